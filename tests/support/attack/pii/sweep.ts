import {
  ACTION_FUNCTIONS,
  REGISTRATION_STATES,
  SHEETS,
  type ActionName,
  type Input,
} from '../../../../miniprogram/shared/contract';
import { ENTRY_STATES } from '../../../../miniprogram/shared/vocabulary';
import type { AttackWorld } from '../world';
import { inputsOf } from './inputs';
import { MARKED } from './people';
import type { Planted } from './plant';
import type { Recorder } from './record';

/** Done last and by one person: afterwards there is nothing of that person to be seen. */
const LAST: ActionName = 'own.erase';

/** Has everybody ask for every action, and the organizer for every list in full. */
export async function sweep(
  world: AttackWorld,
  planted: Planted,
  recorder: Recorder,
  at: number,
): Promise<void> {
  const { people, stranger, cloud } = world;
  const inputs = inputsOf(world, planted);
  const everybody = [
    stranger(),
    ...[MARKED.author, MARKED.contact, MARKED.waiting, MARKED.judge],
    ...[MARKED.factory, MARKED.partner],
    people.organizer,
  ];
  for (const action of Object.keys(ACTION_FUNCTIONS) as ActionName[])
    if (action !== LAST)
      for (const who of everybody) await recorder.ask(who, action, inputs[action], at);

  const { organizer } = people;
  for (const sheet of SHEETS) await recorder.ask(organizer, 'export.sheet', { sheet }, at);
  for (const state of ENTRY_STATES) {
    const queue = { state, theme: null, cursor: null };
    await recorder.ask(organizer, 'organizer.queue', queue, at);
  }
  for (const state of REGISTRATION_STATES)
    await recorder.ask(organizer, 'contact.queue', { state, cursor: null }, at);
  await everyPage(recorder, organizer, 'decision.list', { subject: null }, at);
  await everyPage(recorder, organizer, 'disclosure.list', {}, at);

  const [certificate] = cloud.database.find('certificates', { owner: MARKED.author });
  const code = String(certificate?.['_id']);
  for (const who of everybody) await recorder.ask(who, 'certificate.verify', { code }, at);
  await recorder.done(MARKED.former, LAST, { understood: true }, at);
  await recorder.ask(organizer, 'results.withdraw', { revision: 3, reason: '有作品正在核实' }, at);
}

/** A list from its beginning to its end. */
async function everyPage<A extends 'decision.list' | 'disclosure.list'>(
  recorder: Recorder,
  who: string,
  action: A,
  input: Omit<Input<A>, 'cursor'>,
  at: number,
): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: { next: string | null } = await recorder.done<'decision.list' | 'disclosure.list'>(
      who,
      action,
      { ...input, cursor } as Input<A>,
      at,
    );
    cursor = page.next;
  } while (cursor !== null);
}
