import { planCleaning } from '../../../cloudfunctions/core/files/media/film/clean';
import { aLimit } from '../../support/kinds';
import { isTooLong } from '../../../cloudfunctions/core/works/parts/inspection/length';
import { boxesIn } from '../../../miniprogram/shared/media/boxes';
import { readFilm } from '../../../miniprogram/shared/media/film';
import type { Source } from '../../../miniprogram/shared/media/source';
import { MediaProblemError } from '../../../miniprogram/shared/media/source';
import { box } from '../../support/box-bytes';
import { anMp4 } from '../../support/mp4-bytes';

const TRACES = '+41.80+123.43 iPhone of somebody';
const SIZE = { width: 1280, height: 720 };

const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

/** The film as it would be served. */
async function cleaned(bytes: Buffer): Promise<Buffer> {
  const { edits } = await planCleaning(sourceOf(bytes));
  const copy = Buffer.from(bytes);
  for (const { start, end } of edits.blank) copy.fill(0, start, end);
  for (const at of edits.free) copy.write('free', at, 'latin1');
  for (const { at, bytes: over } of edits.write) copy.set(over, at);
  return copy.subarray(0, edits.length);
}

const problemOf = async (bytes: Buffer): Promise<string> =>
  planCleaning(sourceOf(bytes)).then(
    () => 'none',
    (error: unknown) => (error instanceof MediaProblemError ? error.problem : String(error)),
  );

test.each(['first', 'last'] as const)('nothing a phone noted is left, index %s', async (moov) => {
  const bytes = anMp4({ ...SIZE, moov, sound: 'mp4a', traces: TRACES, seed: 'picture' });
  expect(bytes.toString('latin1').split(TRACES).length).toBeGreaterThan(6);
  const clean = await cleaned(bytes);
  const text = clean.toString('latin1');
  expect(text).not.toContain(TRACES);
  expect(text).not.toContain('camm');
  // 2026-01-01 since 1904, in every header.
  expect(bytes.includes(Buffer.from('e57a0f80', 'hex'))).toBe(true);
  expect(clean.includes(Buffer.from('e57a0f80', 'hex'))).toBe(false);
  expect(text).toContain('epicture');
  expect(text).toContain('sound');
  expect(clean).toHaveLength(bytes.length);
  expect(await readFilm(sourceOf(clean), 'mp4')).toEqual(await readFilm(sourceOf(bytes), 'mp4'));
});

test('what was cleaned has nothing left to clean', async () => {
  const once = await cleaned(anMp4({ ...SIZE, sound: 'mp4a', traces: TRACES }));
  expect(await cleaned(once)).toEqual(once);
});

test('what is appended goes, also what is no box', async () => {
  const film = anMp4(SIZE);
  const tail = Buffer.from('<script>PK\x03\x04 and so on');
  expect(await cleaned(Buffer.concat([film, tail]))).toEqual(await cleaned(film));
  const boxed = await cleaned(Buffer.concat([film, box('XYZ ', tail)]));
  expect(boxed.toString('latin1')).not.toContain('<script>');
  const walk = boxesIn(sourceOf(boxed), 0, boxed.length);
  const types: string[] = [];
  for (let one = await walk.next(); one !== null; one = await walk.next()) types.push(one.type);
  expect(types).toEqual(['ftyp', 'mdat', 'moov', 'free']);
});

test('the length is that of the samples, whatever the header says', async () => {
  const bytes = anMp4({ ...SIZE, durationMs: 5000 });
  const lying = Buffer.from(bytes);
  const stts = lying.indexOf('stts') + 16;
  lying.writeUInt32BE(600_000, stts);
  expect(await readFilm(sourceOf(lying), 'mp4')).toMatchObject({ durationMs: 5000 });
  expect(await planCleaning(sourceOf(lying))).toMatchObject({ sampledMs: 600_000 });
});

test.each([
  [60_000, false],
  [63_000, false],
  [63_001, true],
])('samples of %d ms where a minute is allowed: too long is %s', (sampledMs, tooLong) => {
  expect(isTooLong({ limits: [aLimit({ max: 60 })] }, sampledMs)).toBe(tooLong);
  expect(isTooLong({ limits: [aLimit({ max: 60, breach: 'flag' })] }, sampledMs)).toBe(false);
});

/** Overwrites a number in a box, counted from the box's name. */
function patched(bytes: Buffer, type: string, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(value >>> 0, copy.indexOf(type) + offset);
  return copy;
}

test.each<[string, Buffer, string]>([
  ['samples outside the content', anMp4({ ...SIZE, shift: -12 }), 'truncated'],
  ['samples behind the end', anMp4({ ...SIZE, shift: 100_000 }), 'truncated'],
  ['a sample as large as the world', patched(anMp4(SIZE), 'stsz', 8, 0xffffffff), 'truncated'],
  ['more samples than any film', patched(anMp4(SIZE), 'stsz', 12, 0xffffffff), 'tooComplex'],
  ['more chunks than any film', patched(anMp4(SIZE), 'stco', 8, 0xffffffff), 'tooComplex'],
  ['a table longer than its box', patched(anMp4(SIZE), 'stco', 8, 40), 'malformed'],
  ['samples in no chunk', patched(anMp4(SIZE), 'stsc', 12, 9), 'malformed'],
  ['samples in another file', patched(anMp4(SIZE), 'url ', 4, 0), 'malformed'],
  ['a sound that is no sound', anMp4({ ...SIZE, sound: 'lpcm' }), 'malformed'],
  ['a name of brands as long as a book', withLongBrands(), 'malformed'],
])('%s is refused', async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toBe(problem);
});

function withLongBrands(): Buffer {
  const film = anMp4({ ...SIZE, shift: 1000 });
  return Buffer.concat([
    box('ftyp', film.subarray(8, 28), Buffer.alloc(1000, 'isom')),
    film.subarray(28),
  ]);
}
