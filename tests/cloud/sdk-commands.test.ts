import type { LocalCloud } from '../../simulator/cloud';
import { measured } from '../support/passed';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.close());

const run = (way: string): Promise<unknown> => cloud.as('oAlice').call('commands', { way });

test('update commands leave behind what the reference says', async () => {
  expect(await run('updates')).toEqual({
    each: { a: [1, 3, 4] },
    position: { a: [1, 2, 3, 4] },
    byField: { a: [{ n: 3 }, { n: 2 }] },
    pop: { a: [1, 2] },
    shift: { a: [2, 3] },
    unshift: { a: [1, 2, 3] },
    pull: { a: [1, 2] },
    pullObject: { a: [{ k: 2 }] },
    pullAll: { a: [2] },
    addToSet: { a: ['x'] },
    addEach: { a: ['x', 'y'] },
    rename: { fresh: 1 },
    min: { n: 3 },
    max: { n: 5 },
    mul: { n: 15 },
    set: { o: { c: 3 } },
    merge: { o: { a: 1, b: 3 } },
    index: { a: [{ n: 1 }, { n: 7 }] },
    remove: { a: 1 },
  });
});

test('conditions, orders and projections choose what the reference says', async () => {
  expect(await run('conditions')).toEqual({
    elemMatch: '1',
    dotted: '12',
    place: '2',
    all: '1',
    size: '3',
    mod: '13',
    nin: '3',
    nor: '3',
    not: '1',
    exists: '123',
    regexp: '12',
    native: '2',
    expr: '1',
    chained: '12',
    order: ['2', '3', '1'],
    slice: { _id: '1', n: 4, tags: ['a'] },
    hidden: { _id: '3', n: 8, max: 8 },
  });
  const { stats, ...rest } = (await run('pipelines')) as { stats: { set: string[] }[] };
  expect(rest).toEqual({
    unwound: [
      { _id: 1, v: [9, 2] },
      { _id: 2, v: [9] },
    ],
    kept: [{ rows: 4 }],
    bucket: [
      { _id: 0, count: 1, ids: ['1'] },
      { _id: 5, count: 2, ids: ['2', '3'] },
    ],
    byCount: [
      { _id: 'b', count: 2 },
      { _id: 'a', count: 1 },
    ],
    projected: [
      {
        twice: 8,
        size: 2,
        grade: 'low',
        label: '#red apple',
        some: ['b'],
        mapped: [10],
        sum: 6,
        missing: 'none',
      },
    ],
    root: [{ only: 7 }],
    sampled: 2,
  });
  expect(stats).toMatchObject([{ _id: null, max: 8, min: 4, first: '1' }]);
  expect([...(stats[0]?.set ?? [])].sort()).toEqual(['1', '2', '3']);
});

test('dates keep their moment, serverDate its offset, and strings their zone', async () => {
  const passed = measured();
  const { ahead, ...rest } = (await run('dates')) as { ahead: number };
  expect(Math.abs(ahead - 3_600_000)).toBeLessThanOrEqual(passed());
  expect(rest).toEqual({
    same: true,
    list: [{ utc: '2026-08-01 16:30:00', local: '2026-08-02', year: 2026, day: 7 }],
  });
});

test('a missing document is an exception unless the function asked for none', async () => {
  expect(await run('missing')).toEqual({
    errCode: -1,
    errMsg: 'document.get:fail document with _id nobody does not exist',
  });
});

test('a document keeps the _id it is given, once', async () => {
  expect(await run('twice')).toEqual({
    _id: 'own',
    again: expect.stringContaining('E11000 duplicate key error') as string,
  });
});
