import type { Source } from './source';
import { problem } from './source';

/** Most bytes of a file that are looked at, whatever its size; a bound of the product. */
export const MOST_BYTES = 256 * 1024;
/** Small, since what lies between two headers is not wanted. */
const BLOCK = 4 * 1024;

type Fetch = (offset: number, length: number) => Promise<Uint8Array>;

/**
 * Reads a far file in blocks and remembers them, so that a walk over small headers is a few requests.
 * @param head the file's beginning, which whoever learned the size already has.
 * @returns the source, and how many bytes have been fetched for it.
 * @throws MediaProblemError `tooComplex` from `read` once more than `MOST_BYTES` would be fetched.
 */
export function blockSource(
  size: number,
  head: Uint8Array,
  fetch: Fetch,
): Source & { readonly fetched: number } {
  const blocks = new Map<number, Uint8Array>();
  let fetched = head.length;

  const block = async (index: number): Promise<Uint8Array> => {
    const start = index * BLOCK;
    const end = Math.min(start + BLOCK, size);
    if (end <= head.length) return head.subarray(start, end);
    const known = blocks.get(index);
    if (known !== undefined) return known;
    if (fetched + end - start > MOST_BYTES) throw problem('tooComplex');
    fetched += end - start;
    const bytes = await fetch(start, end - start);
    blocks.set(index, bytes);
    return bytes;
  };

  return {
    size,
    get fetched() {
      return fetched;
    },
    read: async (offset, length) => {
      const end = Math.min(offset + length, size);
      if (offset >= end) return new Uint8Array();
      const result = new Uint8Array(end - offset);
      for (let index = Math.floor(offset / BLOCK); index * BLOCK < end; index += 1) {
        const start = index * BLOCK;
        const bytes = await block(index);
        const from = Math.max(offset - start, 0);
        result.set(bytes.subarray(from, end - start), start + from - offset);
      }
      return result;
    },
  };
}
