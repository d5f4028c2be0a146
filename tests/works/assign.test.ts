import type { UnitRef } from '../../miniprogram/shared/contract';
import { anAcceptedEntry, anEdition, anEntry } from '../support/builders';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { holdCall } from '../support/held-call';
import { aPiece, inspected } from '../support/inspected';

let cloud: TestCloud;
let shenyang: UnitRef;
let dalian: UnitRef;
let retired: UnitRef;
beforeAll(async () => {
  cloud = await openCloud();
  const add = async (name: string) =>
    (await cloud.done(ORGANIZER, 'unit.add', { name, level: 'city' })).unit;
  [shenyang, dalian, retired] = [
    await add('沈阳市总工会'),
    await add('大连市总工会'),
    await add('某市总工会'),
  ];
  const end = { unit: retired.id, reason: '机构合并，不再参加' };
  await cloud.done(ORGANIZER, 'unit.retire', end);
});
afterAll(() => cloud.close());

const REASON = '作者来电更正单位';
const assign = (
  id: string,
  revision: number,
  unit: string | null,
  { reason = REASON, person = ORGANIZER } = {},
) => cloud.ask(person, 'entry.assign', { id, revision, unit, reason });
const entryOf = (id: string) => cloud.all('entries').find(({ _id }) => _id === id);
const exhibitOf = (id: string) => cloud.all('exhibits').find(({ entry }) => entry === id);
const aShownEntry = async (unit = '某大学') => {
  const entry = await anAcceptedEntry(cloud, { answers: { unit } });
  await anEdition(cloud, [entry]);
  return entry.id;
};

describe('assigning', () => {
  test('a shown work moves to a unit with its exhibit; its author sees no new step', async () => {
    const id = await aShownEntry();
    expect(exhibitOf(id)).toMatchObject({ unit: '某大学', unitId: null });
    const reply = await assign(id, 2, dalian.id);
    const { name, level } = dalian;
    expect(reply).toMatchObject({
      ok: true,
      data: {
        entry: { belongsTo: { id: dalian.id, name, level }, state: 'published', revision: 3 },
      },
    });
    expect(exhibitOf(id)).toMatchObject({ unit: name, unitId: dalian.id, shown: true });
    expect(entryOf(id)?.['history']).toHaveLength(3);
    const [decision] = cloud.all('decisions').filter(({ verb }) => verb === 'assign');
    expect(decision).toMatchObject({
      subject: `entry:${id}`,
      reason: REASON,
      before: { unit: '某大学' },
      after: { belongsTo: { name } },
    });
  });

  test('and to none again: what its author wrote is shown', async () => {
    const id = await aShownEntry();
    await assign(id, 2, dalian.id);
    expect(await assign(id, 3, null)).toMatchObject({
      ok: true,
      data: { entry: { belongsTo: null } },
    });
    expect(exhibitOf(id)).toMatchObject({ unit: '某大学', unitId: null });
  });

  test('before it is published: the exhibit is made with it', async () => {
    const { id } = await anEntry(cloud, { answers: { unit: '某大学' } });
    await assign(id, 0, shenyang.id);
    inspected(cloud, id);
    await cloud.done(ORGANIZER, 'entry.accept', { id, revision: 1, signed: [] });
    await anEdition(cloud, [{ id }]);
    expect(exhibitOf(id)).toMatchObject({ unit: shenyang.name, unitId: shenyang.id });
  });

  test.each([
    ['a unit that is not listed', () => 'none', {}, 'unit'],
    ['a unit that was retired', () => retired.id, {}, 'unit'],
    ['no reason', () => dalian.id, { reason: '' }, 'reason'],
  ])('%s is refused at its field', async (_, unit, own, path) => {
    const { id } = await anEntry(cloud);
    expect(await assign(id, 0, unit(), own)).toMatchObject({
      ok: false,
      error: { code: 'INVALID', fields: [{ path }] },
    });
    expect(entryOf(id)?.['revision']).toBe(0);
  });

  test('two organizers at once: one stands, the other is told who and where', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await aShownEntry();
      const [one, other] = await Promise.all([
        assign(id, 2, dalian.id),
        assign(id, 2, shenyang.id, { person: OTHER_ORGANIZER }),
      ]);
      expect([one.ok, other.ok].sort()).toEqual([false, true]);
      const [unit, lost] = one.ok ? [dalian, other] : [shenyang, one];
      if (!lost.ok) expect(lost.error.reason).toContain(`归到${unit.name}`);
      expect(entryOf(id)?.['belongsTo']).toMatchObject({ id: unit.id });
      expect(exhibitOf(id)).toMatchObject({ unitId: unit.id, unit: unit.name });
    }
  });

  test('the same again is harmless; another unit on the old revision is not the same', async () => {
    const id = await aShownEntry();
    await assign(id, 2, dalian.id);
    expect(await assign(id, 2, dalian.id)).toMatchObject({ ok: true });
    expect(await assign(id, 2, shenyang.id)).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(exhibitOf(id)).toMatchObject({ unitId: dalian.id });
  });

  test.each([4, 5, 6, 7, 8, 9])(
    'a call that hung at its operation %d and goes on now leaves no old unit behind',
    async (nth) => {
      const id = await aShownEntry();
      const held = holdCall(cloud, nth, () => assign(id, 2, dalian.id));
      await held.standing;
      const [item] = (await cloud.done(ORGANIZER, 'entry.find', { query: id })).items;
      const next = await assign(id, item?.revision ?? 0, shenyang.id, { person: OTHER_ORGANIZER });
      expect(next.ok).toBe(true);
      await held.release();
      expect(entryOf(id)?.['belongsTo']).toMatchObject({ id: shenyang.id });
      expect(exhibitOf(id)).toMatchObject({ unitId: shenyang.id, unit: shenyang.name });
    },
  );
});

describe('finding', () => {
  const found = async (query: string) =>
    (await cloud.done(ORGANIZER, 'entry.find', { query })).items.map(({ id }) => id);

  test('by id, in whatever state, and with all answers', async () => {
    const { id } = await anEntry(cloud);
    const { items } = await cloud.done(ORGANIZER, 'entry.find', { query: `  ${id} ` });
    expect(items).toMatchObject([
      { id, state: 'submitted', answers: [{ field: 'title' }, {}, { value: '王*明' }, {}, {}] },
    ]);
  });

  test('by its printed number, however it is written', async () => {
    const id = await aShownEntry();
    const number = String(entryOf(id)?.['number']);
    for (const query of [number, `编号${number}`, `第${number}号`, `No.${number}`, `0${number}`])
      expect((await found(query))[0]).toBe(id);
  });

  test('by words of its title, the newest first', async () => {
    const [one, other] = [
      await anEntry(cloud, { answers: { title: '浑河落日' } }),
      await anEntry(cloud, { answers: { title: '浑河的冬天' } }),
    ];
    expect(await found('浑河')).toEqual([other.id, one.id]);
    expect(await found('浑河 落日')).toEqual([one.id]);
    expect(await found('河浑')).toEqual([]);
  });

  test.each(['', '   ', '！？', '没有这样的标题', '999999', '{"$gt":""}'])(
    'finds nothing for %j',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  test('not what belongs to another campaign', async () => {
    const { id } = await anEntry(cloud, { answers: { title: '别处的作品' } });
    cloud.database.modify('entries', { _id: id }, { $set: { campaign: 'other' } }, { merge: true });
    expect(await found('别处的作品')).toEqual([]);
    expect(await found(id)).toEqual([]);
  });

  test('at most fifty', async () => {
    const row = cloud.all('entries')[0];
    const rows = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      _id: `many-${String(index)}`,
      fileKeys: [`many-${String(index)}`],
      terms: ['繁星'],
    }));
    cloud.database.insert('entries', rows);
    cloud.database.insert(
      'pieces',
      rows.map(({ _id }) => aPiece({ entry: _id })),
    );
    expect(await found('繁星')).toHaveLength(50);
  });
});
