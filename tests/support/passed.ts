/** Begins to measure; gives the real time that has passed, ms: a clock that was set shows at most that much more. */
export function measured(): () => number {
  const began = Date.now();
  return () => Date.now() - began;
}
