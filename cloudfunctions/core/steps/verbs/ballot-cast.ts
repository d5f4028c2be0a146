import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { ALLOWED, firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayCast, mayChoose, mayMeet } from '../../../../miniprogram/shared/steps/ballot';
import { conflict, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { castBallot, openPapers } from '../parts/ballot/cast';
import { ownAmong, paperOf } from '../parts/ballot/expert';
import { candidatesOf } from '../parts/ballot/read';

const id = z.string().check(z.maxLength(64));

const ballotCastInput = z.strictObject({
  judging: id,
  group: id,
  turn: z.int().check(z.positive()),
  revision: z.int().check(z.nonnegative()),
  works: z.array(id).check(z.maxLength(1000)),
  submit: z.boolean(),
});

/** Keeps which works an expert votes for, as a draft or for good; it may be changed until the chair closes. */
async function ballotCast(
  context: Context<'judge'>,
  { judging, group, turn, revision, works, submit }: Input<'ballot.cast'>,
): Promise<Output<'ballot.cast'>> {
  const { campaign, now } = context;
  const { meeting, expert } = await openPapers(context, judging);
  const { view, refusal } = meeting;
  const vote = meeting.votes.find((one) => one.group.id === group);
  if (vote === undefined) throw notFound('这一组');
  const { box } = vote;
  const candidates = candidatesOf(vote).map(({ work }) => work);
  const choices = { candidates, own: ownAmong(vote, expert), chosen: works, most: box.most };
  const decision = firstRefusal(
    () => mayMeet(campaign, view, now),
    () => refusal ?? ALLOWED,
    () => mayCast(view, vote.group, box.state),
  );
  if (!decision.allowed) throw refused(decision);
  if (turn !== box.turn)
    throw conflict('这一轮投票已经结束，正在投下一轮。', '请刷新后在新的选票上选择。');
  const chosen = mayChoose(view, vote.group, choices);
  if (!chosen.allowed) throw refused(chosen);
  const state = submit ? 'final' : 'draft';
  const kept = await castBallot(context, meeting, vote, { revision, works, state });
  return { paper: paperOf(campaign, meeting, kept.vote, expert, kept.ballot, now) };
}

export default verb('ballot.cast', { actor: 'judge', input: ballotCastInput, run: ballotCast });
