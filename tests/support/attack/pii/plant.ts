import { campaignView, officeView } from '../../campaign';
import { checklistFor } from '../../../../miniprogram/shared/works/acceptance';
import { examine } from '../../sample/examine';
import type { AttackWorld } from '../world';
import type { Markers } from './markers';
import { MARKED } from './people';
import type { Recorder } from './record';

/** What was planted, by the ids that the product gave it. */
export interface Planted {
  /** Works of the marked author: on show, and waiting. */
  shown: string;
  waiting: string;
  /** Sent in by the contact for an author with a marked name. */
  batch: string;
  /** Registration that waits. */
  registration: string;
  /** Code of a judge's invitation that nobody has used. */
  code: string;
  invitation: string;
}

const MINUTE = 60_000;
const REASON = '与单位核实后处理';

/** Puts a marker into every personal field of every form, and a marked name into every office. */
export async function plant(
  world: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<Planted> {
  const works = await plantWorks(world, markers, recorder);
  await plantContacts(world, markers, recorder);
  const batch = await plantBatch(world, markers, recorder);
  await plantList(world, markers, recorder);
  return { ...works, batch, ...(await plantOffices(world, markers, recorder)) };
}

async function sendIn(
  { upload }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
  title: string,
): Promise<string> {
  const { author } = MARKED;
  const sent = await upload(author);
  const known = { title, unit: UNIT };
  const answers = markers.form(campaignView.form, { what: title, owner: author }, known);
  return (await recorder.done(author, 'entry.submit', { ...sent, answers })).entry.id;
}

/** Name of the unit that the world's contact acts for. */
const UNIT = '沈阳市总工会';

async function plantWorks(
  world: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<Pick<Planted, 'shown' | 'waiting'>> {
  const { cloud, people } = world;
  const shown = await sendIn(world, markers, recorder, '早班车上的人');
  const waiting = await sendIn(world, markers, recorder, '晚班车上的人');
  await examine(cloud, cloud.clock.now() + MINUTE);
  const signed = checklistFor(officeView, { kind: 'image', form: 'image', checks: [] }).map(
    ({ id }) => id,
  );
  await recorder.done(people.organizer, 'entry.accept', { id: shown, revision: 0, signed });
  const { nextEdition: edition } = await recorder.done(people.organizer, 'organizer.board', {});
  await recorder.done(people.organizer, 'edition.publish', { edition, entries: [shown] });
  return { shown, waiting };
}

async function plantContacts(
  { people, unit, cloud }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<void> {
  const form = officeView.contacts.find(({ acts }) => acts);
  if (form === undefined) return;
  const ids = new Map<string, string>();
  for (const owner of [MARKED.contact, MARKED.waiting, MARKED.refused, MARKED.former]) {
    const whose = { what: owner, owner, office: owner === MARKED.contact };
    const answers = markers.form(form.form, whose, { unitName: UNIT });
    const consent = campaignView.consent.version;
    const sent = { form: form.id, unit, answers, consent };
    ids.set(owner, (await recorder.done(owner, 'contact.register', sent)).registration.id);
  }
  await examine(cloud, cloud.clock.now());
  const waits = { state: 'submitted', cursor: null } as const;
  const { items } = await recorder.done(people.organizer, 'contact.queue', waits);
  const wishOf = (owner: string) => {
    const item = items.find(({ id }) => id === ids.get(owner));
    return { id: item?.id ?? '', revision: item?.revision ?? 0, reason: REASON };
  };
  const { organizer } = people;
  for (const owner of [MARKED.contact, MARKED.former]) {
    const { id, revision } = wishOf(owner);
    await recorder.done(organizer, 'contact.approve', { id, revision });
  }
  await recorder.done(organizer, 'contact.reject', wishOf(MARKED.refused));
  const former = wishOf(MARKED.former);
  await recorder.done(organizer, 'contact.revoke', { ...former, revision: former.revision + 1 });
}

async function plantBatch(
  { upload }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<string> {
  const { contact } = MARKED;
  const sent = await upload(contact);
  const known = { title: '夜班里的人', unit: UNIT };
  const answers = markers.form(campaignView.form, { what: 'batch', owner: contact }, known);
  return (await recorder.done(contact, 'batch.submit', { ...sent, answers })).work.entry;
}

/** An imported list: a sound row whose contact comes, and one with a fault. */
async function plantList(
  { people, cloud }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<void> {
  const form = officeView.contacts.find(({ acts }) => acts);
  const level = officeView.levels.find(({ id }) => form?.levels.includes(id) === true);
  if (form === undefined || level === undefined) return;
  const row = (unit: string, what: string, own: Record<string, string> = {}): string => {
    const whose = { what, owner: MARKED.imported, office: own['phone'] === undefined };
    const answers = { ...markers.form(form.form, whose, {}), ...own };
    return [unit, level.name, ...form.form.slice(1).map(({ id }) => answers[id] ?? '')].join(',');
  };
  const header = ['单位名称', '单位类别', ...form.form.slice(1).map(({ label }) => label)];
  const lines = [
    header.join(','),
    row('盘锦市总工会', 'listed'),
    row('营口市总工会', 'faulty', { phone: '12' }),
  ];
  const bytes = Buffer.from(lines.join('\r\n'));
  const asked = { extension: 'csv', bytes: bytes.length };
  const { filePath } = await recorder.done(people.organizer, 'unit.importTicket', asked);
  const { fileID: file } = await cloud.as(people.organizer).upload(filePath, bytes);
  const { rows } = await recorder.done(people.organizer, 'unit.import', { file });
  const code = rows.find((one) => one.code !== null)?.code;
  if (code === null || code === undefined) throw new Error('the imported list gave no code');
  await recorder.done(MARKED.imported, 'invitation.show', { code });
  await recorder.done(MARKED.imported, 'invitation.redeem', { code });
}

async function plantOffices(
  { people, cloud }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<Pick<Planted, 'registration' | 'code' | 'invitation'>> {
  const invite = async (role: 'judge' | 'partner' | 'organizer', owner: string) => {
    const name = markers.name(`invited ${role}`, owner, true);
    return recorder.done(people.organizer, 'invitation.create', { role, name, unit: null });
  };
  for (const [role, owner] of [
    ['judge', MARKED.judge],
    ['partner', MARKED.partner],
    ['organizer', MARKED.officer],
  ] as const) {
    const { code } = await invite(role, owner);
    await recorder.done(owner, 'invitation.show', { code });
    await recorder.done(owner, 'invitation.redeem', { code });
  }
  const { code, invitation } = await invite('judge', 'nobody yet');
  const [registration] = cloud.database.find('registrations', { openid: MARKED.waiting });
  return { code, invitation: invitation.id, registration: String(registration?.['_id']) };
}
