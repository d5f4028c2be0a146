import { planCleaning } from '../../../cloudfunctions/core/files/media/film/clean';
import { boxesIn } from '../../../miniprogram/shared/media/boxes';
import { inspect } from '../../../miniprogram/shared/media/inspect';
import type { Source } from '../../../miniprogram/shared/media/source';
import { MediaProblemError } from '../../../miniprogram/shared/media/source';
import { sniff } from '../../../miniprogram/shared/media/type';
import { anMp4, type VideoOptions } from '../../support/mp4-bytes';

const aMov = (options: Partial<VideoOptions> = {}): Buffer =>
  anMp4({ width: 1920, height: 1080, container: 'mov', sound: 'mp4a', ...options });

const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

const typeOf = (bytes: Buffer): string => {
  const sniffed = sniff(bytes.subarray(0, 4096));
  return 'type' in sniffed ? sniffed.type : sniffed.other;
};

/** The film as it would be served. */
async function served(bytes: Buffer): Promise<Buffer> {
  const { edits } = await planCleaning(sourceOf(bytes));
  const copy = Buffer.from(bytes);
  for (const { start, end } of edits.blank) copy.fill(0, start, end);
  for (const at of edits.free) copy.write('free', at, 'latin1');
  for (const { at, bytes: over } of edits.write) copy.set(over, at);
  return copy.subarray(0, edits.length);
}

/** Every box on the way down to the descriptions, by its path. */
async function pathsOf(bytes: Buffer): Promise<string[]> {
  const source = sourceOf(bytes);
  const skipped: Record<string, number> = { stsd: 8, dref: 8, avc1: 78, mp4a: 28 };
  const open = ['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', ...Object.keys(skipped)];
  const paths: string[] = [];
  const walk = async (start: number, end: number, above: string): Promise<void> => {
    const boxes = boxesIn(source, start, end);
    for (let one = await boxes.next(); one !== null; one = await boxes.next()) {
      const path = `${above}/${one.type}`;
      paths.push(path);
      if (open.includes(one.type)) await walk(one.start + (skipped[one.type] ?? 0), one.end, path);
    }
  };
  await walk(0, bytes.length, '');
  return paths;
}

describe.each([0, 1, 2] as const)(
  'a MOV whose sound is described in version %d',
  (soundVersion) => {
    test.each(['first', 'last'] as const)('is served as an MP4, index %s', async (moov) => {
      const bytes = aMov({ soundVersion, moov, seed: 'picture' });
      expect(typeOf(bytes)).toBe('video/quicktime');
      const clean = await served(bytes);
      expect(clean).toHaveLength(bytes.length);
      expect(typeOf(clean)).toBe('video/mp4');
      const before = await inspect('video/quicktime', sourceOf(bytes));
      if (!('facts' in before)) throw new Error('the MOV cannot be read');
      const film = { ...before.facts.film!, container: 'mp4' };
      expect(film.profiles).toEqual({ picture: 'Baseline', sound: 'AAC-LC' });
      expect(await inspect('video/mp4', sourceOf(clean))).toEqual({
        facts: { ...before.facts, film },
      });
      // The samples are where they were.
      const text = clean.toString('latin1');
      expect(text.indexOf('epicture')).toBe(bytes.indexOf('epicture'));
      expect(text).toContain('sound');
    });

    test('keeps nothing that QuickTime alone knows', async () => {
      const clean = await served(aMov({ soundVersion, traces: 'iPhone of somebody' }));
      expect(clean.toString('latin1')).not.toMatch(
        /qt {2}|mhlr|dhlr|alis|wave|frma|chan|tmcd|gmhd|camm|01:00|iPhone/,
      );
      expect(clean.includes(Buffer.from('00fe0000', 'hex'))).toBe(false);
      const paths = await pathsOf(clean);
      const stsd = '/moov/trak/mdia/minf/stbl/stsd';
      expect(paths).toEqual(
        expect.arrayContaining([
          `${stsd}/avc1/avcC`,
          `${stsd}/mp4a/esds`,
          '/moov/trak/mdia/minf/dinf/dref/url ',
        ]),
      );
      expect(paths.filter((path) => path === '/moov/trak')).toHaveLength(2);
    });

    test('is described as an MP4 describes sound', async () => {
      const clean = await served(aMov({ soundVersion }));
      const entry = clean.indexOf('mp4a') + 4;
      expect(clean.readUInt16BE(entry + 8)).toBe(0);
      expect(clean.readUInt16BE(entry + 16)).toBe(2);
      expect(clean.readUInt16BE(entry + 18)).toBe(16);
      expect(clean.readUInt32BE(entry + 20)).toBe(0);
      expect(clean.readUInt32BE(entry + 24)).toBe(44_100 * 65_536);
      expect(clean.toString('latin1', entry + 32, entry + 36)).toBe('esds');
    });

    test('has nothing left to clean', async () => {
      const once = await served(aMov({ soundVersion }));
      expect(await served(once)).toEqual(once);
    });
  },
);

test('names no language rather than one that QuickTime numbers', async () => {
  const language = (bytes: Buffer): number => bytes.readUInt16BE(bytes.indexOf('mdhd') + 24);
  const bytes = aMov();
  expect(language(bytes)).toBe(0);
  expect(language(await served(bytes))).toBe(0x55c4);
});

test('a film that says QuickTime first and MP4 second says MP4 alone', async () => {
  const bytes = anMp4({ width: 64, height: 64 });
  bytes.write('qt  ', 8, 'latin1');
  expect(typeOf(bytes)).toBe('video/mp4');
  const clean = await served(bytes);
  expect(clean.toString('latin1', 8, 28)).toBe('isom\0\0\0\0isommp42isom');
});

test.each<[string, Partial<VideoOptions>]>([
  ['ProRes', { codec: 'apch' }],
  ['H.265', { codec: 'hvc1' }],
  ['sound that is not packed', { sound: 'sowt' }],
])('%s is not made into an MP4', async (_, options) => {
  const problem = await planCleaning(sourceOf(aMov(options))).then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(MediaProblemError);
});
