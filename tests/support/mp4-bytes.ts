import type { Size } from './media-bytes';

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, 4 * index));
  return bytes;
};
const zeros = (length: number): Buffer => Buffer.alloc(length);
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

export const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
};

const UPRIGHT = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
const QUARTER_TURN = u32(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000);

export interface VideoOptions extends Size {
  durationMs?: number;
  brand?: string;
  /** Where the index stands; phones write it last, editors first. */
  moov?: 'first' | 'last';
  rotated?: boolean;
  codec?: string;
  /** False makes a file of sound only. */
  picture?: boolean;
  /** Bytes of sample tables, to make a large index. */
  tables?: number;
}

const SCALE = 1000;

/** An MP4 with one track of one (empty) H.264 sample; players open it and show its length and size. */
export function anMp4(options: VideoOptions): Buffer {
  const { brand = 'isom', moov: place = 'last', bytes } = options;
  const ftyp = box('ftyp', text(brand), u32(512), text(brand === 'isom' ? 'isomavc1mp41' : brand));
  const moov = indexBox(options);
  const rest = bytes === undefined ? 64 : bytes - ftyp.length - moov.length - 8;
  if (rest < 0) throw new RangeError(`an MP4 cannot be as small as ${bytes ?? 0} bytes`);
  const mdat = box('mdat', zeros(rest));
  return Buffer.concat(place === 'first' ? [ftyp, moov, mdat] : [ftyp, mdat, moov]);
}

function indexBox(options: VideoOptions): Buffer {
  const { durationMs = 5000 } = options;
  const mvhd = box(
    'mvhd',
    u32(0, 0, 0, SCALE, durationMs, 0x10000, 0x01000000, 0, 0),
    UPRIGHT,
    zeros(24),
    u32(2),
  );
  return box('moov', mvhd, trackBox(options, durationMs));
}

function trackBox(options: VideoOptions, durationMs: number): Buffer {
  const { width, height, rotated = false, picture = true } = options;
  const tkhd = box(
    'tkhd',
    u32(7, 0, 0, 1, 0, durationMs, 0, 0, 0, 0),
    rotated ? QUARTER_TURN : UPRIGHT,
    u32(width * 65536, height * 65536),
  );
  const mdhd = box('mdhd', u32(0, 0, 0, SCALE, durationMs, 0x55c40000));
  const hdlr = box('hdlr', u32(0, 0), text(picture ? 'vide' : 'soun'), zeros(12), text('h\0'));
  const dinf = box('dinf', box('dref', u32(0, 1), box('url ', u32(1))));
  const minf = box('minf', box('vmhd', u32(1, 0, 0)), dinf, sampleTables(options));
  return box('trak', tkhd, box('mdia', mdhd, hdlr, minf));
}

function sampleTables({ width, height, codec = 'avc1', tables = 0 }: VideoOptions): Buffer {
  const avcC = box('avcC', Buffer.from([1, 66, 0, 10, 0xff, 0xe0, 0]));
  const entry = box(
    codec,
    zeros(6),
    Buffer.from([0, 1]),
    zeros(16),
    u32(width * 65536 + height, 0x480000, 0x480000, 0, 0x00010000),
    zeros(30),
    Buffer.from([0, 24, 0xff, 0xff]),
    avcC,
  );
  return box(
    'stbl',
    // Large tables may also stand before the one that is wanted.
    ...(tables === 0 ? [] : [box('free', zeros(tables))]),
    box('stsd', u32(0, 1), entry),
    box('stts', u32(0, 1, 1, SCALE)),
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stsz', u32(0, 8, 1)),
    box('stco', u32(0, 1, 40)),
  );
}
