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
  /** Encoding of the sound; none when left out. */
  sound?: string;
  /** Bytes of sample tables, to make a large index. */
  tables?: number;
  /** Makes files of equal looks differ in their one sample. */
  seed?: string;
  /** Written into every place where phones note who made a film, when and where. */
  traces?: string;
  /** Writes `mvex`, as a film in fragments has. */
  fragmented?: boolean;
  /** Moves what the sample table names by so many bytes, to point elsewhere. */
  shift?: number;
}

const SCALE = 1000;
/** 2026-01-01 since 1904, as films count, s. */
const SOME_TIME = 0xe57a0f80;

interface Track {
  handler: string;
  entry: Buffer;
  sample: Buffer;
}

/** An MP4 with one sample in each track; players open it and show its length and size. */
export function anMp4(options: VideoOptions): Buffer {
  const { brand = 'isom', moov: place = 'last', bytes, traces } = options;
  const ftyp = box('ftyp', text(brand), u32(512), text(brand === 'isom' ? 'isomavc1mp41' : brand));
  const tracks = tracksOf(options);
  const samples = Buffer.concat(tracks.map(({ sample }) => sample));
  const index = (offset: number): Buffer => indexBox(options, tracks, offset);
  const before = place === 'first' ? index(0).length : 0;
  const moov = index(ftyp.length + before + 8);
  const around = traces === undefined ? zeros(0) : box('uuid', text(traces));
  const rest = bytes === undefined ? 64 : bytes - ftyp.length - moov.length - around.length - 8;
  if (rest < samples.length) throw new RangeError(`an MP4 cannot be as small as ${bytes} bytes`);
  const padding = zeros(rest - samples.length);
  if (traces !== undefined) padding.write(traces, 'latin1');
  const mdat = box('mdat', samples, padding);
  return Buffer.concat([ftyp, ...(place === 'first' ? [moov, mdat] : [mdat, moov]), around]);
}

function tracksOf({ picture = true, sound, traces, ...options }: VideoOptions): Track[] {
  const sample = (letters: string): Buffer => Buffer.concat([u32(letters.length), text(letters)]);
  const film = {
    handler: picture ? 'vide' : 'soun',
    entry: pictureEntry(options),
    sample: sample(`e${options.seed ?? ''}`),
  };
  return [
    film,
    ...(sound === undefined
      ? []
      : [{ handler: 'soun', entry: soundEntry(sound), sample: text('sound') }]),
    ...(traces === undefined
      ? []
      : [{ handler: 'meta', entry: box('camm', zeros(8)), sample: text(traces) }]),
  ];
}

function indexBox(options: VideoOptions, tracks: readonly Track[], offset: number): Buffer {
  const { durationMs = 5000, traces } = options;
  const times = traces === undefined ? u32(0, 0) : u32(SOME_TIME, SOME_TIME);
  const mvhd = box(
    'mvhd',
    u32(0),
    times,
    u32(SCALE, durationMs, 0x10000, 0x01000000, 0, 0),
    UPRIGHT,
    zeros(24),
    u32(2),
  );
  let at = offset + (options.shift ?? 0);
  const boxes = tracks.map((track, index) => {
    const made = trackBox(options, track, index + 1, at);
    at += track.sample.length;
    return made;
  });
  const notes = traces === undefined ? [] : [box('udta', box('\xa9xyz', text(traces)))];
  const fragments = options.fragmented === true ? [box('mvex', box('trex', zeros(24)))] : [];
  return box('moov', mvhd, ...boxes, ...notes, ...fragments);
}

function trackBox(options: VideoOptions, track: Track, id: number, at: number): Buffer {
  const { width, height, rotated = false, durationMs = 5000, traces } = options;
  const time = traces === undefined ? 0 : SOME_TIME;
  const tkhd = box(
    'tkhd',
    u32(7, time, time, id, 0, durationMs, 0, 0, 0, 0),
    rotated ? QUARTER_TURN : UPRIGHT,
    u32(width * 65536, height * 65536),
  );
  const mdhd = box('mdhd', u32(0, time, time, SCALE, durationMs, 0x55c40000));
  const name = text(`${traces ?? 'h'}\0`);
  const hdlr = box('hdlr', u32(0, 0), text(track.handler), zeros(12), name);
  const dinf = box('dinf', box('dref', u32(0, 1), box('url ', u32(1))));
  const media = track.handler === 'vide' ? box('vmhd', u32(1, 0, 0)) : box('smhd', zeros(8));
  const tables = sampleTables(options, track, at);
  const notes = traces === undefined ? [] : [box('udta', box('name', text(traces)))];
  return box('trak', tkhd, box('mdia', mdhd, hdlr, box('minf', media, dinf, tables)), ...notes);
}

function pictureEntry({ width, height, codec = 'avc1' }: VideoOptions): Buffer {
  const avcC = box('avcC', Buffer.from([1, 66, 0, 10, 0xff, 0xe0, 0]));
  return box(
    codec,
    zeros(6),
    Buffer.from([0, 1]),
    zeros(16),
    u32(width * 65536 + height, 0x480000, 0x480000, 0, 0x00010000),
    zeros(30),
    Buffer.from([0, 24, 0xff, 0xff]),
    avcC,
  );
}

const soundEntry = (codec: string): Buffer =>
  box(codec, zeros(6), Buffer.from([0, 1]), u32(0, 0, 0x00020010, 0, 44100 * 65536), box('esds'));

function sampleTables(
  { durationMs = 5000, tables = 0 }: VideoOptions,
  { entry, sample }: Track,
  at: number,
): Buffer {
  return box(
    'stbl',
    // Large tables may also stand before the one that is wanted.
    ...(tables === 0 ? [] : [box('free', zeros(tables))]),
    box('stsd', u32(0, 1), entry),
    box('stts', u32(0, 1, 1, durationMs)),
    box('stsc', u32(0, 1, 1, 1, 1)),
    box('stsz', u32(0, sample.length, 1)),
    box('stco', u32(0, 1, at)),
  );
}
