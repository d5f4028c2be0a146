import { crc32, deflateSync } from 'node:zlib';

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};

export const chunk = (type: string, body: Buffer): Buffer => {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  return Buffer.concat([u32(body.length), content, u32(crc32(content))]);
};

interface PngOptions {
  width: number;
  height: number;
  /** 0 grey, 2 colour, 6 colour and transparency. */
  colours?: 0 | 2 | 6;
  interlaced?: boolean;
  /** Chunks before and behind the pixels. */
  before?: Buffer[];
  behind?: Buffer[];
  /** Rows that the file really holds; all when left out. */
  rows?: number;
}

/** A PNG of one even colour that packs to almost nothing. */
export function packedPng({
  width,
  height,
  colours = 0,
  interlaced = false,
  before = [],
  behind = [],
  rows = height,
}: PngOptions): Buffer {
  const samples = { 0: 1, 2: 3, 6: 4 }[colours];
  const header = Buffer.concat([
    u32(width, height),
    Buffer.from([8, colours, 0, 0, interlaced ? 1 : 0]),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', deflateSync(Buffer.alloc((width * samples + 1) * rows))),
    ...behind,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Chunks of an animation of so many frames behind the first. */
export const framesOf = (width: number, height: number, count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => [
    chunk(
      'fcTL',
      Buffer.concat([u32(index * 2 + 1, width, height, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]),
    ),
    chunk(
      'fdAT',
      Buffer.concat([u32(index * 2 + 2), deflateSync(Buffer.alloc((width + 1) * height))]),
    ),
  ]).flat();

export const animation = (count: number): Buffer => chunk('acTL', u32(count, 0));

/** Packs to a thousandth: what it unpacks to is the danger. */
export const packedBytes = (length: number): Buffer => deflateSync(Buffer.alloc(length, 0x41));
