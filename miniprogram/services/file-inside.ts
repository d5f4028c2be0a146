import { blockSource } from '../shared/media/blocks';
import { inspect, type Inspected } from '../shared/media/inspect';
import { sniff } from '../shared/media/type';

/**
 * Reads what a chosen file says of itself, from a few of its bytes, wherever in the file they lie.
 * @param head its first bytes.
 * @returns null for a file of no known type, and where the phone cannot read in the middle of a file.
 */
export async function lookInside(
  path: string,
  bytes: number,
  head: Uint8Array,
): Promise<Inspected | null> {
  const sniffed = sniff(head);
  if (!('type' in sniffed)) return null;
  const source = blockSource(bytes, head, (position, length) => readPart(path, position, length));
  return inspect(sniffed.type, source).catch(() => null);
}

/** @throws Error when the phone gives something else than was asked for. */
export function readPart(filePath: string, position: number, length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('The phone cannot read this part of the file'));
    wx.getFileSystemManager().readFile({
      filePath,
      position,
      length,
      success: ({ data }) => {
        if (typeof data === 'string' || data.byteLength !== length) failed();
        else resolve(new Uint8Array(data));
      },
      fail: failed,
    });
  });
}
