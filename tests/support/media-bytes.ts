import { crc32, deflateSync } from 'zlib';

/** Real, small files made in code: they open in any viewer, and can be padded to an exact size. */

const u8 = (...values: number[]): Buffer => Buffer.from(values);
const u16 = (value: number): Buffer => u8(value >> 8, value & 255);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export interface Size {
  width: number;
  height: number;
  /** Exact size of the file; as small as possible when left out. */
  bytes?: number;
}

const jpegSegment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([u8(0xff, marker), u16(body.length + 2), body]);

/** Comment segments of `bytes` bytes in all. */
function comments(bytes: number): Buffer {
  const segments: Buffer[] = [];
  for (let left = bytes; left > 0;) {
    let length = Math.min(left, 65_537);
    if (left - length > 0 && left - length < 4) length -= 4;
    if (length < 4) throw new RangeError(`a JPEG cannot be padded by ${bytes} bytes`);
    segments.push(jpegSegment(0xfe, Buffer.alloc(length - 4, 0x20)));
    left -= length;
  }
  return Buffer.concat(segments);
}

/** An Exif segment that says nothing but an orientation. */
const exif = (orientation: number): Buffer =>
  jpegSegment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0MM\0*', 'latin1'),
      u32(8),
      u16(1),
      Buffer.concat([u16(0x0112), u16(3), u32(1), u16(orientation), u16(0)]),
      u32(0),
    ]),
  );

/**
 * A baseline JPEG, evenly grey. `seed` makes files of equal looks differ in their bytes;
 * `metadata` puts that many bytes of comments before the picture.
 */
export function aJpeg({
  width,
  height,
  bytes,
  seed = '',
  orientation,
  metadata = 0,
}: Size & { seed?: string; orientation?: number; metadata?: number }): Buffer {
  // One code each: "no difference" for the mean of a block, "end of block" for the rest, both a zero bit.
  const table = (id: number): Buffer =>
    jpegSegment(0xc4, Buffer.concat([u8(id, 1), Buffer.alloc(15), u8(0)]));
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const scan = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  const spare = (8 - ((blocks * 2) % 8)) % 8;
  scan[scan.length - 1] = 2 ** spare - 1;
  const head = Buffer.concat([
    u8(0xff, 0xd8),
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(orientation === undefined ? [] : [exif(orientation)]),
    ...(seed === '' ? [] : [jpegSegment(0xfe, Buffer.from(seed))]),
    comments(metadata),
    jpegSegment(0xdb, Buffer.concat([u8(0), Buffer.alloc(64, 1)])),
    jpegSegment(0xc0, Buffer.concat([u8(8), u16(height), u16(width), u8(1, 1, 0x11, 0)])),
    table(0x00),
    table(0x10),
    jpegSegment(0xda, u8(1, 1, 0x00, 0, 63, 0)),
    scan,
  ]);
  const padding = bytes === undefined ? 0 : bytes - head.length - 2;
  return Buffer.concat([head, comments(padding), u8(0xff, 0xd9)]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  return Buffer.concat([u32(body.length), content, u32(crc32(content))]);
}

/** An 8-bit grey PNG, evenly black. */
export function aPng({ width, height, bytes }: Size): Buffer {
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  const head = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.concat([u32(width), u32(height), u8(8, 0, 0, 0, 0)])),
    pngChunk('IDAT', pixels),
  ]);
  const end = pngChunk('IEND', Buffer.alloc(0));
  const padding = bytes === undefined ? 0 : bytes - head.length - end.length;
  if (padding === 0) return Buffer.concat([head, end]);
  // A private chunk that may be ignored and copied.
  return Buffer.concat([head, pngChunk('paDd', Buffer.alloc(padding - 12)), end]);
}
