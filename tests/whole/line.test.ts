import type { TestCloud } from '../support/cloud';
import { openCloud, ORGANIZER } from '../support/cloud';
import { anAcceptedEntry, anEdition } from '../support/builders';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

test('a work goes from its author to the gallery', async () => {
  const entry = await anAcceptedEntry(cloud);
  expect(await anEdition(cloud, [entry])).toEqual([1]);
  const home = await cloud.done('stranger', 'home.open', {});
  expect(home.edition).toMatchObject({ edition: 1, entries: 1 });
  expect(home.picks).toMatchObject([{ id: entry.id, number: 1, width: 640, height: 480 }]);
  const gallery = await cloud.done('stranger', 'gallery.page', {
    order: 'upload',
    seed: 0,
    theme: null,
    cursor: null,
  });
  expect(gallery.items).toMatchObject([{ id: entry.id }]);
  const shown = await cloud.done('stranger', 'exhibit.show', { id: entry.id });
  expect(shown.refusal).toBeNull();
  const mine = await cloud.done('author-one', 'entry.mine', { cursor: null });
  expect(mine.items[0]?.history.map(({ state }) => state)).toEqual([
    'submitted',
    'accepted',
    'published',
  ]);
  expect(await cloud.done(ORGANIZER, 'organizer.board', {})).toMatchObject({ nextEdition: 2 });
});
