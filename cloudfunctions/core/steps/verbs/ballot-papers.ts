import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { openPapers } from '../parts/ballot/cast';
import { ballotDesk, ballotsOf, paperOf } from '../parts/ballot/expert';

const ballotPapersInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** The ballot papers of an expert, one for each group. */
async function ballotPapers(
  context: Context<'judge'>,
  { judging }: Input<'ballot.papers'>,
): Promise<Output<'ballot.papers'>> {
  const { campaign, now } = context;
  const { meeting, expert } = await openPapers(context, judging);
  const ballots = await ballotsOf(meeting, expert.openid);
  return {
    papers: meeting.votes.map((vote, at) =>
      paperOf(campaign, meeting, vote, expert, ballots[at] ?? null, now),
    ),
    desk: ballotDesk(campaign, meeting, expert, ballots, now),
  };
}

export default verb('ballot.papers', {
  actor: 'judge',
  input: ballotPapersInput,
  run: ballotPapers,
});
