import type { OwnData, OwnForm } from '../../miniprogram/shared/contract';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aContact, aUnit, CONTACT_CONSENT, contactAnswers } from '../support/units';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const own = async (who: string): Promise<OwnData> => (await cloud.done(who, 'own.show', {})).own;
const formOf = (data: OwnData, id: string): OwnForm => {
  const form = data.forms.find((one) => one.id === id);
  if (form === undefined) throw new Error('no such form');
  return form;
};
const valueOf = (form: OwnForm, field: string): string =>
  form.answers.find((one) => one.field === field)?.value ?? '';

describe('a contact', () => {
  const registered = async (who: string, answers: Record<string, string> = {}) => {
    const unit = await aUnit(cloud, `${who}工会`);
    const id = await aContact(cloud, who, unit, answers);
    return { id, unit };
  };
  const rolesOf = async (who: string) => (await cloud.done(who, 'home.open', {})).me.roles;

  test('corrects how to be reached; not who was approved', async () => {
    const who = 'contact-corrects';
    const { id } = await registered(who);
    const about = { kind: 'registration', id, revision: 1 } as const;
    const no = await cloud.fault(who, 'own.correct', { ...about, answers: { name: '别的人' } });
    expect(no.fields).toMatchObject([{ path: 'answers.name' }]);
    const answers = { phone: '13700137000', wechat: 'new-name' };
    const { own: data } = await cloud.done(who, 'own.correct', { ...about, answers });
    const form = formOf(data, id);
    expect([valueOf(form, 'phone'), valueOf(form, 'name')]).toEqual(['13700137000', '李建国']);
    expect(form).toMatchObject({ revision: 2, consent: { version: '2027-1' } });
    expect(form.history.at(-1)).toMatchObject({
      label: '已核准',
      reason: '更正了手机号码、微信号',
    });
    expect(await rolesOf(who)).toContain('contact');
    const old = await cloud.fault(who, 'own.correct', {
      ...about,
      answers: { phone: '13600136000' },
    });
    expect(old.code).toBe('CONFLICT');
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision: 2, reason: '调离本单位' });
  });

  test('erases the registration, and the role ends with it', async () => {
    const who = 'contact-leaves';
    const { id, unit } = await registered(who, { name: '欧阳留名' });
    await cloud.done(who, 'own.erase', { understood: true });
    expect(await rolesOf(who)).not.toContain('contact');
    expect(await own(who)).toMatchObject({ forms: [] });
    const [member] = cloud.all('members').filter(({ openid }) => openid === who);
    expect(member).toMatchObject({ active: false });
    const [kept] = cloud.all('registrations').filter(({ _id }) => _id === id);
    expect(kept).toMatchObject({ state: 'revoked', answers: {} });
    // Whoever comes back is decided on anew.
    const again = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const { registration } = await cloud.done(who, 'contact.register', again);
    expect(registration.state).toBe('submitted');
    expect(await rolesOf(who)).not.toContain('contact');
  });

  test('of an erasure and an approval at once nothing is left of the person', async () => {
    const who = 'contact-races';
    const unit = await aUnit(cloud, `${who}工会`);
    const sent = {
      form: 'union',
      unit: unit.id,
      answers: contactAnswers(),
      consent: CONTACT_CONSENT,
    };
    const { registration } = await cloud.done(who, 'contact.register', sent);
    await Promise.all([
      cloud.ask(ORGANIZER, 'contact.approve', { id: registration.id, revision: 0 }),
      cloud.ask(who, 'own.erase', { understood: true }),
    ]);
    expect(await own(who)).toMatchObject({ forms: [] });
    expect(await rolesOf(who)).not.toContain('contact');
  });
});
