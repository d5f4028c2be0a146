import { Zip, ZipDeflate } from 'fflate';

/** Packs files one after the other, so that only one of them is in memory unpacked. */
export interface Archive {
  add: (name: string, content: Buffer | string) => void;
  /** The whole archive; nothing can be added after. */
  bytes: () => Buffer;
}

export function newArchive(): Archive {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  return {
    add: (name, content) => {
      const file = new ZipDeflate(name, { level: 6 });
      zip.add(file);
      file.push(typeof content === 'string' ? Buffer.from(content) : content, true);
    },
    bytes: () => {
      zip.end();
      return Buffer.concat(pieces);
    },
  };
}
