import { Database } from '../../../simulator/cloud/database/database';
import type { Document, Expression } from '../../../simulator/cloud/database/types';

const database = new Database({ file: null });
beforeAll(() => {
  database.createCollection('entries');
  database.createCollection('themes');
  database.insert('themes', [
    { _id: 'work', title: '最美劳动者' },
    { _id: 'home', title: '家' },
  ]);
  const entries = Array.from({ length: 30 }, (_, n): Document => {
    const at = new Date(Date.UTC(2026, 6, 1 + (n % 3), 20));
    return { _id: n, theme: n % 3 ? 'work' : 'home', votes: n, tags: ['t', `t${n % 2}`], at };
  });
  database.insert('entries', entries);
  database.insert('entries', [{ _id: 'bare', theme: null }]);
});

const run = (...stages: Expression[]): Document[] => database.aggregate('entries', stages);

test('without a limit twenty rows come back, and a count is not cut', () => {
  expect(run({ $match: {} })).toHaveLength(20);
  expect(run({ $match: {} }, { $limit: 25 })).toHaveLength(25);
  expect(run({ $match: {} }, { $count: 'n' })).toEqual([{ n: 31 }]);
});

test.each<[string, Expression[], Document[]]>([
  [
    'groups with null for a missing theme',
    [
      {
        $group: {
          _id: '$theme',
          n: { $sum: 1 },
          votes: { $sum: '$votes' },
          top: { $max: '$votes' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: null, n: 1, votes: 0, top: null },
      { _id: 'home', n: 10, votes: 135, top: 27 },
      { _id: 'work', n: 20, votes: 300, top: 29 },
    ],
  ],
  [
    'averages only what is there',
    [
      { $match: { _id: { $in: ['bare', 2, 4] } } },
      { $group: { _id: null, mean: { $avg: '$votes' } } },
    ],
    [{ _id: null, mean: 3 }],
  ],
  [
    'looks up another collection',
    [
      { $match: { _id: 4 } },
      { $lookup: { from: 'themes', localField: 'theme', foreignField: '_id', as: 'theme' } },
      { $project: { title: { $arrayElemAt: ['$theme.title', 0] } } },
    ],
    [{ _id: 4, title: '最美劳动者' }],
  ],
  [
    'looks up with a pipeline',
    [
      { $match: { _id: 4 } },
      {
        $lookup: {
          from: 'themes',
          let: { theme: '$theme' },
          pipeline: [
            { $match: { $expr: { $eq: ['$_id', '$$theme'] } } },
            { $project: { title: 1 } },
          ],
          as: 'found',
        },
      },
      { $project: { found: 1 } },
    ],
    [{ _id: 4, found: [{ _id: 'work', title: '最美劳动者' }] }],
  ],
  [
    'unwinds',
    [
      { $match: { votes: { $lt: 3 } } },
      { $unwind: '$tags' },
      { $group: { _id: '$tags', n: { $sum: 1 } } },
      { $sort: { n: -1, _id: 1 } },
    ],
    [
      { _id: 't', n: 3 },
      { _id: 't0', n: 2 },
      { _id: 't1', n: 1 },
    ],
  ],
  [
    'prints days of Shanghai',
    [
      { $match: { _id: { $lt: 3 } } },
      {
        $project: {
          _id: 0,
          day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } },
        },
      },
    ],
    [{ day: '2026-07-02' }, { day: '2026-07-03' }, { day: '2026-07-04' }],
  ],
  [
    'sorts, skips and limits in the middle',
    [{ $project: { votes: 1 } }, { $sort: { votes: -1 } }, { $skip: 1 }, { $limit: 2 }],
    [
      { _id: 28, votes: 28 },
      { _id: 27, votes: 27 },
    ],
  ],
  [
    'limits before it skips when told so',
    [
      { $match: { theme: 'work' } },
      { $sort: { votes: 1 } },
      { $limit: 3 },
      { $skip: 2 },
      { $project: { votes: 1 } },
    ],
    [{ _id: 4, votes: 4 }],
  ],
  [
    'matches what earlier stages made',
    [{ $group: { _id: '$theme', n: { $sum: 1 } } }, { $match: { n: { $gte: 20 } } }],
    [{ _id: 'work', n: 20 }],
  ],
])('%s', (_what, stages, wanted) => {
  expect(run(...stages)).toEqual(wanted);
});

test('a look-up by equal fields uses the other collection’s index', () => {
  const rows = run(
    { $match: { votes: { $lt: 5 } } },
    { $lookup: { from: 'themes', localField: 'theme', foreignField: '_id', as: 'found' } },
    { $lookup: { from: 'nowhere', localField: 'theme', foreignField: '_id', as: 'none' } },
  );
  expect(rows.map((row) => [(row['found'] as []).length, row['none']])).toEqual(
    Array(5).fill([1, []]),
  );
  expect(database.meter).toEqual({ docsExamined: 31 + 5, index: null });
});

test('stages that write their input leave the store alone', () => {
  const before = database.find('entries', {});
  run({ $addFields: { 'tags.0': 'changed', more: { deep: 1 } } }, { $unset: 'theme' });
  run(
    { $set: { votes: 0 } },
    { $lookup: { from: 'themes', pipeline: [{ $set: { title: 'x' } }], as: 't' } },
  );
  run(
    { $lookup: { from: 'themes', localField: 'theme', foreignField: '_id', as: 't' } },
    { $unwind: '$t' },
    { $addFields: { 't.title': 'x' } },
    { $unset: 't._id' },
  );
  expect(database.find('entries', {})).toEqual(before);
  expect(database.find('themes', {})).toMatchObject([{ title: '最美劳动者' }, { title: '家' }]);
});

test('an unknown stage is refused', () => {
  expect(() => run({ $nonsense: {} })).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
  );
});
