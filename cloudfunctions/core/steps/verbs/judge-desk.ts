import * as z from 'zod/mini';
import type { BallotDesk, Output, ScreeningDesk } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { ballotDesk, ballotsOf } from '../parts/ballot/expert';
import { openMeeting } from '../parts/ballot/read';
import { deskOf, openPanel } from '../parts/judging/panel';
import { openReviewing, screeningDesk } from '../parts/screening/reviewer';

const deskInput = z.strictObject({});

/** Every judging of the campaign whose panel the judge sits on, with how far the judge has come. */
async function desk(context: Context<'judge'>): Promise<Output<'judge.desk'>> {
  const { actor, campaign, office, now } = context;
  const [judgings, screenings, ballots] = await Promise.all([
    Promise.all(
      office.judgings.map(async ({ id }) => deskOf(campaign, await openPanel(context, id), now)),
    ),
    screeningsOf(context),
    ballotsFor(context),
  ]);
  return { judgings, screenings, ballots, name: actor.name };
}

async function screeningsOf(context: Context<'judge'>): Promise<ScreeningDesk[]> {
  const { campaign, office, now } = context;
  const all = await Promise.all(office.screenings.map((view) => openReviewing(context, view)));
  return all.filter(({ sits }) => sits).map((one) => screeningDesk(campaign, one, now));
}

async function ballotsFor(context: Context<'judge'>): Promise<BallotDesk[]> {
  const { actor, campaign, office, now } = context;
  const desks = await Promise.all(
    office.ballots.map(async (view): Promise<BallotDesk[]> => {
      const meeting = await openMeeting(context, view);
      const expert = meeting.panel.people.find(({ openid }) => openid === actor.openid);
      if (expert === undefined) return [];
      const own = await ballotsOf(meeting, actor.openid);
      return [ballotDesk(campaign, meeting, expert, own, now)];
    }),
  );
  return desks.flat();
}

export default verb('judge.desk', { actor: 'judge', input: deskInput, run: desk });
