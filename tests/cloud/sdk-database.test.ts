import type { LocalCloud } from '../../simulator/cloud';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
const shop = (way: string, more: object = {}) =>
  cloud.as('oAlice').call('shop', { way, ...more }) as Promise<never>;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.close());

describe('queries through wx-server-sdk', () => {
  beforeAll(() => shop('stock'));

  it('compares, orders, skips, limits and projects', async () => {
    expect(await shop('find')).toEqual([
      { _id: 'g18', n: 18 },
      { _id: 'g16', n: 16 },
      { _id: 'g15', n: 15 },
    ]);
  });

  it('joins conditions with or and and, and takes regular expressions', async () => {
    expect(await shop('either')).toEqual({ total: 12, both: 17 });
  });

  it('groups, looks up by field and by pipeline, and stops at 20 without a limit', async () => {
    expect(await shop('lookup')).toEqual({
      list: [
        { _id: 'm1', sum: 70, count: 7, title: 'One' },
        { _id: 'm0', sum: 63, count: 7, title: 'Zero' },
        { _id: 'm2', sum: 57, count: 6 },
      ],
      piped: [
        [27, 24],
        [28, 25],
      ],
      unlimited: 20,
    });
  });

  it('updates with operators and counts what changed', async () => {
    expect(await shop('update')).toMatchObject({
      one: { updated: 1 },
      same: { updated: 0 },
      many: { updated: 10 },
      upsert: { created: 1 },
      removed: { removed: 10 },
      data: { n: 11, fresh: 1, tags: ['odd', 'x', 'y'], nested: { a: 1, b: 2 }, o: { k: 1 } },
      isDate: true,
      missing: null,
    });
  });

  it('gives a function 100 documents by default and 1000 at most', async () => {
    const crowd = Array.from({ length: 1005 }, (_each, i) => ({ _id: `c${i}` }));
    cloud.database.insert('crowd', crowd);
    expect(await shop('many')).toEqual({ plain: 100, asked: 1000 });
  });
});

describe('transactions', () => {
  it('commit, roll back by throwing, roll back by wish', async () => {
    expect(await shop('transfer', { amount: 30 })).toEqual({ outcome: 'done', money: [70, 30] });
    expect(await shop('transfer', { amount: 30, boom: true })).toEqual({
      outcome: 'boom',
      money: [100, 0],
    });
    expect(await shop('transfer', { amount: 30, rollback: true })).toMatchObject({
      money: [100, 0],
    });
  });

  it('refuse the second writer of a document', async () => {
    expect(await shop('conflict')).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('TransactionConflict') as string,
    });
  });
});

describe('refusals in the words of the service', () => {
  it.each([
    ['a missing collection', 'get', { collection: 'none' }, -502005, 'Db or Table not exist: none'],
    ['a collection made twice', 'createCollection', { name: 'goods' }, -1, 'Table exist'],
    ['an _id inside set', 'setWithId', {}, -501007, '_id'],
  ])('%s', async (_what, way, more, errCode, text) => {
    expect(await shop(way, more)).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(text) as string,
    });
  });

  it('a second document with the same unique key', async () => {
    const add = () => shop('add', { collection: 'names', data: { name: 'bob' } });
    await add();
    expect(await add()).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key error') as string,
    });
  });

  it('a shape that is not simulated is refused instead of answered wrongly', async () => {
    expect(await shop('polygon')).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('only $centerSphere is known') as string,
    });
  });
});

it('finds what is near, as points and with distances', async () => {
  expect(await shop('near')).toEqual({
    found: [['there', 113.001]],
    metres: [102, 102_469],
  });
});

describe('the meter', () => {
  it('says what a call asked of the database', async () => {
    await shop('stock');
    cloud.meter.start();
    await shop('find');
    await shop('add', { collection: 'crowd', data: {} });
    const records = cloud.meter.stop();
    expect(records.map(({ action, collection, write }) => ({ action, collection, write }))).toEqual(
      [
        { action: 'database.getDocument', collection: 'goods', write: false },
        { action: 'database.insertDocument', collection: 'crowd', write: true },
      ],
    );
    const [read] = records;
    expect(read).toMatchObject({
      functionName: 'shop',
      docsExamined: expect.any(Number) as number,
    });
    expect(read!.docsExamined).toBeGreaterThan(0);
    expect(read!.bytesIn).toBeGreaterThan(50);
    expect(read!.endedAt).toBeGreaterThanOrEqual(read!.startedAt);
    expect(records[1]!.invocationId).not.toBe(read!.invocationId);
  });
});

describe('the wire', () => {
  it('answers nobody but a function that is running', async () => {
    const body = JSON.stringify({ action: 'database.startTransaction' });
    const response = await fetch(`${cloud.url}/wire/some-token`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
  });
});
