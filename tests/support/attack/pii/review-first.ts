import { campaignView, officeView } from '../../campaign';
import { examine } from '../../sample/examine';
import type { AttackWorld } from '../world';
import type { Markers } from './markers';
import { MARKED } from './people';
import type { Planted } from './plant';
import type { Recorder } from './record';

const REASON = '照片不清晰，请补拍后再报送';
const LEVEL = 'enterprise';
const UNIT = '鞍钢集团工会';

/** A union's contacts look first at what it has sent in, and a partner at what an enterprise has. */
export async function reviewFirst(
  world: AttackWorld,
  { batch }: Pick<Planted, 'batch'>,
  markers: Markers,
  recorder: Recorder,
): Promise<void> {
  const { cloud, people } = world;
  await openEnterprise(world, markers, recorder);
  const accepted = await sendIn(world, '炉前的人', markers, recorder);
  const turned = await sendIn(world, '炉后的人', markers, recorder);
  await examine(cloud, cloud.clock.now());

  await decide(recorder, people.contact, 'union', { accepted: batch, turned: null });
  await decide(recorder, MARKED.partner, 'enterprise', { accepted, turned });
  await recorder.done(MARKED.contact, 'first.desk', {});
  for (const id of [batch, accepted]) await recorder.ask(MARKED.contact, 'first.show', { id });
}

/** An enterprise and its contact, all of whose data are marked. */
async function openEnterprise(
  { people, cloud }: AttackWorld,
  markers: Markers,
  recorder: Recorder,
): Promise<void> {
  const { factory: owner } = MARKED;
  const { organizer } = people;
  const form = officeView.contacts.find(({ acts, levels }) => acts && levels.includes(LEVEL));
  if (form === undefined) throw new Error('no enterprise may send in');
  const { unit } = await recorder.done(organizer, 'unit.add', { name: UNIT, level: LEVEL });
  const answers = markers.form(form.form, { what: owner, owner, office: true }, { unitName: UNIT });
  const consent = campaignView.consent.version;
  const sent = { form: form.id, unit: unit.id, answers, consent };
  const { registration } = await recorder.done(owner, 'contact.register', sent);
  await examine(cloud, cloud.clock.now());
  const waits = { state: 'submitted', cursor: null } as const;
  const { items } = await recorder.done(organizer, 'contact.queue', waits);
  const revision = items.find(({ id }) => id === registration.id)?.revision ?? 0;
  await recorder.done(organizer, 'contact.approve', { id: registration.id, revision });
}

async function sendIn(
  { upload }: AttackWorld,
  title: string,
  markers: Markers,
  recorder: Recorder,
): Promise<string> {
  const { factory: owner } = MARKED;
  const sent = await upload(owner);
  const answers = markers.form(campaignView.form, { what: title, owner }, { title, unit: UNIT });
  return (await recorder.done(owner, 'batch.submit', { ...sent, answers })).work.entry;
}

/** Somebody goes through the works of a way in. @param works `turned` null for none that is turned back. */
async function decide(
  recorder: Recorder,
  who: string,
  way: string,
  { accepted, turned }: { accepted: string; turned: string | null },
): Promise<void> {
  await recorder.done(who, 'first.desk', {});
  await recorder.done(who, 'first.queue', { way, state: 'submitted', cursor: null });
  const { first } = await recorder.done(who, 'first.show', { id: accepted });
  const signed = first.points.map(({ id }) => id);
  const { revision } = first.work;
  await recorder.done(who, 'first.accept', { id: accepted, revision, signed });
  if (turned !== null)
    await recorder.done(who, 'first.reject', { id: turned, revision: 0, reason: REASON });
  for (const state of ['accepted', 'rejected'] as const)
    await recorder.done(who, 'first.queue', { way, state, cursor: null });
}
