/**
 * The fewest leaves that have to go for the others to rise: those that stand where they do not belong.
 * @returns their places; none when all rise.
 */
export function outOfOrder(leaves: readonly Uint8Array[]): number[] {
  return rises(leaves) ? [] : strangers(leaves);
}

function rises(leaves: readonly Uint8Array[]): boolean {
  let last: Uint8Array | undefined;
  for (const leaf of leaves) {
    if (last !== undefined && Buffer.compare(last, leaf) >= 0) return false;
    last = leaf;
  }
  return true;
}

/** All but a longest rising subsequence. */
function strangers(leaves: readonly Uint8Array[]): number[] {
  /** By length less one: the place where the rising run of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  leaves.forEach((leaf, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = leaves[ends[middle] ?? 0];
      if (end !== undefined && Buffer.compare(end, leaf) < 0) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1];
    ends[low] = place;
  });
  const rising = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rising.add(place);
  return leaves.flatMap((_, place) => (rising.has(place) ? [] : [place]));
}
