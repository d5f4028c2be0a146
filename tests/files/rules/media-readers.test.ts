import { sniff } from '../../../miniprogram/shared/media/type';
import { blockSource, MOST_BYTES } from '../../../miniprogram/shared/media/blocks';
import { inspect } from '../../../miniprogram/shared/media/inspect';
import { readFilm } from '../../../miniprogram/shared/media/film';
import { aJpeg, aPng } from '../../support/media-bytes';
import { box } from '../../support/box-bytes';
import { anMp4 } from '../../support/mp4-bytes';

const LIMIT = 20_971_520;

/** Bytes in memory as a far file that counts what is asked of it. */
function far(bytes: Buffer) {
  const asked = { bytes: 0, times: 0 };
  const head = bytes.subarray(0, 32 * 1024);
  asked.bytes = head.length;
  const source = blockSource(bytes.length, head, (offset, length) => {
    asked.bytes += length;
    asked.times += 1;
    return Promise.resolve(bytes.subarray(offset, offset + length));
  });
  return { source, asked };
}

const typeOf = (bytes: Buffer) => {
  const sniffed = sniff(bytes.subarray(0, 4096));
  if (!('type' in sniffed)) throw new Error(`not a known type: ${sniffed.other}`);
  return sniffed.type;
};
const inspected = (bytes: Buffer) => inspect(typeOf(bytes), far(bytes).source);

describe('size of pictures', () => {
  test.each([
    ['JPEG', aJpeg({ width: 640, height: 480 }), 640, 480],
    ['JPEG of one pixel', aJpeg({ width: 1, height: 1 }), 1, 1],
    ['JPEG upside down', aJpeg({ width: 640, height: 480, orientation: 3 }), 640, 480],
    ['JPEG turned right', aJpeg({ width: 640, height: 480, orientation: 6 }), 480, 640],
    ['JPEG turned left', aJpeg({ width: 640, height: 480, orientation: 8 }), 480, 640],
    ['PNG', aPng({ width: 300, height: 200 }), 300, 200],
    ['JPEG of exactly 20 MiB', aJpeg({ width: 400, height: 300, bytes: LIMIT }), 400, 300],
    ['PNG of exactly 20 MiB', aPng({ width: 400, height: 300, bytes: LIMIT }), 400, 300],
  ])('%s', async (_, bytes, width, height) => {
    expect(await inspected(bytes)).toEqual({
      facts: { width, height, durationMs: null, codecs: null, film: null, heldBytes: 0 },
    });
  });

  test('padding is exact', () => {
    expect(aJpeg({ width: 8, height: 8, bytes: LIMIT + 1 })).toHaveLength(LIMIT + 1);
    expect(aPng({ width: 8, height: 8, bytes: LIMIT })).toHaveLength(LIMIT);
    expect(anMp4({ width: 8, height: 8, bytes: LIMIT })).toHaveLength(LIMIT);
  });

  test('three megabytes of metadata before the picture cost little', async () => {
    const bytes = aJpeg({ width: 640, height: 480, metadata: 3 * 1024 * 1024 });
    const { source, asked } = far(bytes);
    expect(await inspect('image/jpeg', source)).toMatchObject({ facts: { width: 640 } });
    expect(asked.bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('metadata without end is given up', async () => {
    const bytes = aJpeg({ width: 640, height: 480, metadata: 18 * 1024 * 1024 });
    const { source, asked } = far(bytes);
    expect(await inspect('image/jpeg', source)).toEqual({ problem: 'tooComplex' });
    expect(asked.bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([
    ['a bare JPEG signature', Buffer.from([0xff, 0xd8, 0xff]), 'truncated'],
    [
      'a JPEG cut inside its headers',
      aJpeg({ width: 64, height: 64 }).subarray(0, 60),
      'truncated',
    ],
    [
      'a JPEG signature before text',
      Buffer.from('\xff\xd8\xffhello, this is no picture', 'latin1'),
      'malformed',
    ],
    ['a JPEG without height', aJpeg({ width: 64, height: 0 }), 'malformed'],
    ['a bare PNG signature', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'truncated'],
    [
      'a PNG signature before text',
      Buffer.from(`\x89PNG\r\n\x1a\n${'x'.repeat(60)}`, 'latin1'),
      'malformed',
    ],
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await inspected(bytes)).toEqual({ problem });
  });
});

describe('MP4', () => {
  const size = { width: 1280, height: 720 };

  test.each(['first', 'last'] as const)('index %s, 20 MiB, few bytes', async (moov) => {
    const { source, asked } = far(anMp4({ ...size, moov, durationMs: 61_500, bytes: LIMIT }));
    expect(await readFilm(source, 'mp4')).toMatchObject({
      ...size,
      durationMs: 61_500,
      codecs: { picture: 'avc1', sound: null },
    });
    expect(asked.bytes).toBeLessThanOrEqual(64 * 1024);
    expect(asked.times).toBeLessThanOrEqual(8);
  });

  test('an index of 6 MB is walked, not read', async () => {
    const { source, asked } = far(anMp4({ ...size, tables: 6 * 1024 * 1024, codec: 'hvc1' }));
    expect(await readFilm(source, 'mp4')).toMatchObject({ ...size, codecs: { picture: 'hvc1' } });
    expect(asked.bytes).toBeLessThanOrEqual(64 * 1024);
  });

  test('held upright, width and height are those seen', async () => {
    expect(await inspected(anMp4({ ...size, rotated: true }))).toMatchObject({
      facts: { width: 720, height: 1280 },
    });
  });

  test('bytes appended by a phone do no harm', async () => {
    const bytes = Buffer.concat([anMp4(size), Buffer.from('SEFH and more of it')]);
    expect(await inspected(bytes)).toMatchObject({ facts: size });
  });

  test.each([
    ['cut off', anMp4({ ...size, bytes: 50_000 }).subarray(0, 40_000), 'truncated'],
    ['cut off inside its index', anMp4({ ...size, moov: 'last' }).subarray(0, -40), 'truncated'],
    ['sound only', anMp4({ ...size, picture: false }), 'noPicture'],
    ['only a signature', box('ftyp', Buffer.from('isom\0\0\0\0isom')), 'truncated'],
    [
      'boxes without end',
      Buffer.concat([anMp4(size).subarray(0, 28), ...Array<Buffer>(40_000).fill(box('free'))]),
      'tooComplex',
    ],
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await inspected(bytes)).toEqual({ problem });
  });
});
