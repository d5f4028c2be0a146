import * as fs from 'fs';
import { ZipDeflate, Zip } from 'fflate';
import { once } from 'events';

/** What a Unix marks its files with: without it, unzip turns Chinese names into signs. */
const UNIX = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** An archive on temporary disk that is written as its files come: memory holds one chunk at a time. */
export interface ZipFile {
  /** One file after the other. @param at ms. */
  add: (name: string, content: AsyncIterable<Uint8Array>, at: number) => Promise<void>;
  /** Ends the archive. @returns its bytes. */
  close: () => Promise<number>;
}

export function openZip(path: string): ZipFile {
  const out = fs.createWriteStream(path);
  let bytes = 0;
  let failure: Error | null = null;
  out.on('error', (error) => (failure = error));
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else {
      bytes += chunk.length;
      out.write(chunk);
    }
  });
  const written = async (): Promise<void> => {
    if (failure !== null) throw failure;
    if (out.writableNeedDrain) await once(out, 'drain');
  };
  return {
    add: async (name, content, at) => {
      const file = Object.assign(new ZipDeflate(name, { level: levelOf(name) }), {
        ...UNIX,
        mtime: at,
      });
      zip.add(file);
      for await (const chunk of content) {
        file.push(chunk);
        await written();
      }
      file.push(new Uint8Array(0), true);
      await written();
    },
    close: async () => {
      zip.end();
      out.end();
      await once(out, 'close');
      if (failure !== null) throw failure;
      return bytes;
    },
  };
}

/** Pictures, films and documents are packed already: readers of every age take them laid in as blocks. */
const levelOf = (name: string): 0 | 6 => (/\.(?:txt|html|css)$/u.test(name) ? 6 : 0);
