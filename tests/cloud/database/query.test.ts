import { Database } from '../../../simulator/cloud/database/database';
import type { Document, Expression } from '../../../simulator/cloud/database/types';

const day = (n: number): Date => new Date(Date.UTC(2026, 6, n));

/** [MongoDB's rule, document, condition, whether it matches] */
const RULES: [string, Document, Expression, boolean][] = [
  ['null matches a missing field', {}, { a: null }, true],
  ['null matches null', { a: null }, { a: null }, true],
  ['null does not match 0', { a: 0 }, { a: null }, false],
  ['null does not match an empty array', { a: [] }, { a: null }, false],
  ['null matches an array that holds null', { a: [1, null] }, { a: null }, true],
  ['$exists tells null from missing', { a: null }, { a: { $exists: true } }, true],
  ['$exists false on null', { a: null }, { a: { $exists: false } }, false],
  ['$exists false on missing', {}, { a: { $exists: false } }, true],
  ['$ne matches a missing field', {}, { a: { $ne: 1 } }, true],
  ['$ne null does not match a missing field', {}, { a: { $ne: null } }, false],
  ['$ne on an array looks at every element', { a: [1, 2] }, { a: { $ne: 2 } }, false],
  ['$nin matches a missing field', {}, { a: { $nin: [1] } }, true],
  ['$nin with null does not match a missing field', {}, { a: { $nin: [null] } }, false],
  ['$in with null matches a missing field', {}, { a: { $in: [null, 1] } }, true],
  ['$in takes regular expressions', { a: 'abc' }, { a: { $in: [/^ab/] } }, true],
  ['$in looks into arrays', { a: ['x', 'y'] }, { a: { $in: ['z', 'y'] } }, true],
  ['$lt does not match a missing field', {}, { a: { $lt: 5 } }, false],
  ['$lt does not match null', { a: null }, { a: { $lt: 5 } }, false],
  ['$gte null matches a missing field', {}, { a: { $gte: null } }, true],
  ['$gt null matches nothing', { a: null }, { a: { $gt: null } }, false],
  ['a comparison sees only its own type', { a: 'z' }, { a: { $gt: 5 } }, false],
  ['true is not a number', { a: true }, { a: { $gt: 0 } }, false],
  ['1 is not true', { a: 1 }, { a: true }, false],
  ['"1" is not 1', { a: '1' }, { a: 1 }, false],
  ['dates compare by time', { a: day(25) }, { a: { $gte: day(25), $lt: day(26) } }, true],
  ['a date is not a number', { a: day(25) }, { a: { $gt: 0 } }, false],
  ['equal dates are equal', { a: day(25) }, { a: day(25) }, true],
  ['an array matches one of its elements', { a: ['x', 'y'] }, { a: 'x' }, true],
  ['an array matches itself', { a: ['x', 'y'] }, { a: ['x', 'y'] }, true],
  ['an array does not match its beginning', { a: ['x', 'y'] }, { a: ['x'] }, false],
  ['two elements may meet two comparisons', { a: [2, 9] }, { a: { $gt: 5, $lt: 3 } }, true],
  ['$elemMatch wants one element', { a: [2, 9] }, { a: { $elemMatch: { $gt: 5, $lt: 3 } } }, false],
  [
    '$elemMatch on documents',
    {
      a: [
        { b: 1, c: 9 },
        { b: 1, c: 2 },
      ],
    },
    { a: { $elemMatch: { b: 1, c: 2 } } },
    true,
  ],
  ['dots enter arrays of documents', { a: [{ b: 1 }, { b: 2 }] }, { 'a.b': 2 }, true],
  ['dots take positions', { a: ['x', 'y'] }, { 'a.1': 'y' }, true],
  ['dots into a scalar find nothing', { a: 3 }, { 'a.b': { $exists: true } }, false],
  ['documents are equal field by field', { a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
  ['the order of fields counts', { a: { y: 2, x: 1 } }, { a: { x: 1, y: 2 } }, false],
  ['a part of a document is not equal to it', { a: { x: 1, y: 2 } }, { a: { x: 1 } }, false],
  ['$all on an array', { a: ['x', 'y', 'z'] }, { a: { $all: ['z', 'x'] } }, true],
  ['$all on a scalar', { a: 'x' }, { a: { $all: ['x'] } }, true],
  ['$all of nothing matches nothing', { a: ['x'] }, { a: { $all: [] } }, false],
  [
    '$all with $elemMatch',
    { a: [{ n: 5 }] },
    { a: { $all: [{ $elemMatch: { n: { $gt: 3 } } }] } },
    true,
  ],
  ['$size', { a: [1, 2] }, { a: { $size: 2 } }, true],
  ['$size on a scalar', { a: 2 }, { a: { $size: 2 } }, false],
  ['$mod', { a: 4 }, { a: { $mod: [2, 0] } }, true],
  ['$type', { a: 'x' }, { a: { $type: 'string' } }, true],
  ['$not with a comparison matches a missing field', {}, { a: { $not: { $gt: 3 } } }, true],
  ['$not with a regular expression', { a: 'xy' }, { a: { $not: /^x/ } }, false],
  ['a regular expression looks into arrays', { a: ['ab', 'xy'] }, { a: /^x/ }, true],
  ['$regex with $options', { a: 'HELLO' }, { a: { $regex: '^hel', $options: 'i' } }, true],
  ['$and', { a: 1, b: 2 }, { $and: [{ a: 1 }, { b: 3 }] }, false],
  ['$or', { a: 1, b: 2 }, { $or: [{ a: 9 }, { b: 2 }] }, true],
  ['$nor', { a: 1 }, { $nor: [{ a: 1 }, { b: 1 }] }, false],
  [
    '$expr compares fields',
    { spent: 5, budget: 3 },
    { $expr: { $gt: ['$spent', '$budget'] } },
    true,
  ],
  ['Chinese text', { theme: '最美劳动者' }, { theme: '最美劳动者' }, true],
];

function matchesIn(indexes: string[], document: Document, query: Expression): boolean {
  const database = new Database({ file: null });
  database.createCollection('rules');
  for (const name of indexes) {
    database.createIndex('rules', { name, unique: false, keys: [{ name, direction: 1 }] });
  }
  database.insert('rules', [document]);
  const found = database.find('rules', query).length;
  expect(database.count('rules', query)).toBe(found);
  return found === 1;
}

test.each(RULES)('%s', (_rule, document, query, wanted) => {
  expect(matchesIn([], document, query)).toBe(wanted);
  expect(matchesIn(['a', 'a.b', 'b', 'theme'], document, query)).toBe(wanted);
});

test('types sort in the order of BSON, missing beside null', () => {
  const database = new Database({ file: null });
  database.createCollection('c');
  const values = [day(1), true, 'b', { x: 1 }, 2, null, [], ['a', 'c'], 'a', -1, undefined];
  database.insert(
    'c',
    values.map((v, _id) => ({ _id, v })),
  );
  const up = database.find('c', {}, { order: [['v', 1]] }).map((d) => d['_id']);
  const down = database.find('c', {}, { order: [['v', -1]] }).map((d) => d['_id']);
  expect(up).toEqual([6, 5, 10, 9, 4, 7, 8, 2, 3, 1, 0]);
  expect(down).toEqual([0, 1, 3, 7, 2, 8, 4, 9, 5, 10, 6]);
});

test.each<[string, Expression, Document]>([
  ['includes', { title: 1 }, { _id: 'x', title: 't' }],
  ['includes with a boolean', { title: true }, { _id: 'x', title: 't' }],
  ['leaves out _id', { title: 1, _id: 0 }, { title: 't' }],
  ['excludes', { author: 0 }, { _id: 'x', title: 't', tags: [1, 2] }],
  ['enters documents', { 'author.name': 1 }, { _id: 'x', author: { name: 'n' } }],
  ['slices arrays', { tags: { $slice: 1 }, author: 0 }, { _id: 'x', title: 't', tags: [1] }],
])('a projection %s', (_what, projection, wanted) => {
  const database = new Database({ file: null });
  database.createCollection('c');
  database.insert('c', [{ _id: 'x', title: 't', author: { name: 'n', phone: 'p' }, tags: [1, 2] }]);
  const [document] = database.find('c', {}, { projection });
  expect(JSON.stringify(document)).toBe(JSON.stringify(wanted));
});

test('what is handed out cannot change the store', () => {
  const database = new Database({ file: null });
  database.createCollection('c');
  const source = { _id: 'x', deep: { list: [1] }, at: day(1) };
  database.insert('c', [source]);
  source.deep.list.push(2);
  const [first] = database.find('c', {}) as [typeof source];
  first.deep.list.push(3);
  first.at.setTime(0);
  const [row] = database.aggregate('c', [{ $match: {} }]) as [typeof source];
  row.deep.list.push(4);
  expect(database.find('c', {})).toEqual([{ _id: 'x', deep: { list: [1] }, at: day(1) }]);
});

test.each<[string, Expression]>([
  ['an unknown operator', { a: { $near: 1 } }],
  ['$in without an array', { a: { $in: 1 } }],
  ['an unknown top level operator', { $text: 1 }],
  ['code', { $where: 'true' }],
])('refuses %s', (_what, query) => {
  const database = new Database({ file: null });
  database.createCollection('c');
  database.insert('c', [{ a: 1 }]);
  expect(() => database.find('c', query)).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
  );
});

test('a missing collection says so', () => {
  expect(() => new Database({ file: null }).find('nowhere', {})).toThrow(
    expect.objectContaining({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: expect.stringContaining('Db or Table not exist'),
    }),
  );
});
