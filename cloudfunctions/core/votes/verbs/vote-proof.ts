import * as z from 'zod/mini';
import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { DayHead, Input, LogHead, Output } from '../../../../miniprogram/shared/contract';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { voterOf } from '../../ground/voter';
import type { Seal } from '../stores/seals';
import { headHolding } from '../stores/seals';
import { findVote } from '../stores/votes';
import { findSealed } from '../parts/ledger/find-sealed';
import { dayHead, newestHead } from '../parts/ledger/heads';
import { pathAt } from '../parts/ledger/log';
import { sealView } from '../parts/ledger/seal-view';

const proofInput = z.strictObject({
  round: z.string().check(z.maxLength(64)),
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  seat: z.int().check(z.gte(1), z.lte(1000)),
});

/** What the voter's phone needs to check by itself that its vote is counted. */
async function proof(
  { actor, now, campaign }: Context<'citizen'>,
  { round, day, seat }: Input<'vote.proof'>,
): Promise<Output<'vote.proof'>> {
  const voter = voterOf(campaign.id, actor.openid);
  const vote = await findVote({ campaign: campaign.id, round, day, voter }, seat);
  if (vote === null) throw notFound('这一票');
  const sealed = await findSealed(vote);
  if (sealed === null) return { proof: null };
  const { seal, index, path } = sealed;
  const { day: headDay, ...head } = await headFor(seal, now);
  const headPath = await pathAt(campaign.id, seal.number, head.size);
  return { proof: { seal: sealView(seal), index, path, head, day: headDay, headPath } };
}

/** The head that the host posted for the day of the seal, once that day is over; before that the newest. */
async function headFor(
  { campaign, number, at }: Seal,
  now: number,
): Promise<LogHead & { day: DayHead['day'] | null }> {
  const day = dayOf(at);
  const posted = day < dayOf(now) ? await headHolding(campaign, day, number) : null;
  if (posted !== null) return dayHead(posted);
  const newest = await newestHead(campaign);
  if (newest === null) throw new Error('A log with a seal has no head');
  return { ...newest.head, day: null };
}

export default verb('vote.proof', { actor: 'citizen', input: proofInput, run: proof });
