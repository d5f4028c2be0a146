import { COLLECTION_FORMS } from '../../../../miniprogram/shared/contract';
import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { AttackWorld } from '../world';
import { MARKED } from './people';
import type { Planted } from './plant';
import type { Recorder } from './record';

/** What those who take forms and packages say that they need them for. */
export const PURPOSES = {
  form: '邮寄前核对作者的报名表',
  ofUnit: '本单位盖章后随作品邮寄',
  accepted: '把全部作品存档备查',
  winners: '把获奖作品报送省扶贫办',
} as const;

/** Forms are printed, packages made and taken, works sent on and collected, once the winners are published. */
export async function handOn(
  { people }: AttackWorld,
  { shown, batch }: Pick<Planted, 'shown' | 'batch'>,
  recorder: Recorder,
  at: number,
): Promise<void> {
  const { organizer } = people;
  const { author, contact, officer } = MARKED;
  await recorder.done(author, 'form.own', { entry: shown }, at);
  const asked = { entry: batch, purpose: PURPOSES.ofUnit };
  for (const who of [contact, people.contact]) await recorder.done(who, 'form.ofUnit', asked, at);
  for (const entry of [shown, batch])
    await recorder.done(organizer, 'form.print', { entry, purpose: PURPOSES.form }, at);

  for (const [list, purpose] of [
    ['accepted', PURPOSES.accepted],
    ['award.first', PURPOSES.winners],
  ] as const) {
    await recorder.done(officer, 'package.build', { list, part: 1 }, at);
    await recorder.done(organizer, 'package.show', { list }, at);
    await recorder.done(officer, 'package.take', { list, part: 1, purpose }, at);
  }

  const sent = { id: 'province', revision: 0, day: dayOf(at), note: '函〔2027〕77号' };
  await recorder.done(officer, 'forwarding.send', sent, at);
  await recorder.done(organizer, 'forwarding.board', {}, at);
  for (const as of COLLECTION_FORMS)
    await recorder.done(organizer, 'export.collection', { as }, at);
}
