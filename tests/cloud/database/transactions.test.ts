import { Database } from '../../../simulator/cloud/database/database';

const inc = { $inc: { m: 1 } };
const merge = { merge: true };

function bank(): Database {
  const database = new Database({ file: null });
  database.createCollection('acc');
  database.insert('acc', [
    { _id: 'A', m: 100 },
    { _id: 'B', m: 100 },
  ]);
  return database;
}

const balance = (database: Database, id: string, transaction?: string): unknown =>
  database.find('acc', { _id: id }, {}, transaction)[0]?.['m'];

const CONFLICT = expect.objectContaining({
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
});
const MISSING = expect.objectContaining({
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
});

test('a transaction sees its own writes, others see them after the commit', () => {
  const database = bank();
  const t = database.begin();
  database.modify('acc', { _id: 'A' }, { $inc: { m: -30 } }, merge, t);
  database.modify('acc', { _id: 'B' }, { $inc: { m: 30 } }, merge, t);
  database.insert('acc', [{ _id: 'C', m: 0 }], t);
  expect([balance(database, 'A', t), balance(database, 'C', t)]).toEqual([70, 0]);
  expect([balance(database, 'A'), balance(database, 'C')]).toEqual([100, undefined]);
  database.commit(t);
  expect([balance(database, 'A'), balance(database, 'B'), balance(database, 'C')]).toEqual([
    70, 130, 0,
  ]);
});

test('an aborted transaction leaves nothing', () => {
  const database = bank();
  const t = database.begin();
  database.remove('acc', { _id: 'A' }, {}, t);
  expect(balance(database, 'A', t)).toBeUndefined();
  database.abort(t);
  expect(balance(database, 'A')).toBe(100);
  expect(() => database.commit(t)).toThrow(MISSING);
  expect(() => database.abort(t)).toThrow(MISSING);
  expect(() => balance(database, 'A', t)).toThrow(MISSING);
});

test('reads see the moment of the first operation', () => {
  const database = bank();
  const t = database.begin();
  database.modify('acc', { _id: 'A' }, { $set: { m: 1 } }, merge);
  expect(balance(database, 'A', t)).toBe(1);
  database.modify('acc', { _id: 'A' }, { $set: { m: 2 } }, merge);
  database.modify('acc', { _id: 'A' }, { $set: { m: 3 } }, merge);
  database.remove('acc', { _id: 'B' }, {});
  database.insert('acc', [{ _id: 'D', m: 9 }]);
  expect([balance(database, 'A', t), balance(database, 'B', t), balance(database, 'D', t)]).toEqual(
    [1, 100, undefined],
  );
  expect(database.find('acc', {}, { order: [['_id', 1]] }, t).map((d) => d['_id'])).toEqual([
    'A',
    'B',
  ]);
  database.commit(t);
  expect(balance(database, 'A')).toBe(3);
});

test('of two transactions writing a document the second gets a conflict and ends', () => {
  const database = bank();
  const [first, second] = [database.begin(), database.begin()];
  database.modify('acc', { _id: 'B' }, inc, merge, second);
  database.modify('acc', { _id: 'A' }, inc, merge, first);
  expect(() => database.modify('acc', { _id: 'A' }, inc, merge, second)).toThrow(CONFLICT);
  expect(() => database.commit(second)).toThrow(MISSING);
  database.commit(first);
  expect([balance(database, 'A'), balance(database, 'B')]).toEqual([101, 100]);
});

test('writing what changed since the snapshot is a conflict', () => {
  const database = bank();
  const t = database.begin();
  balance(database, 'A', t);
  database.modify('acc', { _id: 'A' }, inc, merge);
  expect(() => database.modify('acc', { _id: 'A' }, inc, merge, t)).toThrow(CONFLICT);
});

test('a duplicate key ends the transaction', () => {
  const database = bank();
  database.createIndex('acc', {
    name: 'm',
    unique: true,
    keys: [
      { name: 'n', direction: 1 },
      { name: '_id', direction: 1 },
    ],
  });
  const t = database.begin();
  database.modify('acc', { _id: 'B' }, inc, merge, t);
  expect(() => database.insert('acc', [{ _id: 'A' }], t)).toThrow(/E11000/);
  expect(() => database.commit(t)).toThrow(MISSING);
  expect(balance(database, 'B')).toBe(100);
});

test('two transactions cannot both take a unique value', () => {
  const database = bank();
  database.createCollection('names');
  database.createIndex('names', {
    name: 'name',
    unique: true,
    keys: [{ name: 'name', direction: 1 }],
  });
  const [first, second] = [database.begin(), database.begin()];
  database.insert('names', [{ name: 'bob' }], first);
  expect(() => database.insert('names', [{ name: 'bob' }], second)).toThrow(CONFLICT);
  expect(() => database.insert('names', [{ name: 'bob' }])).toThrow(/held by a transaction/);
  database.commit(first);
  expect(() => database.insert('names', [{ name: 'bob' }])).toThrow(/E11000/);
});

test('a transaction cannot take a unique value twice itself', () => {
  const database = bank();
  database.createCollection('names');
  database.createIndex('names', {
    name: 'name',
    unique: true,
    keys: [{ name: 'name', direction: 1 }],
  });
  const t = database.begin();
  database.insert('names', [{ name: 'bob' }], t);
  expect(() => database.insert('names', [{ name: 'bob' }], t)).toThrow(/E11000.* : "bob"/);
  expect(() => database.commit(t)).toThrow(MISSING);
});

test('remove and insert within a transaction is a replacement', () => {
  const database = bank();
  const t = database.begin();
  database.remove('acc', { _id: 'A' }, {}, t);
  database.insert('acc', [{ _id: 'A', m: 5 }], t);
  database.commit(t);
  expect(balance(database, 'A')).toBe(5);
});

test('a plain write waits for the transaction that holds its document', async () => {
  const database = bank();
  const t = database.begin();
  database.modify('acc', { _id: 'A' }, { $set: { m: 1 } }, merge, t);
  const order: string[] = [];
  const write = database
    .whenUnlocked(() => database.modify('acc', { _id: 'A' }, inc, merge))
    .then(() => order.push('write'));
  await database.whenUnlocked(() => database.modify('acc', { _id: 'B' }, inc, merge));
  order.push('commit');
  database.commit(t);
  await write;
  expect(order).toEqual(['commit', 'write']);
  expect(balance(database, 'A')).toBe(2);
});

test('forty read-modify-write transactions that retry lose no update', async () => {
  const database = bank();
  const once = async (): Promise<void> => {
    for (;;) {
      const t = database.begin();
      const m = Number(balance(database, 'A', t));
      await new Promise(setImmediate);
      try {
        database.modify('acc', { _id: 'A' }, { $set: { m: m + 1 } }, merge, t);
        await new Promise(setImmediate);
        return database.commit(t);
      } catch (error) {
        expect(error).toEqual(CONFLICT);
      }
    }
  };
  await Promise.all(Array.from({ length: 40 }, once));
  expect(balance(database, 'A')).toBe(140);
});

describe('time', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('a transaction lives 30 seconds', () => {
    const database = bank();
    const t = database.begin();
    database.modify('acc', { _id: 'A' }, inc, merge, t);
    jest.advanceTimersByTime(29_999);
    expect(balance(database, 'A', t)).toBe(101);
    jest.advanceTimersByTime(1);
    expect(() => database.commit(t)).toThrow(MISSING);
    expect(database.modify('acc', { _id: 'A' }, inc, merge).updated).toBe(1);
    expect(balance(database, 'A')).toBe(101);
  });

  test('a write gives up waiting after 5 seconds', async () => {
    const database = bank();
    const t = database.begin();
    database.modify('acc', { _id: 'A' }, inc, merge, t);
    const write = database.whenUnlocked(() => database.modify('acc', { _id: 'A' }, inc, merge));
    const refused = expect(write).rejects.toEqual(CONFLICT);
    await jest.advanceTimersByTimeAsync(5_000);
    await refused;
  });
});
