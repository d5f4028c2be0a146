import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayScreen, reminderText } from '../../../../miniprogram/shared/steps/screening';
import { refused } from '../../ground/fault';
import { sendReminder } from '../../ground/messages';
import { someAtATime } from '../../ground/some-at-a-time';
import { verb, type Context } from '../../ground/table';
import { findScreening } from '../parts/step/find';
import { readTables } from '../parts/screening/tables';

const screeningRemindInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** Tells reviewers who have works open, as far as they agreed to be told; the text can be sent on by hand. */
async function screeningRemind(
  context: Context<'organizer'>,
  { judging }: Input<'screening.remind'>,
): Promise<Output<'screening.remind'>> {
  const { campaign, now } = context;
  const screening = findScreening(context, judging);
  const decision = mayScreen(campaign, screening, now);
  if (!decision.allowed) throw refused(decision);
  const { panel, tables } = await readTables(context, screening);
  const seats = tables.flatMap(({ standing }) => standing).filter(({ state }) => state === 'open');
  const busy = panel.people.flatMap(({ openid, name }) => {
    const open = seats.filter(({ reviewer }) => reviewer === openid).length;
    return open === 0 ? [] : [{ openid, name, open }];
  });
  const closesAt = campaign.rounds.find(({ id }) => id === screening.round)?.closesAt ?? now;
  let told = 0;
  await someAtATime(busy, async ({ openid, open }) => {
    if (await sendReminder({ campaign: campaign.id, openid, what: screening.name, open, closesAt }))
      told += 1;
  });
  const open = busy.map(({ name, open: works }) => ({ name, open: works }));
  return { text: reminderText(screening, open, closesAt), open, told };
}

export default verb('screening.remind', {
  actor: 'organizer',
  input: screeningRemindInput,
  run: screeningRemind,
});
