import { FRESH_MS } from '../../cloudfunctions/core/works/parts/gallery/first-pages';
import type { Input, Page } from '../../miniprogram/shared/contract';
import type { GalleryOrder } from '../../miniprogram/shared/vocabulary';
import { openCloud, at, type TestCloud } from '../support/cloud';
import { anExhibit, hang } from '../support/hung-exhibits';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.database.remove('exhibits', {}, { multi: true });
  forget();
});

/** Lets the first pages that functions keep in memory grow old. */
const forget = () => {
  cloud.clock.set(cloud.clock.now() + FRESH_MS);
};

const reader = 'reader';
type Fetch<T> = (cursor: string | null) => Promise<Page<T>>;

/** Reads a list to its end; gives its pages. */
async function pages<T>(fetch: Fetch<T>): Promise<T[][]> {
  const read: T[][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await fetch(cursor);
    read.push(page.items);
    cursor = page.next;
  } while (cursor !== null);
  return read;
}

const gallery =
  (order: GalleryOrder, theme: string | null = null): Fetch<{ number: number; votes: number }> =>
  (cursor) =>
    cloud.done(reader, 'gallery.page', { order, theme, seed: 0, cursor });
const numbers = (read: { number: number }[][]): number[] => read.flat().map((one) => one.number);

function numbered(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

test('upload order: first uploaded first, each once, also within one ms', async () => {
  const all = numbered(1000, 45);
  hang(
    cloud,
    all.map((number) => anExhibit({ number, submittedAt: at('07-26') + Math.floor(number / 7) })),
  );
  const read = await pages(gallery('upload'));
  expect(read.map(({ length }) => length)).toEqual([20, 20, 5]);
  expect(numbers(read)).toEqual(all);
});

test('hottest: most votes first, of equal votes the lower number, each once', async () => {
  const all = numbered(2000, 50);
  const votes = (number: number): number => (number * 7) % 5;
  hang(
    cloud,
    all.map((number) => anExhibit({ number, votes: votes(number) })),
  );
  const expected = [...all].sort((a, b) => votes(b) - votes(a) || a - b);
  expect(numbers(await pages(gallery('hottest')))).toEqual(expected);
});

test('a theme shows its own only', async () => {
  hang(
    cloud,
    numbered(3000, 30).map((number) =>
      anExhibit({ number, theme: number % 2 === 0 ? 'youth' : 'nature' }),
    ),
  );
  for (const order of ['upload', 'hottest'] as const) {
    const read = numbers(await pages(gallery(order, 'youth')));
    expect(read).toHaveLength(15);
    expect(read.every((number) => number % 2 === 0)).toBe(true);
  }
});

test('what is not shown is in no list, and other rounds neither', async () => {
  hang(cloud, [
    anExhibit({ number: 4000, title: '看得见的作品' }),
    anExhibit({ number: 4001, title: '看不见的作品', shown: false }),
    anExhibit({ number: 4002, title: '决赛里的作品', round: 'final' }),
  ]);
  expect(numbers(await pages(gallery('upload')))).toEqual([4000]);
  expect(numbers(await pages(gallery('hottest')))).toEqual([4000]);
  const found = await cloud.done(reader, 'gallery.search', { query: '作品', cursor: null });
  expect(found.items.map(({ number }) => number)).toEqual([4000]);
  const hidden = await cloud.done(reader, 'gallery.search', { query: '4001', cursor: null });
  expect(hidden.items).toEqual([]);
  const fault = await cloud.fault(reader, 'exhibit.show', { id: 'entry-004001' });
  expect(fault.code).toBe('NOT_FOUND');
});

test('votes of today come with the first page only', async () => {
  hang(
    cloud,
    numbered(4100, 21).map((number) => anExhibit({ number })),
  );
  const input = { order: 'upload', theme: null, seed: 0 } as const;
  const first = await cloud.done(reader, 'gallery.page', { ...input, cursor: null });
  expect(first.today).toEqual({
    day: '2027-08-05',
    limit: 10,
    left: 10,
    entries: [],
    refusal: null,
  });
  const second = await cloud.done(reader, 'gallery.page', { ...input, cursor: first.next });
  expect(second.today).toBeNull();
});

test.each([
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('hello').toString('base64url')],
  ['of another order', Buffer.from('{"heat":1}').toString('base64url')],
  ['with an operator', Buffer.from('{"at":{"$gt":0},"id":""}').toString('base64url')],
  ['far too long', 'a'.repeat(500)],
])('a cursor that is %s is refused', async (_, cursor) => {
  const input = { order: 'upload', theme: null, seed: 0, cursor } as const;
  expect(await cloud.fault(reader, 'gallery.page', input)).toMatchObject({
    code: 'INVALID',
    fields: [{ path: 'cursor' }],
  });
});

describe('search', () => {
  const find = async (query: string): Promise<number[]> =>
    numbers(await pages((cursor) => cloud.done(reader, 'gallery.search', { query, cursor })));

  beforeEach(() =>
    hang(cloud, [
      anExhibit({ number: 5000, title: '海边的清晨' }),
      anExhibit({ number: 5001, title: '清晨的海' }),
      anExhibit({ number: 5002, title: '雪夜送药5000里' }),
      anExhibit({ number: 5003, title: 'go红旗' }),
      ...numbered(5010, 45).map((number) => anExhibit({ number, title: `工人${number}` })),
    ]),
  );

  test.each([
    ['海边', [5000]],
    ['清晨', [5000, 5001]],
    ['海', [5000, 5001]],
    ['清晨海边', []],
    ['清晨 海', [5000, 5001]],
    ['5001', [5001]],
    [' 编号5001 ', [5001]],
    ['第５００１号', [5001]],
    ['No.5001', [5001]],
    ['5000', [5000, 5002]],
    ['Go红', [5003]],
    ['没有这样的', []],
    ['！？', []],
    ['', []],
    ['.*', []],
    ['$where', []],
  ])('%j finds %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test('goes on page by page', async () => {
    expect(await find('工人')).toEqual(numbered(5010, 45));
  });
});

describe('ranking', () => {
  const ranking = (theme: string) =>
    pages((cursor) => cloud.done(reader, 'ranking.page', { round: null, theme, cursor }));

  test('equal votes share a rank, across pages too, and the next rank counts them all', async () => {
    const votes = [9, 7, 7, 5, ...Array<number>(30).fill(3), 1, 0];
    hang(
      cloud,
      votes.map((count, index) =>
        anExhibit({ number: 6000 + index, votes: count, theme: 'family' }),
      ),
    );
    const read = (await ranking('family')).flat();
    expect(read.map(({ rank }) => rank)).toEqual([
      1,
      2,
      2,
      4,
      ...Array<number>(30).fill(5),
      35,
      36,
    ]);
    expect(numbers([read])).toEqual(numbered(6000, votes.length));
  });

  test('is per theme', async () => {
    hang(cloud, [
      anExhibit({ number: 6100, votes: 5, theme: 'family' }),
      anExhibit({ number: 6101, votes: 9, theme: 'youth' }),
    ]);
    expect(await ranking('family')).toMatchObject([[{ number: 6100, rank: 1 }]]);
  });
});

test('a page reads as many documents at 8 000 exhibits as at 1 000', async () => {
  const costs = async (): Promise<number[][]> => {
    const examined: number[][] = [];
    const inputs: Input<'gallery.page'>[] = [
      { order: 'upload', theme: null, seed: 0, cursor: null },
      { order: 'hottest', theme: null, seed: 0, cursor: null },
      { order: 'upload', theme: 'nature', seed: 0, cursor: null },
      { order: 'hottest', theme: 'nature', seed: 0, cursor: null },
    ];
    for (const input of inputs) {
      cloud.meter.start();
      const { next } = await cloud.done(reader, 'gallery.page', input);
      await cloud.done(reader, 'gallery.page', { ...input, cursor: next });
      const calls = cloud.meter.stop();
      expect(calls).toHaveLength(3);
      examined.push(calls.map(({ docsExamined }) => docsExamined));
    }
    return examined;
  };
  const many = (first: number, count: number): void =>
    hang(
      cloud,
      numbered(first, count).map((number) =>
        anExhibit({ number, theme: number % 2 === 0 ? 'nature' : 'work', votes: number % 3 }),
      ),
    );
  many(10_000, 1000);
  const small = await costs();
  many(20_000, 7000);
  forget();
  expect(await costs()).toEqual(small);
  // Twenty, one more that tells of a next page, and the one the cursor stands on.
  expect(Math.max(...small.flat())).toBeLessThanOrEqual(22);
});

test('in a later round an exhibit of an earlier one can still be looked at, but not voted for', async () => {
  hang(cloud, [anExhibit({ number: 5001, votes: 7 })]);
  const { exhibit, refusal } = await cloud.done(
    reader,
    'exhibit.show',
    { id: 'entry-005001' },
    at('10-10'),
  );
  expect(exhibit).toMatchObject({ number: 5001, votes: 7, round: 'preliminary' });
  expect(refusal?.rule).toBe('vote.window');
});
