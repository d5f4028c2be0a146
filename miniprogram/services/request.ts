import { serverNow } from './clock';

/** A new name for one request, so that the server recognises it when it is sent again. */
export function newRequest(): string {
  const chance = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${serverNow().toString(36)}-${chance()}${chance()}`;
}
