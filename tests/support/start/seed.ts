import { campaignView, officeView } from '../campaign';
import type { UnitLine } from '../../../miniprogram/shared/contract';
import type { LocalCloud } from '../../../simulator/cloud';
import { SamplePerson } from '../sample';
import { fillForm } from '../sample/fill-form';
import { SAMPLE_WORKS } from '../sample/works';
import { CONTACT, JUDGE, ORGANIZER } from './people';

/**
 * Gives the people of the panel their roles the way anybody gets one: the organizer adds units, the contact
 * registers and is approved, the judge is invited and uses the code. Who has a role already keeps it.
 */
export async function seedPeople(cloud: LocalCloud): Promise<void> {
  await seedContact(cloud);
  await seedJudge(cloud);
}

const hasRole = async (person: SamplePerson, role: 'contact' | 'judge'): Promise<boolean> =>
  (await person.ask('home.open', {})).me.roles.includes(role);

async function seedContact(cloud: LocalCloud): Promise<void> {
  const level = officeView.levels.find(({ recommends }) => recommends);
  const form = officeView.contacts.find(
    ({ acts, levels }) => acts && level !== undefined && levels.includes(level.id),
  );
  if (level === undefined || form === undefined) return;
  const contact = new SamplePerson(cloud, CONTACT.openid);
  if (await hasRole(contact, 'contact')) return;
  const office = new SamplePerson(cloud, ORGANIZER);
  const names = new Set([CONTACT.unit, ...SAMPLE_WORKS.map(({ unit }) => unit)]);
  // One after the other: side by side each would start a function instance of its own.
  let unit: UnitLine | undefined;
  for (const name of names) {
    const added = await office.ask('unit.add', { name, level: level.id });
    if (name === CONTACT.unit) unit = added.unit;
  }
  if (unit === undefined) return;
  const answers = fillForm(form.form, {
    unitName: unit.name,
    name: CONTACT.name,
    department: '宣传教育部',
    duty: '干事',
    phone: '13800000001',
    wechat: 'shenyang-union',
  });
  const consent = officeView.contactConsent.version;
  const sent = { form: form.id, unit: unit.id, answers, consent };
  const { registration } = await contact.ask('contact.register', sent);
  const { items } = await office.ask('contact.queue', { state: 'submitted', cursor: null });
  const waiting = items.find(({ id }) => id === registration.id);
  if (waiting !== undefined)
    await office.ask('contact.approve', { id: waiting.id, revision: waiting.revision });
}

async function seedJudge(cloud: LocalCloud): Promise<void> {
  if (officeView.judgings.length === 0 || campaignView.rounds.length === 0) return;
  const judge = new SamplePerson(cloud, JUDGE.openid);
  if (await hasRole(judge, 'judge')) return;
  const office = new SamplePerson(cloud, ORGANIZER);
  const invited = { role: 'judge' as const, name: JUDGE.name, unit: null };
  const { code } = await office.ask('invitation.create', invited);
  await judge.ask('invitation.redeem', { code });
}
