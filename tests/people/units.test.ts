import { anEntry } from '../support/builders';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { aContact, aUnit, contactAnswers, CONTACT_CONSENT } from '../support/units';

const WHY = '机构改革后并入省总工会';

let cloud: TestCloud;
/** How the writer that came first spelt it: that name stays. */
let kept: string;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const decisionsOn = (id: string) =>
  cloud
    .all('decisions')
    .filter(({ subject }) => subject === `unit:${id}`)
    .map(({ verb }) => verb);
const lines = async () => (await cloud.done(ORGANIZER, 'unit.lines', {})).units;

describe('the list', () => {
  test('a unit is added once, however its name is written and however many add it', async () => {
    const names = ['抚顺市总工会', ' 抚顺市总工会 ', '抚顺 市总工会', '抚顺市总工会　'];
    const replies = await Promise.all(
      names.map((name) => cloud.ask(ORGANIZER, 'unit.add', { name, level: 'city' })),
    );
    const ids = replies.map((reply) => (reply.ok ? reply.data.unit.id : reply.error.code));
    expect(new Set(ids).size).toBe(1);
    expect(cloud.all('units')).toHaveLength(1);
    kept = String(cloud.all('units')[0]?.name);
    expect(kept.replace(/\s/g, '')).toBe('抚顺市总工会');
    expect(decisionsOn(String(ids[0]))).toEqual(['add']);
  });

  test('is public by name, without those that were retired', async () => {
    await aUnit(cloud, '本溪市总工会');
    const gone = await aUnit(cloud, '丹东市总工会');
    await cloud.done(ORGANIZER, 'unit.retire', { unit: gone.id, reason: WHY });
    const { units } = await cloud.done('anybody', 'units.list', {});
    expect(units.map(({ name }) => name)).toEqual([kept, '本溪市总工会']);
    expect(Object.keys(units[0] ?? {}).sort()).toEqual(['id', 'level', 'name']);
    expect((await lines()).map(({ name, active }) => [name, active])).toContainEqual([
      '丹东市总工会',
      false,
    ]);
  });

  test.each([
    [{ name: ' 一 ', level: 'city' }, ['name']],
    [{ name: '名'.repeat(51), level: 'village' }, ['name', 'level']],
  ])('%j is refused field by field', async (input, paths) => {
    const fault = await cloud.fault(ORGANIZER, 'unit.add', input);
    expect(fault.fields?.map(({ path }) => path)).toEqual(paths);
  });

  test('a unit keeps its level', async () => {
    await aUnit(cloud, '鞍钢集团工会', 'enterprise');
    const fault = await cloud.fault(ORGANIZER, 'unit.add', { name: '鞍钢集团工会', level: 'city' });
    expect(fault).toMatchObject({ code: 'CONFLICT' });
    expect(fault.reason).toContain('大型企业');
  });
});

describe('retiring', () => {
  test('ends the unit’s contacts, each by a decision of its own', async () => {
    const unit = await aUnit(cloud, '营口市总工会');
    const id = await aContact(cloud, 'yingkou', unit);
    inOffice(cloud, 'seeded', { role: 'contact', unit });
    const { unit: line } = await cloud.done(ORGANIZER, 'unit.retire', {
      unit: unit.id,
      reason: WHY,
    });
    expect(line).toMatchObject({ active: false, contacts: 0 });
    for (const who of ['yingkou', 'seeded'])
      expect((await cloud.fault(who, 'union.desk', {})).code).toBe('FORBIDDEN');
    const { registrations } = await cloud.done('yingkou', 'contact.forms', {});
    expect(registrations).toMatchObject([{ id, state: 'revoked' }]);
    expect(registrations[0]?.history.at(-1)?.reason).toContain(WHY);
    const input = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    expect((await cloud.fault('yingkou', 'contact.register', input)).fields?.[0]?.path).toBe(
      'unit',
    );
  });

  test('needs a reason and a unit; doing it again is harmless', async () => {
    const unit = await aUnit(cloud, '阜新市总工会');
    const short = { unit: unit.id, reason: '撤' };
    expect((await cloud.fault(ORGANIZER, 'unit.retire', short)).fields?.[0]?.path).toBe('reason');
    const none = { unit: 'nothing', reason: WHY };
    expect((await cloud.fault(ORGANIZER, 'unit.retire', none)).code).toBe('NOT_FOUND');
    const input = { unit: unit.id, reason: WHY };
    await Promise.all([
      cloud.done(ORGANIZER, 'unit.retire', input),
      cloud.done(OTHER_ORGANIZER, 'unit.retire', input),
      cloud.done(ORGANIZER, 'unit.retire', input),
    ]);
    expect(decisionsOn(unit.id)).toEqual(['add', 'retire']);
    await aUnit(cloud, '阜新市总工会', 'industry');
    expect(decisionsOn(unit.id)).toEqual(['add', 'retire', 'add']);
    expect((await lines()).find((one) => one.id === unit.id)).toMatchObject({
      active: true,
      level: 'industry',
    });
  });

  test('a registration for a unit that was retired meanwhile cannot be approved', async () => {
    const unit = await aUnit(cloud, '辽阳市总工会');
    const input = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const { registration } = await cloud.done('liaoyang', 'contact.register', input);
    await cloud.done(ORGANIZER, 'unit.retire', { unit: unit.id, reason: WHY });
    const approve = { id: registration.id, revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'contact.approve', approve);
    expect(fault).toMatchObject({ code: 'CONFLICT' });
    expect(fault.reason).toContain('已停用');
  });

  test('that broke off is finished by whoever looks at the list', async () => {
    const unit = await aUnit(cloud, '铁岭市总工会');
    await aContact(cloud, 'tieling', unit);
    cloud.database.insert('decisions', [
      {
        _id: `unit:${unit.id}:1`,
        campaign: 'zhongai-liaoning',
        subject: `unit:${unit.id}`,
        title: unit.name,
        verb: 'retire',
        actor: ORGANIZER,
        actorName: '主办方',
        actorRole: 'organizer',
        reason: WHY,
        before: { level: 'city', active: true },
        after: { ...unit, active: false },
        rule: null,
        at: cloud.clock.now(),
      },
    ]);
    expect((await lines()).find((one) => one.id === unit.id)).toMatchObject({
      active: false,
      contacts: 0,
    });
    expect((await cloud.fault('tieling', 'union.desk', {})).code).toBe('FORBIDDEN');
  });
});

describe('an author’s unit', () => {
  const belongsTo = async (unit: string) => {
    const { id } = await anEntry(cloud, { owner: 'typist', answers: { unit } });
    return cloud.all('entries').find(({ _id }) => _id === id)?.['belongsTo'];
  };

  test('that is on the list is where the work belongs', async () => {
    const unit = await aUnit(cloud, '朝阳市总工会');
    expect(await belongsTo(' 朝阳市总工会')).toEqual(unit);
    expect(await belongsTo('朝阳　市总工会')).toEqual(unit);
    expect(await belongsTo('朝阳市第一中学工会')).toBeNull();
    await cloud.done(ORGANIZER, 'unit.retire', { unit: unit.id, reason: WHY });
    expect(await belongsTo('朝阳市总工会')).toBeNull();
  });
});

test('a unit that is retired while its contact is approved has none', async () => {
  for (let round = 0; round < 8; round += 1) {
    const unit = await aUnit(cloud, `盘锦市第${round}工会`);
    const who = `panjin-${round}`;
    const input = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const { registration } = await cloud.done(who, 'contact.register', input);
    await Promise.all([
      cloud.ask(ORGANIZER, 'contact.approve', { id: registration.id, revision: 0 }),
      cloud.ask(OTHER_ORGANIZER, 'unit.retire', { unit: unit.id, reason: WHY }),
    ]);
    expect((await cloud.done(who, 'home.open', {})).me.acts).toBe(false);
    const { registrations } = await cloud.done(who, 'contact.forms', {});
    expect(registrations[0]?.state).not.toBe('approved');
  }
});
