import type { Phone } from '../support/phone';
import { measured } from '../support/passed';
import { until } from '../support/until';
import { wxWorld } from '../support/wx-page';

type World = Awaited<ReturnType<typeof wxWorld>>;
let world: World;
let alice: Phone;
let bob: Phone;

const START = `wx.cloud.init(), window.db = wx.cloud.database(), window._ = db.command, window.$ = _.aggregate`;

beforeAll(async () => {
  world = await wxWorld();
  const { database } = world.cloud;
  database.applySchema({
    collections: {
      notes: {},
      news: { rule: 'ADMINWRITE' },
      posts: { rule: 'READONLY' },
      secrets: { rule: 'ADMINONLY' },
      shared: { rule: { read: true, write: 'auth.openid == doc._openid' } },
      owned: { rule: { read: 'doc._openid == auth.openid', write: 'doc._openid == auth.openid' } },
    },
  });
  alice = await world.open({ as: 'oAlice' });
  bob = await world.open({ as: 'oBob' });
  for (const phone of [alice, bob]) await phone.evaluate(`void (${START})`);
});
afterAll(() => world.close());

/** Runs a promise in a page and gives its result, or the fields of its error. */
const ask = (expression: string, phone = alice) =>
  phone.evaluate<Record<string, unknown>>(
    `Promise.resolve().then(() => ${expression}).catch((e) => ({ errCode: e.errCode, errMsg: e.errMsg ?? e.message }))`,
  );

/** Puts documents of Alice's in place, above the rules. */
const fill = (name: string, documents: Record<string, unknown>[]) => {
  world.cloud.database.remove(name, {}, { multi: true });
  world.cloud.database.insert(
    name,
    documents.map((each) => ({ _openid: 'oAlice', ...each })),
  );
};

const ids = (expression: string) =>
  alice.evaluate<unknown[]>(`(${expression}).then((r) => r.data.map((each) => each._id))`);

test('add, get, update, set, remove and count answer as WeChat does', async () => {
  fill('notes', []);
  const passed = measured();
  const added = await ask(
    `db.collection('notes').add({ data: { title: 'a', n: 1, deep: { x: 1 }, at: new Date(0), due: db.serverDate({ offset: 1000 }) } })`,
  );
  expect(added).toEqual({ _id: expect.any(String) as string, errMsg: 'collection.add:ok' });
  const doc = `db.collection('notes').doc('${String(added['_id'])}')`;
  const { off, ...got } = await ask(
    `${doc}.get().then(({ data, errMsg }) => ({ errMsg, owner: data._openid, at: data.at instanceof Date, off: Math.abs(data.due - 1000 - Date.now()) }))`,
  );
  expect(got).toEqual({ errMsg: 'document.get:ok', owner: 'oAlice', at: true });
  expect(off).toBeLessThanOrEqual(passed());
  expect(
    await ask(
      `${doc}.update({ data: { n: _.inc(2), 'deep.y': 2, tags: _.set(['p']), title: _.remove() } })`,
    ),
  ).toEqual({ stats: { updated: 1 }, errMsg: 'document.update:ok' });
  await ask(`${doc}.update({ data: { tags: _.push(['q', 'r']), deep: { z: 3 } } })`);
  expect(world.cloud.database.find('notes', { _id: added['_id'] })).toMatchObject([
    { n: 3, deep: { x: 1, y: 2, z: 3 }, tags: ['p', 'q', 'r'], _openid: 'oAlice' },
  ]);
  expect(await ask(`db.collection('notes').doc('mine').set({ data: { k: 1 } })`)).toEqual({
    _id: 'mine',
    stats: { updated: 0, created: 1 },
    errMsg: 'document.set:ok',
  });
  await ask(`db.collection('notes').doc('mine').set({ data: { k: 2 } })`);
  expect(world.cloud.database.find('notes', { _id: 'mine' })).toEqual([
    { _id: 'mine', k: 2, _openid: 'oAlice' },
  ]);
  expect(await ask(`db.collection('notes').count()`)).toEqual({
    total: 2,
    errMsg: 'collection.count:ok',
  });
  expect(await ask(`${doc}.remove()`)).toEqual({
    stats: { removed: 1 },
    errMsg: 'document.remove:ok',
  });
  expect((await ask(`${doc}.get()`))['errMsg']).toMatch(/^document\.get:fail cannot find document/);
});

test('conditions, order, paging and fields', async () => {
  fill(
    'notes',
    [1, 2, 3, 4, 5].map((n) => ({ _id: `n${n}`, n, odd: n % 2 === 1, word: `Word${n}` })),
  );
  const where = (condition: string) => ids(`db.collection('notes').where(${condition}).get()`);
  expect(await where('{ n: _.gt(1).and(_.lt(4)) }')).toEqual(['n2', 'n3']);
  expect(await where('{ n: _.eq(1).or(_.gte(5)) }')).toEqual(['n1', 'n5']);
  expect(await where('_.or([{ n: 1 }, { odd: false }])')).toEqual(['n1', 'n2', 'n4']);
  expect(await where('_.nor([{ odd: true }])')).toEqual(['n2', 'n4']);
  expect(await where('{ n: _.not(_.in([1, 2])) }')).toEqual(['n3', 'n4', 'n5']);
  expect(await where(`{ word: db.RegExp({ regexp: '^word[12]$', options: 'i' }) }`)).toEqual([
    'n1',
    'n2',
  ]);
  expect(await where('{ word: /5$/, absent: _.exists(false) }')).toEqual(['n5']);
  expect(
    await ask(
      `db.collection('notes').orderBy('odd', 'desc').orderBy('n', 'desc').skip(1).limit(2).field({ n: true, _id: false }).get()`,
    ),
  ).toEqual({ data: [{ n: 3 }, { n: 1 }], errMsg: 'collection.get:ok' });
  expect(
    await ask(`db.collection('notes').where({ odd: true }).update({ data: { n: _.mul(10) } })`),
  ).toMatchObject({ stats: { updated: 3 } });
  expect(await ask(`db.collection('notes').where({ n: _.gt(9) }).remove()`)).toMatchObject({
    stats: { removed: 3 },
  });
});

test('a phone reads 20 documents at most', async () => {
  fill(
    'notes',
    Array.from({ length: 30 }, (_each, n) => ({ n })),
  );
  expect(await ids(`db.collection('notes').get()`)).toHaveLength(20);
  expect(await ids(`db.collection('notes').limit(100).get()`)).toHaveLength(20);
});

test('callbacks instead of a promise', async () => {
  const heard = await alice.evaluate(
    `new Promise((done) => { const heard = []; const given = db.collection('secrets').get({ success: () => heard.push('success'), fail: (e) => heard.push(e.errCode), complete: () => done([...heard, typeof given]) }); })`,
  );
  expect(heard).toEqual([-502003, 'undefined']);
});

test('aggregation, with a join only of what everybody may read', async () => {
  fill('notes', [
    { _id: 'a', kind: 'x', n: 1 },
    { _id: 'b', kind: 'x', n: 2 },
    { _id: 'c', kind: 'y', n: 5 },
    { _id: 'd', kind: 'y', n: 9, _openid: 'oBob' },
  ]);
  fill('news', [{ _id: 'k', kind: 'x', title: 'of x' }]);
  expect(
    await ask(
      `db.collection('notes').aggregate().match({ n: _.gt(0) }).group({ _id: '$kind', sum: $.sum('$n') }).sort({ _id: 1 }).limit(10).end()`,
    ),
  ).toEqual({
    list: [
      { _id: 'x', sum: 3 },
      { _id: 'y', sum: 5 },
    ],
    errMsg: 'collection.aggregate:ok',
  });
  const join = (from: string) =>
    ask(
      `db.collection('notes').aggregate().match({ _id: 'a' }).lookup({ from: '${from}', localField: 'kind', foreignField: 'kind', as: 'joined' }).end()`,
    );
  expect(await join('news')).toMatchObject({ list: [{ joined: [{ title: 'of x' }] }] });
  expect(await join('secrets')).toMatchObject({ errCode: -502003 });
});

test('creators read and write what is theirs when nothing else is said', async () => {
  fill('notes', [{ _id: 'hers' }]);
  expect(await ask(`db.collection('notes').get()`, bob)).toMatchObject({ data: [] });
  const doc = `db.collection('notes').doc('hers')`;
  expect((await ask(`${doc}.get()`, bob))['errMsg']).toContain('cannot find document');
  expect(await ask(`${doc}.update({ data: { n: 1 } })`, bob)).toMatchObject({
    stats: { updated: 0 },
  });
  expect(await ask(`${doc}.remove()`, bob)).toMatchObject({ stats: { removed: 0 } });
  expect(await ask(`${doc}.set({ data: { n: 1 } })`, bob)).toMatchObject({ errCode: -502003 });
  expect((await ask(`${doc}.update({ data: { _openid: 'oBob' } })`))['errMsg']).toContain(
    'Invalid Key Name: _openid',
  );
});

test('the other permissions and security rules', async () => {
  for (const name of ['news', 'posts', 'secrets', 'shared', 'owned']) fill(name, [{ _id: 'one' }]);
  const read = (name: string) => ask(`db.collection('${name}').get()`, bob);
  const write = (name: string) =>
    ask(`db.collection('${name}').doc('one').update({ data: { n: 1 } })`, bob);
  expect(await read('news')).toMatchObject({ data: [{ _id: 'one' }] });
  expect(await write('news')).toMatchObject({ errCode: -502003 });
  expect(await read('posts')).toMatchObject({ data: [{ _id: 'one' }] });
  expect(await write('posts')).toMatchObject({ stats: { updated: 0 } });
  expect(await read('secrets')).toMatchObject({ errCode: -502003 });
  expect(await read('shared')).toMatchObject({ data: [{ _id: 'one' }] });
  expect(await write('shared')).toMatchObject({ errCode: -502003 });
  expect(await read('owned')).toMatchObject({ errCode: -502003 });
  expect(
    await ask(`db.collection('owned').where({ _openid: '{openid}' }).get()`, bob),
  ).toMatchObject({ data: [] });
});

test('a collection that is not there, and geography, say so', async () => {
  const refused = await ask(`db.collection('nowhere').get()`);
  expect(refused).toMatchObject({ errCode: -502005 });
  expect(refused['errMsg']).toContain('database.json');
  expect((await ask(`db.Geo.Point(113, 23)`))['errMsg']).toContain('not simulated');
});

test('watch tells what is there, then what changes, until it is closed', async () => {
  fill('posts', [{ _id: 'first', room: 'r', n: 1 }]);
  await alice.evaluate(
    `void (window.told = [], window.watcher = db.collection('posts').where({ room: 'r' }).orderBy('n', 'asc').watch({ onChange: (s) => told.push([s.type, s.docs.map((d) => d._id), s.docChanges.map((c) => [c.dataType, c.docId])]), onError: (e) => told.push(e.errMsg) }))`,
  );
  const told = (count: number) =>
    until(async () => {
      const all = await alice.evaluate<unknown[]>('told');
      return all.length >= count && all;
    });
  await told(1);
  await ask(`db.collection('posts').doc('second').set({ data: { room: 'r', n: 2 } })`, bob);
  await told(2);
  world.cloud.database.remove('posts', { _id: 'first' });
  expect(await told(3)).toEqual([
    ['init', ['first'], [['init', 'first']]],
    [undefined, ['first', 'second'], [['add', 'second']]],
    [undefined, ['second'], [['remove', 'first']]],
  ]);
  await alice.evaluate('watcher.close()');
  world.cloud.database.remove('posts', {}, { multi: true });
  // Whoever begins to watch after that hears of a change, and so would the closed one.
  await alice.evaluate(
    `new Promise((begun, fail) => { window.heard = new Promise((heard) => db.collection('posts').where({ room: 'r' }).watch({ onChange: (s) => (s.type === 'init' ? begun() : heard()), onError: fail })); })`,
  );
  world.cloud.database.insert('posts', [{ _id: 'third', room: 'r' }]);
  await alice.evaluate('heard');
  expect(await alice.evaluate<unknown[]>('told')).toHaveLength(3);
  expect(
    await alice.evaluate(
      `new Promise((done) => db.collection('secrets').watch({ onChange: done, onError: (e) => done(e.errCode) }))`,
    ),
  ).toBe(-502003);
});
