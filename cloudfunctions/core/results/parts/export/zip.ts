import { strToU8, zipSync } from 'fflate';

/** Files of a folder by path. */
export type Files = Map<string, string | Buffer>;

/** Pictures are compressed already. */
const STORED = /\.(?:jpg|png)$/u;

/** Packs files as a zip. */
export function zipOf(files: Files): Buffer {
  const packed = [...files].map(([path, content]) => [
    path,
    [
      typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
      { level: STORED.test(path) ? 0 : 6 },
    ],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}
