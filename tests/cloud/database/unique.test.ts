import { Database } from '../../../simulator/cloud/database/database';
import type { Direction } from '../../../simulator/cloud/database/types';

function withUnique(...names: string[]): Database {
  const database = new Database({ file: null });
  database.createCollection('seats');
  const keys = names.map((name) => ({ name, direction: 1 as Direction }));
  database.createIndex('seats', { name: 'one', unique: true, keys });
  return database;
}

test('a value is taken once, and the error names index and key', () => {
  const database = withUnique('owner');
  database.insert('seats', [{ owner: 'bob' }]);
  expect(() => database.insert('seats', [{ owner: 'bob' }])).toThrow(
    /E11000 duplicate key error collection: seats index: one dup key: \{ : "bob" \}/,
  );
  database.insert('seats', [{ owner: 'BOB' }, { owner: 1 }, { owner: '1' }]);
  expect(database.count('seats', {})).toBe(4);
});

test('a missing field counts as null, so a second one collides', () => {
  const database = withUnique('owner');
  database.insert('seats', [{ _id: 'a' }]);
  expect(() => database.insert('seats', [{ _id: 'b' }])).toThrow(/dup key: \{ : null \}/);
  expect(() => database.insert('seats', [{ _id: 'b', owner: null }])).toThrow(/E11000/);
});

test('a compound key collides only as a whole', () => {
  const database = withUnique('voter', 'entry');
  database.insert('seats', [
    { voter: 'v', entry: 'e' },
    { voter: 'v', entry: 'f' },
    { voter: 'v' },
  ]);
  expect(() => database.insert('seats', [{ voter: 'v', entry: 'f' }])).toThrow(/: "v", : "f"/);
  expect(() => database.insert('seats', [{ voter: 'v', entry: null }])).toThrow(/E11000/);
});

test('each element of an array is a key, and one document may repeat its own', () => {
  const database = withUnique('phones');
  database.insert('seats', [{ _id: 'a', phones: ['1', '2', '1'] }]);
  expect(() => database.insert('seats', [{ _id: 'b', phones: ['3', '2'] }])).toThrow(/: "2"/);
  expect(database.find('seats', { phones: '3' })).toEqual([]);
});

test('an update collides as well, and changes nothing when it does', () => {
  const database = withUnique('owner');
  database.insert('seats', [
    { _id: 'a', owner: 'x' },
    { _id: 'b', owner: 'y' },
  ]);
  const taking = { $set: { owner: 'x' } };
  expect(() => database.modify('seats', { _id: 'b' }, taking, { merge: true })).toThrow(/E11000/);
  expect(database.find('seats', { owner: 'y' })).toMatchObject([{ _id: 'b' }]);
  expect(() => database.modify('seats', { _id: 'b' }, { owner: 'x' }, {})).toThrow(/E11000/);
  const all = { merge: true, multi: true };
  expect(() => database.modify('seats', {}, { $set: { owner: 'z' } }, all)).toThrow(/E11000/);
  expect(database.find('seats', {})).toMatchObject([{ owner: 'x' }, { owner: 'y' }]);
});

test('a value is free again after an update or a removal', () => {
  const database = withUnique('owner');
  database.insert('seats', [{ _id: 'a', owner: 'x' }]);
  database.modify('seats', { _id: 'a' }, { $set: { owner: 'y' } }, { merge: true });
  database.insert('seats', [{ _id: 'b', owner: 'x' }]);
  database.remove('seats', { _id: 'b' }, {});
  database.insert('seats', [{ _id: 'c', owner: 'x' }]);
  expect(database.count('seats', {})).toBe(2);
});

test('numbers shifted by one do not stand in each other’s way', () => {
  const database = withUnique('place');
  database.insert('seats', [{ place: 1 }, { place: 2 }, { place: 3 }]);
  database.modify('seats', {}, { $inc: { place: 1 } }, { merge: true, multi: true });
  expect(database.find('seats', {}).map((seat) => seat['place'])).toEqual([2, 3, 4]);
});

test('a unique index over what already collides is refused and leaves nothing behind', () => {
  const database = new Database({ file: null });
  database.createCollection('seats');
  database.insert('seats', [{ n: 1 }, { n: 1 }]);
  const spec = { name: 'one', unique: true, keys: [{ name: 'n', direction: 1 as Direction }] };
  expect(() => database.createIndex('seats', spec)).toThrow(/E11000/);
  database.insert('seats', [{ n: 1 }]);
  expect(database.count('seats', { n: 1 })).toBe(3);
});

/** A limit of ten held by ids and two unique keys, while 40 callers race for them. */
test('of many racing for ten seats exactly ten sit down, each once', async () => {
  const database = withUnique('voter');
  const sit = async (voter: string): Promise<string> => {
    for (let seat = 1; seat <= 10; seat++) {
      await new Promise(setImmediate);
      try {
        database.insert('seats', [{ _id: `day:${seat}`, voter }]);
        return 'sat';
      } catch (error) {
        if (/index: one/.test(String(error))) return 'already';
        if (!/index: _id_/.test(String(error))) throw error;
      }
    }
    return 'full';
  };
  const voters = Array.from({ length: 20 }, (_, i) => `v${i}`);
  const answers = await Promise.all([...voters, ...voters].map(sit));
  expect(answers.filter((answer) => answer === 'sat')).toHaveLength(10);
  expect(database.count('seats', {})).toBe(10);
  expect(new Set(database.find('seats', {}).map((seat) => seat['voter'])).size).toBe(10);
});
