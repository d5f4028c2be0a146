import { inspect } from '../../../miniprogram/shared/media/inspect';
import type { FileFacts, Source } from '../../../miniprogram/shared/media/source';
import { blockSource, MOST_BYTES } from '../../../miniprogram/shared/media/blocks';
import { box } from '../../support/box-bytes';
import { anMp4, type VideoOptions } from '../../support/mp4-bytes';

const SIZE = { width: 1920, height: 1080 };

const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

async function factsOf(bytes: Buffer, source = sourceOf(bytes)): Promise<FileFacts> {
  const found = await inspect('video/mp4', source);
  if (!('facts' in found)) throw new Error(`cannot be read: ${found.problem}`);
  return found.facts;
}
const filmOf = async (options: Partial<VideoOptions>): Promise<NonNullable<FileFacts['film']>> => {
  const { film } = await factsOf(anMp4({ ...SIZE, ...options }));
  if (film === null) throw new Error('no film');
  return film;
};

type Frames = NonNullable<VideoOptions['frames']>;

describe('pictures a second', () => {
  test.each<[string, Frames, number]>([
    ['25', { scale: 25, runs: [[75, 1]] }, 25],
    ['25 in small units', { scale: 90_000, runs: [[75, 3600]] }, 25],
    ['29.97', { scale: 30_000, runs: [[90, 1001]] }, 30_000 / 1001],
    ['24', { scale: 24_000, runs: [[48, 1000]] }, 24],
    ['60', { scale: 600, runs: [[600, 10]] }, 60],
    [
      'nearly 25',
      {
        scale: 1000,
        runs: [
          [2498, 40],
          [1, 80],
        ],
      },
      (2499 * 1000) / (2498 * 40 + 80),
    ],
    ['none but one', { scale: 1000, runs: [[1, 5000]] }, 0.2],
  ])('%s', async (_, frames, expected) => {
    expect((await filmOf({ frames })).framesPerSecond).toBe(expected);
  });

  test('an average where each picture has a length of its own', async () => {
    const runs = Array.from({ length: 9000 }, (_, at): [number, number] => [1, at % 2 ? 39 : 41]);
    const bytes = anMp4({ ...SIZE, frames: { scale: 1000, runs } });
    const source = blockSource(bytes.length, bytes.subarray(0, 4096), (offset, length) =>
      Promise.resolve(bytes.subarray(offset, offset + length)),
    );
    expect((await factsOf(bytes, source)).film).toMatchObject({ framesPerSecond: 25 });
    expect(source.fetched).toBeLessThanOrEqual(MOST_BYTES / 4);
  });

  test.each<[string, Frames]>([
    ['no picture', { scale: 1000, runs: [[0, 40]] }],
    ['no length', { scale: 1000, runs: [[5, 0]] }],
  ])('unknown, and the film still usable: %s', async (_, frames) => {
    expect(await filmOf({ frames })).toMatchObject({ framesPerSecond: null });
  });

  test('unknown where the table is cut', async () => {
    const bytes = anMp4({ ...SIZE });
    bytes.writeUInt32BE(4000, bytes.indexOf('stts') + 8);
    bytes.write('free', bytes.indexOf('stsz'), 'latin1');
    expect((await factsOf(bytes)).film).toMatchObject({ framesPerSecond: null });
  });
});

describe('bit rate of the whole film', () => {
  const CONTENT = 2_000_000;
  /** A film whose picture and sound take so many bytes. */
  const ofContent = (content: number, options: Partial<VideoOptions> = {}): Buffer => {
    const empty = anMp4({ ...SIZE, ...options });
    return anMp4({ ...SIZE, ...options, bytes: empty.length - 64 + content });
  };
  const rateOf = async (bytes: Buffer) => (await factsOf(bytes)).film?.kilobitsPerSecond;

  test.each([
    [1000, 16_000],
    [5000, 3200],
    [2_000_000, 8],
  ])('2 MB in %d ms', async (durationMs, expected) => {
    expect(await rateOf(ofContent(CONTENT, { durationMs }))).toBe(expected);
  });

  test.each([
    [1_874_999, 14_999.992],
    [1_875_000, 15_000],
  ])('%d bytes a second', async (content, expected) => {
    expect(await rateOf(ofContent(content, { durationMs: 1000 }))).toBe(expected);
  });

  test('an index, notes and what is appended do not count', async () => {
    const plain = ofContent(CONTENT);
    expect(await rateOf(ofContent(CONTENT, { tables: 500_000 }))).toBe(await rateOf(plain));
    const filled = Buffer.concat([plain, box('free', Buffer.alloc(500_000)), Buffer.from('SEFH')]);
    expect(await rateOf(filled)).toBe(await rateOf(plain));
  });

  test('a cut does not make it denser than it is', async () => {
    const bytes = ofContent(CONTENT, { durationMs: 5000 });
    // Two seconds are played of five that are stored.
    bytes.writeUInt32BE(2000, bytes.indexOf('mvhd') + 20);
    expect(await factsOf(bytes)).toMatchObject({
      durationMs: 2000,
      film: { kilobitsPerSecond: 3200 },
    });
  });

  test('unknown without a length', async () => {
    expect(await rateOf(ofContent(CONTENT, { durationMs: 0 }))).toBeNull();
  });
});

describe('variants', () => {
  test.each([
    [66, 'Baseline'],
    [77, 'Main'],
    [100, 'High'],
    [110, 'High 10'],
    [122, 'High 4:2:2'],
    [244, 'High 4:4:4'],
    [44, 'profile 44'],
  ])('H.264 %d is %s', async (profile, name) => {
    expect((await filmOf({ profile })).profiles).toEqual({ picture: name, sound: null });
  });

  test.each([
    [1, 'AAC Main'],
    [2, 'AAC-LC'],
    [5, 'HE-AAC'],
    [29, 'HE-AAC v2'],
    [7, 'MPEG-4 audio 7'],
    [39, 'AAC-ELD'],
  ])('sound of kind %d is %s', async (soundKind, name) => {
    for (const soundVersion of [0, 1, 2] as const)
      expect(await filmOf({ sound: 'mp4a', soundKind, soundVersion })).toMatchObject({
        profiles: { sound: name },
      });
  });

  test('MP3 inside an MP4 is told apart from AAC', async () => {
    const bytes = anMp4({ ...SIZE, sound: 'mp4a' });
    // Behind the box's version, the stream's descriptor (5 bytes) and the decoder's tag and length.
    bytes[bytes.indexOf('esds') + 4 + 4 + 5 + 2] = 0x6b;
    expect((await factsOf(bytes)).film).toMatchObject({ profiles: { sound: 'MP3' } });
  });

  test('unknown where the settings are missing or broken', async () => {
    const bytes = anMp4({ ...SIZE, sound: 'mp4a' });
    bytes.write('free', bytes.indexOf('avcC'), 'latin1');
    bytes[bytes.indexOf('esds') + 8] = 99;
    expect((await factsOf(bytes)).film).toMatchObject({
      profiles: { picture: null, sound: null },
    });
    expect((await filmOf({ codec: 'hvc1', sound: 'ac-3' })).profiles).toEqual({
      picture: null,
      sound: null,
    });
  });
});
