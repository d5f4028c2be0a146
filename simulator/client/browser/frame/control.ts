/** The simulator's own door to the local cloud: the clock, the outbox, the timers. */
export async function control<T>(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> {
  const response = await fetch(`/control/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text || `${response.status}`);
  return (text === '' ? {} : JSON.parse(text)) as T;
}
