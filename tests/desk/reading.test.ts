import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { inspected } from '../support/inspected';
import { measured } from '../support/passed';
import { together } from '../support/together';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

describe('home.open', () => {
  test('before anything is published', async () => {
    const home = await cloud.done('reader', 'home.open', {}, at('07-20'));
    expect(home).toMatchObject({
      edition: null,
      picks: [],
      me: { roles: ['citizen'], unit: null },
      templates: { outcome: 'outcome-template' },
      campaign: { id: 'zhongai-liaoning', year: 2027 },
    });
    expect(home.campaign.themes).toHaveLength(7);
    expect(home.today.refusal).toMatchObject({ rule: 'vote.window' });
  });

  test('four reads, none waiting for another', async () => {
    await cloud.done('reader', 'home.open', {});
    cloud.meter.start();
    await together(cloud, 4, () => cloud.done('reader', 'home.open', {}));
    const calls = cloud.meter.stop();
    expect(calls).toHaveLength(4);
    expect(calls.every(({ write }) => !write)).toBe(true);
  });

  test('shows works of the newest edition only, six at most', async () => {
    const old = await anAcceptedEntry(cloud);
    await anEdition(cloud, [old]);
    const made = [];
    for (let index = 0; index < 7; index += 1) made.push(await anAcceptedEntry(cloud));
    await anEdition(cloud, made);
    const { edition, picks } = await cloud.done('reader', 'home.open', {});
    expect(edition).toMatchObject({ edition: 2, entries: 7 });
    expect(picks.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('exhibit.show', () => {
  test.each([
    ['07-31 23:58', 'vote.window'],
    ['08-01 00:00', null],
    ['09-15 23:58', null],
    ['09-16 00:00', 'vote.window'],
  ])('at %s the refusal is %j', async (moment, rule) => {
    const { picks } = await cloud.done('reader', 'home.open', {});
    const id = picks[0]?.id ?? '';
    const passed = measured();
    const shown = await cloud.done('reader', 'exhibit.show', { id }, at(moment));
    expect(shown.refusal?.rule ?? null).toBe(rule);
    expect(shown.exhibit).toMatchObject({ id, round: 'preliminary' });
    expect(shown.exhibit.pieces).toMatchObject([{ at: 0, form: 'image', mediaType: 'image/jpeg' }]);
    expect(shown.exhibit.talliedAt).toBeLessThanOrEqual(at(moment) + passed());
    expect(shown.exhibit.pieces[0]?.file).toMatch(/^cloud:\/\//);
  });

  test.each(['', 'none', '../x', 'zhongai-liaoning:preliminary:x'])(
    '%j is not found',
    async (id) => {
      expect(await cloud.fault('reader', 'exhibit.show', { id })).toMatchObject({
        code: 'NOT_FOUND',
      });
    },
  );

  test('an entry that waits for review is not shown', async () => {
    const { id } = await anEntry(cloud);
    const fault = await cloud.fault('reader', 'exhibit.show', { id });
    expect(fault.code).toBe('NOT_FOUND');
  });
});

test('entry.mine: newest first, page by page, own entries only, votes once shown', async () => {
  const owner = 'diligent';
  const made = [];
  for (let index = 0; index < 23; index += 1)
    made.push(await anEntry(cloud, { owner, when: at('08-06 10:00') + index * 60_000 }));
  const [first] = made;
  inspected(cloud, first!.id);
  await cloud.done(ORGANIZER, 'entry.accept', { id: first!.id, revision: 0, signed: [] });
  const [number] = await anEdition(cloud, [first!]);
  const one = await cloud.done(owner, 'entry.mine', { cursor: null });
  const two = await cloud.done(owner, 'entry.mine', { cursor: one.next });
  expect([one.items.length, two.items.length, two.next]).toEqual([20, 3, null]);
  const ids = [...one.items, ...two.items].map(({ id }) => id);
  expect(ids).toEqual(made.map(({ id }) => id).reverse());
  expect(two.items[2]).toMatchObject({ state: 'published', number, votes: 0 });
  expect(two.items[1]).toMatchObject({ state: 'submitted', number: null, votes: null });
});

test('the board counts every state, the queue turns its pages', async () => {
  const { counts, editions, nextEdition } = await cloud.done(ORGANIZER, 'organizer.board', {});
  const states = cloud.all('entries').map(({ state }) => state);
  for (const [state, count] of Object.entries(counts))
    expect(count).toBe(states.filter((one) => one === state).length);
  expect(editions.map(({ edition }) => edition)).toEqual([3, 2, 1]);
  expect(nextEdition).toBe(4);
  const queue = (cursor: string | null) =>
    cloud.done(ORGANIZER, 'organizer.queue', { state: 'submitted', theme: null, cursor });
  const one = await queue(null);
  const two = await queue(one.next);
  const waits = [...one.items, ...two.items].map(({ submittedAt }) => submittedAt);
  expect(waits).toHaveLength(counts.submitted);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
});

test('the rules page quotes its sources', async () => {
  const { sections } = await cloud.done('reader', 'campaign.rules', {});
  const items = sections.flatMap((section) => section.items);
  expect(items.length).toBeGreaterThan(20);
  for (const { source } of items)
    expect('clause' in source ? source.clause : source.reading).not.toBe('');
});
