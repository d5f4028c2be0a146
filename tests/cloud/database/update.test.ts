import { Database } from '../../../simulator/cloud/database/database';
import type { Document, Expression } from '../../../simulator/cloud/database/types';

type Rule = [
  rule: string,
  before: Document,
  update: Expression,
  after: Document,
  query?: Expression,
];

const RULES: Rule[] = [
  ['$set builds missing parents', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set takes a position', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set pads with null', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set of a position without an array', {}, { $set: { 'a.0': 9 } }, { a: { 0: 9 } }],
  ['$set replaces a whole document', { a: { x: 1 } }, { $set: { a: { y: 2 } } }, { a: { y: 2 } }],
  ['$set null', { a: 1 }, { $set: { a: null } }, { a: null }],
  ['$unset', { a: { b: 1, c: 2 } }, { $unset: { 'a.b': '' } }, { a: { c: 2 } }],
  ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset through a scalar', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
  ['$inc from missing', {}, { $inc: { 'a.b': 2 } }, { a: { b: 2 } }],
  ['$inc down', { n: 5 }, { $inc: { n: -2 } }, { n: 3 }],
  ['$mul from missing is 0', {}, { $mul: { n: 3 } }, { n: 0 }],
  ['$mul', { n: 5 }, { $mul: { n: 3 } }, { n: 15 }],
  ['$min keeps the lesser', { n: 5 }, { $min: { n: 3 } }, { n: 3 }],
  ['$min on missing', {}, { $min: { n: 3 } }, { n: 3 }],
  ['$max keeps the greater', { n: 5 }, { $max: { n: 3 } }, { n: 5 }],
  ['$max compares dates', { at: new Date(1) }, { $max: { at: new Date(2) } }, { at: new Date(2) }],
  ['$rename', { a: 1, c: 0 }, { $rename: { a: 'b' } }, { c: 0, b: 1 }],
  ['$rename into a document', { a: 1 }, { $rename: { a: 'd.a' } }, { d: { a: 1 } }],
  ['$rename of nothing', { c: 0 }, { $rename: { a: 'b' } }, { c: 0 }],
  ['$push on missing', {}, { $push: { a: 1 } }, { a: [1] }],
  ['$push of an array is one element', { a: [] }, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$push each', {}, { $push: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
  [
    '$push at a position',
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: 0 } } },
    { a: [9, 1, 2] },
  ],
  [
    '$push before the end',
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: -1 } } },
    { a: [1, 9, 2] },
  ],
  [
    '$push sorts, then slices',
    { a: [3, 1] },
    { $push: { a: { $each: [2, 0], $sort: 1, $slice: 3 } } },
    { a: [0, 1, 2] },
  ],
  [
    '$push sorts by a field',
    { a: [{ n: 1 }, { n: 3 }] },
    { $push: { a: { $each: [{ n: 2 }], $sort: { n: -1 } } } },
    { a: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  ],
  [
    '$push keeps the last',
    { a: [1, 2, 3] },
    { $push: { a: { $each: [4], $slice: -2 } } },
    { a: [3, 4] },
  ],
  ['$push slice 0 empties', { a: [1] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  ['$addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    '$addToSet compares documents',
    { a: [{ x: 1 }] },
    { $addToSet: { a: { x: 1 } } },
    { a: [{ x: 1 }] },
  ],
  ['$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
  [
    '$pull documents',
    { a: [{ n: 1, m: 2 }, { n: 5 }] },
    { $pull: { a: { n: 1 } } },
    { a: [{ n: 5 }] },
  ],
  ['$pull on missing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$pop the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
  ['$pop the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
  [
    '$[] is every element',
    { a: [{ v: 1 }, { v: 2 }] },
    { $inc: { 'a.$[].v': 10 } },
    { a: [{ v: 11 }, { v: 12 }] },
  ],
  [
    '$ is the matched element',
    {
      a: [
        { k: 1, v: 0 },
        { k: 2, v: 0 },
      ],
    },
    { $set: { 'a.$.v': 7 } },
    {
      a: [
        { k: 1, v: 0 },
        { k: 2, v: 7 },
      ],
    },
    { 'a.k': 2 },
  ],
  ['$ of scalars', { a: [4, 8, 6] }, { $set: { 'a.$': 0 } }, { a: [4, 0, 6] }, { a: { $gt: 6 } }],
  [
    '$ with $elemMatch',
    {
      a: [
        { k: 1, v: 1 },
        { k: 1, v: 5 },
      ],
    },
    { $set: { 'a.$.v': 0 } },
    {
      a: [
        { k: 1, v: 1 },
        { k: 1, v: 0 },
      ],
    },
    { a: { $elemMatch: { k: 1, v: { $gt: 3 } } } },
  ],
  ['$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
];

function collectionOf(document: Document): Database {
  const database = new Database({ file: null });
  database.createCollection('c');
  database.insert('c', [{ _id: 'x', ...document }]);
  return database;
}

test.each(RULES)('%s', (_rule, before, update, after, query = {}) => {
  const database = collectionOf(before);
  const result = database.modify('c', query, update, { merge: true });
  const wanted = { _id: 'x', ...after };
  expect(JSON.stringify(database.find('c', {}))).toBe(JSON.stringify([wanted]));
  expect(result).toEqual({
    matched: 1,
    updated: JSON.stringify(before) === JSON.stringify(after) ? 0 : 1,
    document: wanted,
  });
});

/** What MongoDB refuses, with its words; the document stays as it was. */
const REFUSALS: [string, Document, Expression, RegExp][] = [
  [
    'a field in null',
    { a: null },
    { $set: { 'a.b': 1 } },
    /Cannot create field 'b' in element \{a: null\}/,
  ],
  [
    'a field in a number',
    { a: 3 },
    { $set: { 'a.b': 1 } },
    /Cannot create field 'b' in element \{a: 3\}/,
  ],
  [
    'a deep field in null',
    { a: { b: null } },
    { $inc: { 'a.b.c': 1 } },
    /field 'c' in element \{b: null\}/,
  ],
  [
    'a field in an array',
    { a: [1] },
    { $set: { 'a.b': 1 } },
    /Cannot create field 'b' in element \{a: \[1\]\}/,
  ],
  ['a field in a date', { a: new Date(0) }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
  [
    '$push into null',
    { a: null },
    { $push: { 'a.b': 1 } },
    /Cannot create field 'b' in element \{a: null\}/,
  ],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, /Cannot apply \$inc .* non-numeric type null/],
  ['$inc of text', { a: 'x' }, { $inc: { a: 1 } }, /Cannot apply \$inc .* non-numeric type string/],
  ['$inc by text', { a: 1 }, { $inc: { a: '1' } }, /Cannot increment with non-numeric argument/],
  ['$mul of text', { a: 'x' }, { $mul: { a: 2 } }, /Cannot apply \$mul/],
  [
    '$push on a number',
    { a: 1 },
    { $push: { a: 1 } },
    /The field 'a' must be an array but is of type number/,
  ],
  ['$push on null', { a: null }, { $push: { a: 1 } }, /must be an array but is of type null/],
  ['$addToSet on text', { a: 'x' }, { $addToSet: { a: 1 } }, /must be an array/],
  ['$pop on text', { a: 'x' }, { $pop: { a: 1 } }, /must be an array/],
  ['$pull on text', { a: 'x' }, { $pull: { a: 'x' } }, /must be an array/],
  [
    'two operators on a path',
    { a: 1 },
    { $set: { a: 1 }, $inc: { a: 1 } },
    /path 'a' would create a conflict at 'a'/,
  ],
  [
    'a path and its parent',
    {},
    { $set: { a: {} }, $inc: { 'a.b': 1 } },
    /path 'a.b' would create a conflict at 'a'/,
  ],
  ['a new _id', {}, { $set: { _id: 'y' } }, /would modify the immutable field '_id'/],
  ['no _id', {}, { $unset: { _id: '' } }, /immutable field '_id'/],
  ['an unknown operator', {}, { $increase: { a: 1 } }, /Unknown modifier: \$increase/],
  ['an update without operators', {}, { a: 1 }, /Modifiers operate on fields/],
  ['an empty name', {}, { $set: { 'a..b': 1 } }, /empty field name/],
  ['$[] without an array', { a: 1 }, { $set: { 'a.$[]': 1 } }, /must exist in the document/],
  ['$ without a match', { a: [1] }, { $set: { 'a.$': 1 } }, /positional operator did not find/],
  ['$each without an array', {}, { $push: { a: { $each: 1 } } }, /must be an array/],
];

test.each(REFUSALS)('refuses %s', (_what, before, update, reason) => {
  const database = collectionOf(before);
  expect(() => database.modify('c', {}, update, { merge: true })).toThrow(
    expect.objectContaining({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(reason),
    }),
  );
  expect(database.find('c', {})).toEqual([{ _id: 'x', ...before }]);
});

test('$currentDate writes the present', () => {
  const database = collectionOf({});
  const start = Date.now();
  database.modify('c', {}, { $currentDate: { at: true } }, { merge: true });
  const [{ at }] = database.find('c', {}) as [{ at: Date }];
  expect(at.getTime()).toBeGreaterThanOrEqual(start);
});

test('an update touches one document, or with multi all', () => {
  const database = collectionOf({ n: 0 });
  database.insert('c', [{ n: 0 }, { n: 1 }]);
  expect(database.modify('c', { n: 0 }, { $set: { n: 5 } }, { merge: true }).updated).toBe(1);
  const all = database.modify('c', {}, { $set: { n: 5 } }, { merge: true, multi: true });
  expect(all).toMatchObject({ matched: 3, updated: 2 });
});

test('a replacement keeps nothing but the _id', () => {
  const database = collectionOf({ a: 1, b: 2 });
  expect(database.modify('c', { _id: 'x' }, { c: 3 }, {})).toMatchObject({ updated: 1 });
  expect(database.modify('c', { _id: 'x' }, { c: 3 }, {})).toMatchObject({
    updated: 0,
    matched: 1,
  });
  expect(database.find('c', {})).toEqual([{ _id: 'x', c: 3 }]);
  expect(() => database.modify('c', { _id: 'x' }, { _id: 'y' }, {})).toThrow(/immutable/);
  expect(() => database.modify('c', { _id: 'x' }, { $set: { c: 1 } }, {})).toThrow(
    /not valid for storage/,
  );
});

test('a replacement upserts under the _id asked for', () => {
  const database = collectionOf({});
  const result = database.modify('c', { _id: 'new' }, { v: 1 }, { upsert: true });
  expect(result).toMatchObject({ updated: 0, matched: 0, upsertId: 'new' });
  expect(database.find('c', { _id: 'new' })).toEqual([{ _id: 'new', v: 1 }]);
});

test('an update upserts with what the condition holds to one value', () => {
  const database = collectionOf({});
  const update = { $inc: { n: 1 }, $setOnInsert: { first: true } };
  const query = { owner: 'o', n: { $gt: 5 } };
  const { upsertId } = database.modify('c', query, update, { merge: true, upsert: true });
  expect(database.find('c', { owner: 'o' })).toEqual([
    { _id: upsertId, owner: 'o', n: 1, first: true },
  ]);
  expect(upsertId).toMatch(/^[0-9a-f]{32}$/);
});
