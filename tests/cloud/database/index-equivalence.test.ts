import { compareValues } from '../../../simulator/cloud/database/compare';
import { Database } from '../../../simulator/cloud/database/database';
import { sortValue } from '../../../simulator/cloud/database/paths';
import type {
  Direction,
  Document,
  Expression,
  SortOrder,
} from '../../../simulator/cloud/database/types';

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FIELDS = ['a', 'b', 'c', 'd.e', '_id'];
const INDEXES: string[][] = [
  ['a'],
  ['a', 'b'],
  ['a', '-b', '-_id'],
  ['b', 'a', 'c'],
  ['d.e', 'a'],
  ['-c'],
];

const SCALARS: unknown[] = [
  null,
  0,
  1,
  2,
  3,
  'x',
  'y',
  'z',
  true,
  new Date(1),
  new Date(2),
  { k: 1 },
];

function world(pick: (below: number) => number): {
  value: () => unknown;
  document: (id: number) => Document;
  query: () => Expression;
  order: () => SortOrder;
} {
  const of = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const value = (): unknown => of(SCALARS);
  const stored = (): unknown => (pick(6) === 0 ? Array.from({ length: pick(4) }, value) : value());
  const document = (id: number): Document => {
    const out: Document = { _id: id };
    if (pick(5)) out['a'] = stored();
    // Two arrays could not share an index.
    if (pick(5)) out['b'] = value();
    if (pick(5)) out['c'] = value();
    if (pick(4)) out['d'] = pick(4) ? { e: value() } : value();
    return out;
  };
  const operand = (field: string): unknown => (field === '_id' ? pick(60) : value());
  const predicate = (field: string): unknown => {
    const compare = of(['$gt', '$gte', '$lt', '$lte', '$ne', '$eq']);
    const makers: (() => unknown)[] = [
      () => operand(field),
      () => operand(field),
      () => ({ $in: [operand(field), operand(field)] }),
      () => ({ [compare]: operand(field) }),
      () => ({ $gte: operand(field), $lt: operand(field) }),
      () => ({ $all: [operand(field)] }),
      () => ({ $exists: pick(2) === 0 }),
      () => /^x/,
    ];
    return of(makers)();
  };
  const simple = (): Expression => {
    const field = of(FIELDS);
    return { [field]: predicate(field) };
  };
  const query = (): Expression => {
    const base = Object.assign({}, ...Array.from({ length: pick(3) }, simple)) as Expression;
    if (pick(3) === 0) base['$or'] = [simple(), { ...simple(), ...simple() }];
    if (pick(6) === 0) base['$and'] = [simple(), simple()];
    return base;
  };
  const order = (): SortOrder =>
    [...new Set(Array.from({ length: pick(4) }, () => of(FIELDS)))].map((field) => [
      field,
      of<Direction>([1, -1]),
    ]);
  return { value, document, query, order };
}

function build(documents: Document[], indexes: string[][]): Database {
  const database = new Database({ file: null });
  database.createCollection('c');
  for (const fields of indexes) {
    const keys = fields.map((field) => ({
      name: field.replace('-', ''),
      direction: (field.startsWith('-') ? -1 : 1) as Direction,
    }));
    database.createIndex('c', { name: fields.join(), unique: false, keys });
  }
  database.insert('c', documents);
  return database;
}

const ids = (documents: Document[]): number[] => documents.map((d) => Number(d['_id']));
const sortKeys = (documents: Document[], order: SortOrder): unknown[][] =>
  documents.map((d) => order.map(([field, direction]) => sortValue(d, field, direction)));

test.each([1, 2, 3, 4, 5, 6])('indexes change no answer (seed %i)', (seed) => {
  const { document, query, order } = world(random(seed));
  const documents = Array.from({ length: 60 }, (_, id) => document(id));
  const scanning = build(documents, []);
  const indexed = build(documents, INDEXES);
  const used = new Set<string | null>();
  for (let i = 0; i < 300; i++) {
    const [q, o] = [query(), order()];
    const wanted = scanning.find('c', q, { order: o });
    const found = indexed.find('c', q, { order: o });
    used.add(indexed.meter.index);
    const page = ids(indexed.find('c', q, { order: o, skip: 2, limit: 5 }));
    const [keys, wantedKeys] = [sortKeys(found, o), sortKeys(wanted, o)];
    const right =
      String(ids(found).sort()) === String(ids(wanted).sort()) &&
      keys.every((key, n) => compareValues(key, wantedKeys[n]) === 0) &&
      String(page) === String(ids(found.slice(2, 7)));
    if (!right)
      throw new Error(JSON.stringify({ q, o, found: ids(found), wanted: ids(wanted), page }));
  }
  expect(used.size).toBeGreaterThan(INDEXES.length);
});

test('indexes stay right through updates and removals', () => {
  const pick = random(99);
  const { document, value, query } = world(pick);
  const start = Array.from({ length: 60 }, (_, id) => document(id));
  const databases = [build(start, []), build(start, INDEXES)] as const;
  for (let i = 0; i < 300; i++) {
    const id = pick(60);
    const field = ['a', 'b', 'c', 'd.e'][pick(4)] as string;
    const update = pick(4) ? { $set: { [field]: value() } } : { $unset: { [field]: '' } };
    const outcomes = databases.map((database) => {
      try {
        return database.modify('c', { _id: id }, update, { merge: true }).updated;
      } catch (error) {
        return String(error);
      }
    });
    if (i % 50 === 0)
      databases.forEach((database) => database.remove('c', { _id: (i / 50) * 7 }, {}));
    const q = query();
    const answers = databases.map((database) => ids(database.find('c', q)).sort());
    expect([outcomes[1], answers[1]]).toEqual([outcomes[0], answers[0]]);
  }
});
