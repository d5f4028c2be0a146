import * as fs from 'fs';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import type { Edits } from './edits';

const ZEROS = Buffer.alloc(64 * 1024);
const FREE = Buffer.from('free', 'latin1');

/** A file on this machine whose bytes can be read in pieces. Call `close` when done. */
export async function openLocal(path: string): Promise<Source & { close: () => Promise<void> }> {
  const file = await fs.promises.open(path, 'r');
  const { size } = await file.stat();
  return {
    size,
    close: () => file.close(),
    read: async (offset, length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** Makes the planned changes to a file on this machine. */
export async function rewrite(path: string, { blank, free, write, length }: Edits): Promise<void> {
  const file = await fs.promises.open(path, 'r+');
  try {
    for (const { start, end } of blank)
      for (let at = start; at < end; at += ZEROS.length)
        await file.write(ZEROS, 0, Math.min(ZEROS.length, end - at), at);
    for (const at of free) await file.write(FREE, 0, FREE.length, at);
    for (const { at, bytes } of write) await file.write(bytes, 0, bytes.length, at);
    await file.truncate(length);
  } finally {
    await file.close();
  }
}
