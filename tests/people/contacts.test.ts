import type { UnitRef } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { opened } from '../support/opened';
import { aContact, aUnit, contactAnswers, CONTACT_CONSENT } from '../support/units';

const WHY = '电话打不通，请核对后再登记';

let cloud: TestCloud;
let unit: UnitRef;
let people = 0;
beforeAll(async () => {
  cloud = await openCloud();
  unit = await aUnit(cloud);
});
afterAll(() => cloud.close());

const somebody = () => `person-${(people += 1)}`;
const phone = () => `139${String((people += 1)).padStart(8, '0')}`;
const register = async (who: string, own: Record<string, string> = {}, to = unit) => {
  const input = {
    form: 'union',
    unit: to.id,
    answers: contactAnswers({ phone: phone(), ...own }),
    consent: CONTACT_CONSENT,
  };
  return (await cloud.done(who, 'contact.register', input)).registration;
};
const roleOf = async (who: string) => (await cloud.done(who, 'home.open', {})).me;
const registrationOf = (who: string) =>
  opened(cloud, 'registrations').find(({ openid }) => openid === who);
const decisionsOn = (id: string) =>
  cloud
    .all('decisions')
    .filter(({ subject }) => subject === `registration:${id}`)
    .map(({ verb }) => verb);

describe('附件2、附件3', () => {
  test('the forms are offered as the notice prints them', async () => {
    const { forms, registrations } = await cloud.done(somebody(), 'contact.forms', {});
    const starred = forms.map(({ form }) =>
      form.map(({ label, required }) => `${label}${required ? '*' : ''}`).join(' '),
    );
    expect(starred).toEqual([
      '工会名称* 联系人姓名* 所在部门* 职务* 座机电话* 手机号码* 微信号* 电子邮箱',
      '网信办名称* 联系人姓名* 所在部门* 职务* 座机电话* 手机号码* 微信号* 电子邮箱',
    ]);
    expect(forms.map(({ levelNames, acts }) => [levelNames, acts])).toEqual([
      [['市总工会', '省产业工会', '大型企业'], true],
      [['市委网信办'], false],
    ]);
    expect(registrations).toEqual([]);
  });

  test('everything wrong is told at once; nothing is written', async () => {
    const who = somebody();
    const answers = { name: '', phone: '1380', email: 'no' };
    const input = { form: 'union', unit: 'nothing', answers, consent: CONTACT_CONSENT };
    const fault = await cloud.fault(who, 'contact.register', input);
    expect(fault.fields?.map(({ path }) => path)).toEqual([
      'unit',
      'answers.name',
      'answers.department',
      'answers.duty',
      'answers.landline',
      'answers.phone',
      'answers.wechat',
      'answers.email',
    ]);
    expect(registrationOf(who)).toBeUndefined();
  });

  test('a unit of another level, or a form that does not exist', async () => {
    const office = await aUnit(cloud, '大连市委网信办', 'internet');
    const answers = contactAnswers();
    const other = { form: 'union', unit: office.id, answers, consent: CONTACT_CONSENT };
    const fault = await cloud.fault(somebody(), 'contact.register', other);
    expect(fault.fields?.map(({ path }) => path)).toEqual(['unit']);
    const none = { form: 'nothing', unit: unit.id, answers, consent: CONTACT_CONSENT };
    expect((await cloud.fault(somebody(), 'contact.register', none)).fields?.[0]?.path).toBe(
      'form',
    );
  });

  test('what is done with it is agreed to first, in the words of today', async () => {
    const who = somebody();
    const input = { form: 'union', unit: unit.id, answers: contactAnswers({ phone: phone() }) };
    const old = await cloud.fault(who, 'contact.register', { ...input, consent: '2026-9' });
    expect(old.fields).toMatchObject([{ path: 'consent' }]);
    expect(registrationOf(who)).toBeUndefined();
    const { consent } = await cloud.done(who, 'contact.forms', {});
    await cloud.done(who, 'contact.register', { ...input, consent: consent.version });
    expect(registrationOf(who)).toMatchObject({ consent: { version: consent.version } });
  });

  test('the unit’s name is the list’s, whatever the phone says', async () => {
    const who = somebody();
    await register(who, { unitName: '别的工会' });
    expect(registrationOf(who)?.['answers']).toMatchObject({ unitName: unit.name });
  });
});

describe('approval', () => {
  test('makes a contact; nobody else is one', async () => {
    const who = somebody();
    const { id } = await register(who, { name: '周主任' });
    expect(await roleOf(who)).toMatchObject({ roles: ['citizen'], unit: null, acts: false });
    expect((await cloud.fault(who, 'union.desk', {})).code).toBe('FORBIDDEN');
    const { registration } = await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 0 });
    expect(registration).toMatchObject({ state: 'approved', revision: 1 });
    expect(await roleOf(who)).toMatchObject({
      roles: ['citizen', 'contact'],
      unit: unit.name,
      acts: true,
    });
    const { desk } = await cloud.done(who, 'union.desk', {});
    expect(desk).toMatchObject({ unit, acts: true, level: { name: '市总工会' } });
    const { units } = await cloud.done(ORGANIZER, 'unit.lines', {});
    expect(units.find((one) => one.id === unit.id)?.contacts).toBeGreaterThan(0);
  });

  test('of two organizers at once one decides, the other is told', async () => {
    const { id } = await register(somebody());
    const reject = { id, revision: 0, reason: WHY };
    const replies = await Promise.all([
      cloud.ask(ORGANIZER, 'contact.approve', { id, revision: 0 }),
      cloud.ask(OTHER_ORGANIZER, 'contact.reject', reject),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe('CONFLICT');
    expect(decisionsOn(id)).toHaveLength(1);
  });

  test('the same decision again is harmless, another one is not', async () => {
    const { id } = await register(somebody());
    const first = await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 0 });
    expect(await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 0 })).toEqual(first);
    const fault = await cloud.fault(OTHER_ORGANIZER, 'contact.reject', {
      id,
      revision: 0,
      reason: WHY,
    });
    expect(fault.code).toBe('CONFLICT');
    expect(fault.reason).toContain('已核准');
    expect(decisionsOn(id)).toEqual(['approve']);
  });

  test('a person acts for one unit', async () => {
    const who = somebody();
    await aContact(cloud, who, unit, { phone: phone() });
    const other = await aUnit(cloud, '鞍山市总工会');
    const input = {
      form: 'union',
      unit: other.id,
      answers: contactAnswers({ phone: phone() }),
      consent: CONTACT_CONSENT,
    };
    const fault = await cloud.fault(who, 'contact.register', input);
    expect(fault.code).toBe('CONFLICT');
    expect(fault.reason).toContain(unit.name);
  });

  test('two forms of one person cannot both be approved', async () => {
    const who = somebody();
    const office = await aUnit(cloud, '鞍山市委网信办', 'internet');
    const one = await register(who);
    const input = {
      form: 'internet',
      unit: office.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const two = (await cloud.done(who, 'contact.register', input)).registration;
    await cloud.done(ORGANIZER, 'contact.approve', { id: one.id, revision: 0 });
    const fault = await cloud.fault(ORGANIZER, 'contact.approve', { id: two.id, revision: 0 });
    expect(fault.reason).toContain(unit.name);
    expect((await roleOf(who)).unit).toBe(unit.name);
  });

  test('that broke off is finished by the person looking, and by the queue', async () => {
    for (const look of ['person', 'queue'] as const) {
      const who = somebody();
      const { id } = await register(who);
      cloud.database.insert('decisions', [
        {
          _id: `registration:${id}:0`,
          campaign: 'zhongai-liaoning',
          subject: `registration:${id}`,
          title: '联系人',
          verb: 'approve',
          actor: ORGANIZER,
          actorName: '主办方',
          actorRole: 'organizer',
          reason: null,
          before: { state: 'submitted' },
          after: { state: 'approved' },
          rule: null,
          at: at('08-05 11:00'),
        },
      ]);
      if (look === 'person') await cloud.done(who, 'contact.forms', {});
      else {
        const input = { state: 'submitted', cursor: null } as const;
        const { items } = await cloud.done(ORGANIZER, 'contact.queue', input);
        expect(items.map((item) => item.id)).not.toContain(id);
      }
      expect(registrationOf(who)).toMatchObject({ state: 'approved', revision: 1 });
      expect((await roleOf(who)).acts).toBe(true);
    }
  });
});

describe('rejection and revocation', () => {
  test('are read with their reason, and the same person may register again', async () => {
    const who = somebody();
    const { id } = await register(who);
    const short = { id, revision: 0, reason: '不行' };
    expect((await cloud.fault(ORGANIZER, 'contact.reject', short)).fields?.[0]?.path).toBe(
      'reason',
    );
    await cloud.done(ORGANIZER, 'contact.reject', { id, revision: 0, reason: ` ${WHY} ` });
    const { registrations } = await cloud.done(who, 'contact.forms', {});
    expect(registrations[0]).toMatchObject({ state: 'rejected' });
    expect(registrations[0]?.history.map(({ state, reason }) => [state, reason])).toEqual([
      ['submitted', null],
      ['rejected', WHY],
    ]);
    const again = await register(who);
    expect(again).toMatchObject({ id, state: 'submitted' });
    await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 2 });
    expect((await roleOf(who)).acts).toBe(true);
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision: 3, reason: WHY });
    expect(await roleOf(who)).toMatchObject({ roles: ['citizen'], acts: false });
    await register(who);
    await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 5 });
    expect((await roleOf(who)).acts).toBe(true);
    expect(decisionsOn(id)).toEqual(['reject', 'approve', 'revoke', 'approve']);
  });

  test('an approval that goes on late does not give back what was revoked', async () => {
    const who = somebody();
    const { id } = await register(who);
    await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 0 });
    const [approved] = cloud.all('members').filter(({ openid }) => openid === who);
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision: 1, reason: WHY });
    // The first call, which broke off before it had moved the registration, is carried out once more.
    cloud.database.modify(
      'registrations',
      { _id: id },
      { $set: { revision: 0, state: 'submitted' } },
      { merge: true },
    );
    await cloud.done(who, 'contact.forms', {});
    expect(approved).toMatchObject({ active: true, source: { step: 1 } });
    expect((await roleOf(who)).acts).toBe(false);
  });

  test('a form that waits may be corrected, and an organizer who saw the old one is told', async () => {
    const who = somebody();
    const { id } = await register(who, { duty: '副部长' });
    await register(who, { duty: '部长' });
    expect(registrationOf(who)).toMatchObject({ revision: 1, answers: { duty: '部长' } });
    const fault = await cloud.fault(ORGANIZER, 'contact.approve', { id, revision: 0 });
    expect(fault.code).toBe('CONFLICT');
    await cloud.done(ORGANIZER, 'contact.approve', { id, revision: 1 });
  });

  test('the same form sent again, even eight times at once, is one registration', async () => {
    const who = somebody();
    const input = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers({ phone: phone() }),
      consent: CONTACT_CONSENT,
    };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => cloud.ask(who, 'contact.register', input)),
    );
    for (const reply of replies) expect(reply).toMatchObject({ ok: true });
    expect(registrationOf(who)).toMatchObject({ revision: 0, state: 'submitted' });
  });
});

test('the queue counts every state and comes in pages', async () => {
  for (let index = 0; index < 22; index += 1) await register(somebody());
  const first = await cloud.done(ORGANIZER, 'contact.queue', { state: 'submitted', cursor: null });
  expect(first.items).toHaveLength(20);
  const rest = await cloud.done(ORGANIZER, 'contact.queue', {
    state: 'submitted',
    cursor: first.next,
  });
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(first.counts.submitted).toBe(
    cloud.all('registrations').filter(({ state }) => state === 'submitted').length,
  );
});
