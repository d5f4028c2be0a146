/**
 * When one more vote keeps within a pace.
 * @param pace at most `votes` within any `seconds`.
 * @param castAt ms of the voter's votes so far, in any order; also later than `now`, since clocks differ.
 * @param now ms.
 * @returns the first ms from `now` on; `now` itself when the pace allows one at once.
 */
export function paceAllowsAt(
  { votes, seconds }: { votes: number; seconds: number },
  castAt: readonly number[],
  now: number,
): number {
  const length = seconds * 1000;
  const sorted = [...castAt].sort((a, b) => a - b);
  let at = now;
  for (const [index, first] of sorted.entries()) {
    const last = sorted[index + votes - 1];
    if (last === undefined) break;
    // So many votes and this one would lie within less than `length`.
    if (at - first < length && last - at < length && last - first < length) at = first + length;
  }
  return at;
}
