import { Database } from '../../../simulator/cloud/database/database';
import type {
  Direction,
  Document,
  Expression,
  FindOptions,
  SortOrder,
} from '../../../simulator/cloud/database/types';

const key = (name: string, direction: Direction): { name: string; direction: Direction } => ({
  name,
  direction,
});
const idOf = (n: number): string => `e${String(n).padStart(6, '0')}`;

/** Entries with long ties: 100 different vote counts, whatever their number. */
function gallery(entries: number): Database {
  const database = new Database({ file: null });
  database.applySchema({
    collections: {
      entries: {
        rule: { read: false, write: false },
        indexes: [
          {
            name: 'ranking',
            unique: false,
            keys: [key('theme', 1), key('votes', -1), key('_id', -1)],
          },
          { name: 'order', unique: false, keys: [key('theme', 1), key('number', 1)] },
          { name: 'tags', unique: false, keys: [key('tags', 1), key('number', -1)] },
        ],
      },
    },
  });
  for (let from = 0; from < entries; from += 1000) {
    const batch = Array.from({ length: 1000 }, (_, i): Document => {
      const n = from + i;
      const tags = ['all', `tag-${n % 10}`];
      return { _id: idOf(n), theme: n % 2 ? 'odd' : 'even', votes: (n * 7) % 100, number: n, tags };
    });
    database.insert('entries', batch);
  }
  return database;
}

const small = gallery(1000);
const large = gallery(20_000);

const byVotes: SortOrder = [
  ['votes', -1],
  ['_id', -1],
];

const after = (votes: number, id: string): Expression => ({
  theme: 'odd',
  $or: [{ votes: { $lt: votes } }, { votes, _id: { $lt: id } }],
});

/** [what, condition, options, documents one page may read, index] */
const PAGES: [string, Expression, FindOptions, number, string][] = [
  ['the first page', { theme: 'odd' }, { order: byVotes, limit: 20 }, 20, 'ranking'],
  [
    'a page after a cursor within a tie',
    after(51, idOf(453)),
    { order: byVotes, limit: 20 },
    20,
    'ranking',
  ],
  [
    'a cursor as $and',
    {
      $and: [
        { theme: 'odd' },
        { $or: [{ votes: { $lt: 51 } }, { votes: 51, _id: { $lt: idOf(453) } }] },
      ],
    },
    { order: byVotes, limit: 20 },
    20,
    'ranking',
  ],
  [
    'a range in its order',
    { theme: 'odd', votes: { $lt: 50 } },
    { order: [['votes', -1]], limit: 20 },
    20,
    'ranking',
  ],
  [
    'a range against its order',
    { theme: 'odd', votes: { $gte: 50 } },
    { order: [['votes', 1]], limit: 20 },
    20,
    'ranking',
  ],
  [
    'upload order after a number',
    { theme: 'even', number: { $gt: 500 } },
    { order: [['number', 1]], limit: 20 },
    20,
    'order',
  ],
  [
    'two themes merged',
    { theme: { $in: ['odd', 'even'] } },
    { order: byVotes, limit: 20 },
    20,
    'ranking',
  ],
  ['one of many tags', { tags: 'tag-3' }, { order: [['number', -1]], limit: 20 }, 20, 'tags'],
  [
    '$all tags',
    { tags: { $all: ['tag-3', 'all'] } },
    { order: [['number', -1]], limit: 20 },
    20,
    'tags',
  ],
  ['an _id', { _id: idOf(7) }, {}, 1, '_id_'],
  [
    'fifty ids',
    { _id: { $in: Array.from({ length: 50 }, (_, i) => idOf(i * 3)) } },
    {},
    50,
    '_id_',
  ],
  ['ids that begin alike', { _id: /^e00001/ }, {}, 10, '_id_'],
  ['a contradiction', { theme: 'odd', votes: { $lt: 5, $gt: 9 } }, {}, 0, 'ranking'],
];

test.each(PAGES)('%s reads the same at 1 000 and 20 000', (_what, query, options, most, index) => {
  for (const database of [small, large]) {
    const page = database.find('entries', query, options);
    expect(page.length).toBe(Math.min(most, options.limit ?? most));
    expect(database.meter).toEqual({ docsExamined: most, index });
  }
});

test('a cursor visits every document once, in order', () => {
  const seen: Document[] = [];
  let query: Expression = { theme: 'odd' };
  for (;;) {
    const page = small.find('entries', query, { order: byVotes, limit: 30 });
    expect(small.meter.docsExamined).toBeLessThanOrEqual(32);
    seen.push(...page);
    const last = page.at(-1);
    if (!last) break;
    query = after(Number(last['votes']), String(last['_id']));
  }
  const whole = small.find('entries', { theme: 'odd' }, { order: byVotes });
  expect(seen).toEqual(whole);
  expect(seen).toHaveLength(500);
});

test('an order that no index has reads everything that matches', () => {
  large.find('entries', { theme: 'odd' }, { order: [['title', 1]], limit: 20 });
  expect(large.meter.docsExamined).toBe(10_000);
  large.find('entries', { title: 'x' });
  expect(large.meter).toEqual({ docsExamined: 20_000, index: null });
});

test('skip reads what it skips', () => {
  large.find('entries', { theme: 'odd' }, { order: byVotes, skip: 300, limit: 20 });
  expect(large.meter.docsExamined).toBe(320);
});

test('an aggregation uses the index for its beginning', () => {
  const rows = large.aggregate('entries', [
    { $match: { theme: 'odd' } },
    { $sort: { votes: -1, _id: -1 } },
    { $limit: 3 },
    { $project: { votes: 1 } },
  ]);
  expect(rows).toHaveLength(3);
  expect(large.meter).toEqual({ docsExamined: 3, index: 'ranking' });
});
