import type { Size } from './media-bytes';
import { box, text, u32, zeros } from './box-bytes';
import { soundEntry } from './sound-bytes';

const UPRIGHT = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
const QUARTER_TURN = u32(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000);

export interface VideoOptions extends Size {
  durationMs?: number;
  brand?: string;
  /** `mov` packs it as a camera's QuickTime film, with a clock track and its own kind of names. */
  container?: 'mp4' | 'mov';
  /** Where the index stands; phones write it last, editors first. */
  moov?: 'first' | 'last';
  rotated?: boolean;
  codec?: string;
  /** H.264's profile_idc; 66 (Baseline) when left out. */
  profile?: number;
  /** False makes a file of sound only. */
  picture?: boolean;
  /** Encoding of the sound; none when left out. */
  sound?: string;
  /** Version of its description, of which QuickTime has three. */
  soundVersion?: 0 | 1 | 2;
  /** MPEG-4 audio object type; 2 (AAC-LC) when left out. */
  soundKind?: number;
  /** Pictures of the film in runs of equal length, in units of 1/scale s; one picture when left out. */
  frames?: { scale: number; runs: [count: number, length: number][] };
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
  times: { scale: number; runs: [count: number, length: number][] };
}

/** An MP4 with one sample in each track; players open it and show its length and size. */
export function anMp4(options: VideoOptions): Buffer {
  const { moov: place = 'last', bytes, traces, container } = options;
  const { brand = container === 'mov' ? 'qt  ' : 'isom' } = options;
  const ftyp = box('ftyp', text(brand), u32(512), text(brand === 'isom' ? 'isomavc1mp41' : brand));
  const tracks = tracksOf(options);
  const samples = Buffer.concat(tracks.map(({ sample }) => sample));
  const index = (offset: number): Buffer => indexBox(options, tracks, offset);
  const before = place === 'first' ? index(0).length : 0;
  const moov = index(ftyp.length + before + 8);
  const around = traces === undefined ? zeros(0) : box('uuid', text(traces));
  const rest =
    bytes === undefined
      ? Math.max(64, samples.length)
      : bytes - ftyp.length - moov.length - around.length - 8;
  if (rest < samples.length) throw new RangeError(`an MP4 cannot be as small as ${bytes} bytes`);
  const padding = zeros(rest - samples.length);
  if (traces !== undefined) padding.write(traces, 'latin1');
  const mdat = box('mdat', samples, padding);
  return Buffer.concat([ftyp, ...(place === 'first' ? [moov, mdat] : [mdat, moov]), around]);
}

function tracksOf({ picture = true, sound, traces, ...options }: VideoOptions): Track[] {
  const { durationMs = 5000, frames, container } = options;
  const sample = (letters: string): Buffer => Buffer.concat([u32(letters.length), text(letters)]);
  const whole: Track['times'] = { scale: SCALE, runs: [[1, durationMs]] };
  const track = (handler: string, entry: Buffer, letters: Buffer): Track => ({
    ...{ handler, entry, sample: letters, times: whole },
  });
  const shown = frames?.runs.reduce((sum, [count]) => sum + count, 0);
  const film = track(
    picture ? 'vide' : 'soun',
    pictureEntry(options),
    shown === undefined ? sample(`e${options.seed ?? ''}`) : Buffer.alloc(shown, 'e'),
  );
  return [
    frames === undefined ? film : { ...film, times: frames },
    ...(sound === undefined ? [] : [track('soun', soundEntry(sound, options), text('sound'))]),
    ...(container === 'mov' ? [track('tmcd', box('tmcd', zeros(26)), text('01:00'))] : []),
    ...(traces === undefined ? [] : [track('meta', box('camm', zeros(8)), text(traces))]),
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
  const { width, height, rotated = false, durationMs = 5000, traces, container } = options;
  const time = traces === undefined ? 0 : SOME_TIME;
  const tkhd = box(
    'tkhd',
    u32(7, time, time, id, 0, durationMs, 0, 0, 0, 0),
    rotated ? QUARTER_TURN : UPRIGHT,
    u32(width * 65536, height * 65536),
  );
  const { scale, runs } = track.times;
  const length = runs.reduce((sum, [count, each]) => sum + count * each, 0);
  const mov = container === 'mov';
  const mdhd = box('mdhd', u32(0, time, time, scale, length, mov ? 0 : 0x55c40000));
  const name = text(`${traces ?? 'h'}\0`);
  const hdlr = (kind: string, of: string): Buffer =>
    box('hdlr', u32(0), mov ? text(kind) : zeros(4), text(of), zeros(12), name);
  const dinf = box('dinf', box('dref', u32(0, 1), box(mov ? 'alis' : 'url ', u32(1))));
  const media = mediaBox(track.handler);
  const data = mov ? [hdlr('dhlr', 'alis')] : [];
  const tables = sampleTables(options, track, at);
  const minf = box('minf', media, ...data, dinf, tables);
  const notes = traces === undefined ? [] : [box('udta', box('name', text(traces)))];
  return box('trak', tkhd, box('mdia', mdhd, hdlr('mhlr', track.handler), minf), ...notes);
}

function mediaBox(handler: string): Buffer {
  if (handler === 'vide') return box('vmhd', u32(1, 0, 0));
  return handler === 'soun' ? box('smhd', zeros(8)) : box('gmhd', box('gmin', zeros(16)));
}

function pictureEntry(options: VideoOptions): Buffer {
  const { width, height, codec = 'avc1', profile = 66, container } = options;
  const avcC = box('avcC', Buffer.from([1, profile, 0, 10, 0xff, 0xe0, 0]));
  return box(
    codec,
    zeros(6),
    Buffer.from([0, 1]),
    zeros(16),
    u32(width * 65536 + height, 0x480000, 0x480000, 0, 0x00010000),
    zeros(30),
    Buffer.from([0, 24, 0xff, 0xff]),
    avcC,
    ...(container === 'mov' ? [u32(0x00fe0000)] : []),
  );
}

function sampleTables(
  { tables = 0 }: VideoOptions,
  { entry, sample, times: { runs } }: Track,
  at: number,
): Buffer {
  const count = runs.reduce((sum, [frames]) => sum + frames, 0);
  return box(
    'stbl',
    // Large tables may also stand before the one that is wanted.
    ...(tables === 0 ? [] : [box('free', zeros(tables))]),
    box('stsd', u32(0, 1), entry),
    box('stts', u32(0, runs.length), u32(...runs.flat())),
    box('stsc', u32(0, 1, 1, count, 1)),
    box('stsz', u32(0, sample.length / count, count)),
    box('stco', u32(0, 1, at)),
  );
}
