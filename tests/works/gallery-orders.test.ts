import { FRESH_MS } from '../../cloudfunctions/core/works/parts/gallery/first-pages';
import type { Output, Page } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, OPEN, openCloud, ROUND, type TestCloud } from '../support/cloud';
import { anExhibit, hang } from '../support/hung-exhibits';
import { aVoteRow } from '../support/vote-row';
import { eventOf } from '../support/event-of';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
let now = OPEN;
beforeEach(() => {
  cloud.database.remove('exhibits', {}, { multi: true });
  now += 60_000;
});

const reader = 'reader';
const numbered = (first: number, count: number, step = 1): number[] =>
  Array.from({ length: count }, (_, index) => first + index * step);
const THEMES = ['work', 'family', 'justice', 'charity', 'youth', 'nature', 'other'];
const hangAll = (numbers: readonly number[]) =>
  hang(
    cloud,
    numbers.map((number) => anExhibit({ number, theme: THEMES[number % 7]! })),
  );
const hide = (number: number) =>
  cloud.database.modify('exhibits', { number }, { $set: { shown: false } }, { merge: true });

async function pages<T>(
  fetch: (cursor: string | null) => Promise<Page<T>>,
  between: (page: number) => void = () => undefined,
): Promise<T[][]> {
  const read: T[][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await fetch(cursor);
    read.push(page.items);
    between(read.length);
    cursor = page.next;
  } while (cursor !== null);
  return read;
}
const equal =
  (seed: number, theme: string | null = null) =>
  (cursor: string | null) =>
    cloud.done(reader, 'gallery.page', { order: 'equal', theme, seed, cursor }, now);
const numbersOf = (read: { number: number }[][]) => read.flat().map(({ number }) => number);
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe.each([
  // Finalists keep the printed numbers of the round before, far apart.
  ['few', numbered(3, 45, 991)],
  ['many', numbered(1, 620)],
])('the order equal of %s works', (name, all) => {
  const few = name === 'few';

  test('shows each once, on full pages, and again the same to the same visitor', async () => {
    hangAll(all);
    const read = await pages(equal(77));
    expect(sorted(numbersOf(read))).toEqual(all);
    expect(read.slice(0, -1).every(({ length }) => length === 20)).toBe(true);
    now += FRESH_MS;
    expect(numbersOf(await pages(equal(77)))).toEqual(numbersOf(read));
    const other = numbersOf([(await equal(78)(null)).items]);
    expect(other).not.toEqual(numbersOf(read).slice(0, 20));
  });

  test('leaves nobody out and shows nobody twice while works come and go', async () => {
    hangAll(all);
    const before = numbersOf(await pages(equal(5)));
    const gone = before[few ? 30 : 400]!;
    const read = await pages(equal(5), (page) => {
      if (page !== 1) return;
      hide(gone);
      hangAll([50_000, 50_001, 50_002]);
      now += FRESH_MS;
    });
    const kept = numbersOf(read).filter((number) => number < 50_000);
    expect(kept).toEqual(before.filter((number) => number !== gone));
    expect(new Set(numbersOf(read)).size).toBe(numbersOf(read).length);
  });

  test('has each theme whole', async () => {
    hangAll(all);
    for (const theme of ['family', 'other']) {
      const own = all.filter((number) => THEMES[number % 7] === theme);
      expect(sorted(numbersOf(await pages(equal(9, theme))))).toEqual(own);
    }
  });
});

test('the order equal reads a bounded number of documents and calls a page', async () => {
  hangAll(numbered(1, 6000));
  const costOf = async (theme: string | null) => {
    const { next } = await equal(3, theme)(null);
    cloud.meter.start();
    const { items } = await equal(3, theme)(next);
    const calls = cloud.meter.stop();
    return { items: items.length, calls: calls.length, docs: calls.map((one) => one.docsExamined) };
  };
  const whole = await costOf(null);
  expect(whole).toMatchObject({ items: 20, calls: 1 });
  expect(whole.docs[0]).toBeLessThanOrEqual(24);
  const theme = await costOf('nature');
  expect(theme.items).toBe(20);
  expect(theme.calls).toBeLessThanOrEqual(3);
  // One work in seven has the theme.
  expect(theme.docs.reduce((sum, docs) => sum + docs, 0)).toBeLessThan(300);
});

test.each([
  ['of another order', '{"heat":1}'],
  ['of a huge hall', '{"size":1e300,"index":0}'],
  ['before the first', '{"size":10,"index":-1}'],
  ['half', '{"key":1}'],
])('a cursor that is %s is refused by the order equal', async (_, text) => {
  const cursor = Buffer.from(text).toString('base64url');
  const input = { order: 'equal', theme: null, seed: 1, cursor } as const;
  expect((await cloud.fault(reader, 'gallery.page', input)).code).toBe('INVALID');
});

describe('first pages are kept for one voting window', () => {
  const gallery = (when: number) =>
    cloud.done(
      reader,
      'gallery.page',
      { order: 'upload', theme: null, seed: 0, cursor: null },
      when,
    );
  /** In exactly that millisecond. */
  const ranking = async (when: number) => {
    const input = { round: null, theme: 'work', cursor: null };
    const person = cloud.as(reader, { at: when, still: true });
    const reply = await person.call('citizen', eventOf('ranking.page', input));
    return (reply as { data: Output<'ranking.page'> }).data;
  };

  test('many readers are one read, and what a decision hides is gone when it is over', async () => {
    hangAll([7, 14]);
    await gallery(now);
    cloud.meter.start();
    const pagesRead = await Promise.all(numbered(now + 1, 4, 500).map(gallery));
    const reads = cloud.meter.stop().filter(({ collection }) => collection === 'exhibits');
    expect(pagesRead.every(({ items }) => items.length === 2)).toBe(true);
    // At most one for each instance that was started for them.
    expect(reads.length).toBeLessThan(4);
    hide(7);
    const after = await Promise.all([1, 2, 3].map((n) => gallery(now + FRESH_MS * 2 + n)));
    expect(after.map(({ items }) => items.map(({ number }) => number))).toEqual([[14], [14], [14]]);
  });

  test('a clock that goes back sees the present', async () => {
    hangAll([7, 14]);
    expect((await gallery(now + 3_600_000)).items).toHaveLength(2);
    hide(7);
    expect((await gallery(now)).items).toHaveLength(1);
  });

  test('the ranking never lags a counted window by more than one, and says how old it is', async () => {
    hangAll([7]);
    const entry = 'entry-000007';
    const cast = now - 60_000;
    cloud.database.insert('votes', [aVoteRow('lag', { entry, at: cast })]);
    expect(await ranking(now)).toMatchObject({ items: [{ votes: 0 }] });
    cloud.clock.set(now);
    await cloud.runTimer('scheduler');
    // As old as it may be, and it says so.
    expect(await ranking(now + FRESH_MS - 1)).toMatchObject({
      items: [{ votes: 0 }],
      talliedAt: 0,
    });
    const soon = await ranking(now + FRESH_MS);
    expect(soon.items).toMatchObject([{ number: 7, votes: 1, rank: 1 }]);
    expect(soon.talliedAt).toBeGreaterThan(cast);
  });
});

describe('search at scale', () => {
  const search = (query: string) => (cursor: string | null) =>
    cloud.done(reader, 'gallery.search', { query, cursor }, now);

  test('reads no more of two words that hardly meet than of one', async () => {
    const titleOf = (number: number) =>
      number === 2999 ? '红旗飘飘海边' : number % 2 === 0 ? `红旗${number}` : `海边${number}`;
    hang(
      cloud,
      numbered(1, 3000).map((number) => anExhibit({ number, title: titleOf(number) })),
    );
    const costs: number[] = [];
    const read = await pages(async (cursor) => {
      cloud.meter.start();
      const page = await search('红旗 海边')(cursor);
      costs.push(cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0));
      return page;
    });
    expect(numbersOf(read)).toEqual([2999]);
    expect(Math.max(...costs)).toBeLessThanOrEqual(500);
    expect(costs.length).toBeLessThan(10);
  });

  test('looks at few of the works that one word names and the others may not, and loses none', async () => {
    const titleOf = (n: number) =>
      [
        n % 25 === 0 ? '鹭鸟' : '船',
        n % 2 === 0 ? '海边' : '船',
        n % 2 === 1 || n % 500 === 0 ? '红旗' : '船',
      ].join(' ');
    hang(
      cloud,
      numbered(1, 3000).map((number) => anExhibit({ number, title: titleOf(number) })),
    );
    const costs: number[] = [];
    const read = await pages(async (cursor) => {
      cloud.meter.start();
      const page = await search('鹭鸟 海边 红旗')(cursor);
      costs.push(cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0));
      return page;
    });
    expect(numbersOf(read)).toEqual([500, 1000, 1500, 2000, 2500, 3000]);
    expect(Math.max(...costs)).toBeLessThanOrEqual(520);
  });

  test('a rare word leads, wherever it stands in the query', async () => {
    hang(
      cloud,
      numbered(1, 3000).map((number) =>
        anExhibit({ number, title: number % 1000 === 0 ? '海边的鹭鸟' : '海边的人' }),
      ),
    );
    for (const query of ['海边 鹭鸟', '鹭鸟 海边']) {
      cloud.meter.start();
      const { items, next } = await search(query)(null);
      const docs = cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0);
      expect([items.map(({ number }) => number), next]).toEqual([[1000, 2000, 3000], null]);
      expect(docs).toBeLessThan(500);
    }
  });
});

describe('the ranking of an earlier round', () => {
  const FINAL = at('10-10 10:00');
  const ranking = (round: string | null, when: number) =>
    cloud.done(reader, 'ranking.page', { round, theme: 'work', cursor: null }, when);

  test('shows its own numbers in the final, as they were frozen', async () => {
    hang(cloud, [
      anExhibit({ number: 7, votes: 300 }),
      anExhibit({ number: 14, votes: 250 }),
      anExhibit({ number: 14, votes: 3, round: 'final' }),
    ]);
    const tally = { _id: CAMPAIGN, upTo: Math.floor(FINAL / 5000) - 4 };
    cloud.database.remove('tallies', {}, { multi: true });
    cloud.database.insert('tallies', [tally]);
    const earlier = await ranking(ROUND, FINAL);
    expect(earlier).toMatchObject({ round: ROUND, talliedAt: at('09-16') });
    expect(earlier.items.map(({ votes, rank }) => [votes, rank])).toEqual([
      [300, 1],
      [250, 2],
    ]);
    for (const round of [null, 'final'])
      expect(await ranking(round, FINAL)).toMatchObject({ round: 'final', items: [{ votes: 3 }] });
  });

  test.each(['final', 'semifinal', 'nowhere'])('%s has none before its time', async (round) => {
    const input = { round, theme: 'work', cursor: null };
    expect((await cloud.fault(reader, 'ranking.page', input, OPEN)).code).toBe('NOT_FOUND');
  });
});
