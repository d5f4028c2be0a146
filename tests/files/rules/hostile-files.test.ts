import sharp from 'sharp';
import { disguises } from '../../support/attack/files/disguises';
import { hostileFilms } from '../../support/attack/files/films';
import type { HostileFile } from '../../support/attack/files/hostile-file';
import { harmIn } from '../../support/attack/files/judge';
import { hostileNames } from '../../support/attack/files/names';
import { hostilePictures } from '../../support/attack/files/pictures';
import { anMp4 } from '../../support/mp4-bytes';

const SIZE = { width: 320, height: 240 };
const all = [...hostilePictures, ...disguises, ...hostileFilms, ...hostileNames];
/** Served as they were sent in, these would do harm. */
const HARMFUL = [
  ['jpeg-with-zip', 'jpeg-with-page', 'jpeg-with-script', 'jpeg-with-pdf', 'jpeg-traces'],
  ['jpeg-motion', 'jpeg-cut-middle', 'jpeg-nothing-inside', 'png-with-script', 'png-texts'],
  ['svg-as-jpg', 'html-as-jpg', 'gif-as-jpg', 'html-as-mp4', 'webm-as-mp4'],
  ['film-traces', 'film-tail', 'film-free-box', 'box-overrun', 'box-too-short'],
].flat();

const harmOf = async ({ make }: HostileFile): Promise<string | null> => harmIn(await make());

test('each hostile file has a name of its own, and there are enough of them', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(40);
  for (const { fate, rules } of all) expect(fate === 'refused').toBe(rules !== undefined);
});

test.each(HARMFUL)('%s would be seen if it were served as it is', async (id) => {
  const file = all.find((one) => one.id === id);
  expect(file && (await harmOf(file))).toEqual(expect.any(String));
});

test('a plain picture and a plain film are seen as harmless', async () => {
  const plain = sharp({ create: { ...SIZE, channels: 3, background: '#336699' } });
  expect(await harmIn(await plain.clone().jpeg().toBuffer())).toBeNull();
  expect(await harmIn(await plain.jpeg({ progressive: true }).toBuffer())).toBeNull();
  expect(await harmIn(anMp4({ ...SIZE, sound: 'mp4a' }))).toBeNull();
});
