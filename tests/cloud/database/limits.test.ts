import { Database } from '../../../simulator/cloud/database/database';

function empty(): Database {
  const database = new Database({ file: null });
  database.createCollection('c');
  return database;
}

test('a collection is created once', () => {
  expect(() => empty().createCollection('c')).toThrow(/\[ResourceExist\] Table exist/);
});

test('an _id is taken once, and a batch is written whole or not at all', () => {
  const database = empty();
  expect(database.insert('c', [{ _id: 'a' }, { _id: 1 }])).toEqual(['a', 1]);
  expect(() => database.insert('c', [{ _id: 'b' }, { _id: 'a' }])).toThrow(
    expect.objectContaining({
      code: 'DATABASE_REQUEST_FAILED',
      message:
        '[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: c index: _id_ dup key: { : "a" }}]}, {<nil>}]',
    }),
  );
  expect(database.count('c', {})).toBe(2);
  expect(() => database.insert('c', [{ _id: 'd' }, { _id: 'd' }])).toThrow(/E11000/);
  expect(database.insert('c', [{ _id: '1' }])).toEqual(['1']);
});

test.each([[['x']], [/x/]])('%p cannot be an _id', (_id) => {
  expect(() => empty().insert('c', [{ _id }])).toThrow(/'_id' value cannot be of type/);
});

test('a field name cannot begin with a dollar', () => {
  expect(() => empty().insert('c', [{ $inc: 1 }])).toThrow(/not valid for storage/);
});

test('a document is at most 16 MiB', () => {
  const database = empty();
  // BSON adds 4 bytes of length, a zero, the _id and the frame of the text.
  const overhead = 4 + 1 + '_idx'.length + 7 + 't'.length + 7;
  const fits = 'x'.repeat(16 * 1024 * 1024 - overhead);
  expect(() => database.insert('c', [{ _id: 'a', t: `${fits}xxxx` }])).toThrow(
    /object to insert too large/,
  );
  expect(database.count('c', {})).toBe(0);
  database.insert('c', [{ _id: 'a', t: fits }]);
  expect(() => database.modify('c', {}, { $set: { more: 1 } }, { merge: true })).toThrow(
    /too large/,
  );
});

test('an indexed value is at most 1024 bytes, in UTF-8', () => {
  const database = empty();
  database.createIndex('c', { name: 'by_a', unique: false, keys: [{ name: 'a', direction: 1 }] });
  database.insert('c', [{ _id: 'ok', a: '票'.repeat(341) + 'x' }]);
  expect(() => database.insert('c', [{ a: '票'.repeat(342) }])).toThrow(/key too large to index/);
  expect(() =>
    database.modify('c', {}, { $set: { a: 'x'.repeat(1025) } }, { merge: true }),
  ).toThrow(/key too large to index/);
  expect(database.find('c', {})).toHaveLength(1);
  expect(database.find('c', { a: /^票/ })).toHaveLength(1);
});

test('two arrays cannot share an index', () => {
  const database = empty();
  const keys = [
    { name: 'a', direction: 1 as const },
    { name: 'b', direction: 1 as const },
  ];
  database.createIndex('c', { name: 'ab', unique: false, keys });
  database.insert('c', [
    { a: [1, 2], b: 1 },
    { a: 1, b: [1, 2] },
  ]);
  expect(() => database.insert('c', [{ a: [1], b: [1] }])).toThrow(/cannot index parallel arrays/);
});

test('undefined is no value: fields go, elements become null', () => {
  const database = empty();
  database.insert('c', [{ _id: 'x', a: undefined, b: [undefined, 1], c: { d: undefined } }]);
  expect(JSON.stringify(database.find('c', {}))).toBe('[{"_id":"x","b":[null,1],"c":{}}]');
});

test('remove takes one document, or with multi all', () => {
  const database = empty();
  database.insert('c', [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }]);
  expect(database.remove('c', { n: 1 }, { multi: false })).toBe(1);
  expect(database.remove('c', { n: 1 }, { multi: true })).toBe(2);
  expect(database.remove('c', { n: 1 }, { multi: true })).toBe(0);
  expect(database.find('c', {})).toMatchObject([{ n: 2 }]);
});
