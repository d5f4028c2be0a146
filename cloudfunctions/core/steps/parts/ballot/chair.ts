import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import type { BallotBoard } from '../../../../../miniprogram/shared/contract';
import { ALLOWED, firstRefusal, type Decision } from '../../../../../miniprogram/shared/decision';
import {
  mayBreak,
  mayChair,
  mayClose,
  mayMeet,
  mayOpen,
  mayVoteAgain,
} from '../../../../../miniprogram/shared/steps/ballot';
import { checkReason } from '../../../../../miniprogram/shared/campaign/reason';
import { invalid, notFound, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { decideOn, decidedOn, type SingleWish } from '../../../record/parts/decided/single';
import { tiedIn } from '../../rules/elected';
import type { BoxChange } from '../../stores/ballot-boxes';
import { ballotsIn, turnId } from '../../stores/ballots';
import { findBallot } from '../step/find';
import { ballotBoard, nextCandidates } from './board';
import { boxSubject, openMeeting, type Meeting, type Vote } from './read';

/** Whoever may open and close a vote. */
export type Presiding = Context<'organizer'> | Context<'judge'>;

/** One group's vote as the caller saw it. */
export interface BoxWish {
  judging: string;
  group: string;
  revision: number;
}

/** The board of a vote. @throws ActionFault REFUSED for a judge who does not chair. */
export async function showBoard(context: Presiding, judging: string): Promise<BallotBoard> {
  const { campaign, now } = context;
  const meeting = await openMeeting(context, findBallot(context, judging));
  const { kind } = context.actor;
  // The organizer looks on where only a judge presides.
  if (kind === 'judge') insist(presides(context, meeting));
  return ballotBoard(campaign, meeting, kind, now);
}

/** Opens the vote on a group; where it is tied, once more among the tied works. */
export async function openVote(context: Presiding, wish: BoxWish): Promise<BallotBoard> {
  const { campaign, now } = context;
  const { meeting, vote } = await meet(context, wish);
  const { view, refusal } = meeting;
  const { group, box } = vote;
  const next = nextCandidates(view.ballot, vote);
  const again = mayVoteAgain(view.ballot, box);
  const { free } = tiedIn(box.counts);
  return act(context, meeting, vote, wish, {
    allowed: () =>
      firstRefusal(
        () => mayMeet(campaign, view, now),
        () => refusal ?? ALLOWED,
        () => mayOpen(view, group, box, next.length),
      ),
    act: {
      verb: 'open',
      reason: null,
      before: { votes: null },
      after: { entries: next.length, again },
      next: {
        act: 'open',
        turn: box.turn + 1,
        candidates: next.map(({ work }) => work),
        most: again ? free : group.most,
        places: again ? free : group.places,
      },
      asked: null,
    },
  });
}

/** Closes the vote on a group and counts it, if enough experts have handed in their ballots. */
export async function closeVote(context: Presiding, wish: BoxWish): Promise<BallotBoard> {
  const { meeting, vote } = await meet(context, wish);
  const { view, panel } = meeting;
  const { group, box } = vote;
  const ballots = await ballotsIn(turnId(box._id, box.turn));
  const cast = ballots.filter(({ state }) => state === 'final').length;
  return act(context, meeting, vote, wish, {
    allowed: () => mayClose(view, group, box, cast, panel.people.length),
    act: {
      verb: 'close',
      reason: null,
      before: {},
      after: { ballots: cast },
      next: { act: 'close' },
      asked: null,
    },
  });
}

/** Chooses among the works that are tied, with a reason. */
export async function chooseTied(
  context: Presiding,
  wish: BoxWish & { works: string[]; reason: string },
): Promise<BallotBoard> {
  const { works, reason } = wish;
  const { meeting, vote } = await meet(context, wish);
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  const { view } = meeting;
  const { group, box } = vote;
  const { tied, free } = tiedIn(box.counts);
  return act(context, meeting, vote, wish, {
    allowed: () => mayBreak(view, group, { state: box.state, turn: box.turn, tied, free }, works),
    act: {
      verb: 'choose',
      reason: tidyText(reason),
      before: { tied: tied.length },
      after: { entries: works.length },
      next: { act: 'choose', works },
      asked: works,
    },
  });
}

/** Opens the meeting and one of its votes for whoever presides. @throws ActionFault NOT_FOUND or REFUSED. */
async function meet(
  context: Presiding,
  { judging, group }: BoxWish,
): Promise<{ meeting: Meeting; vote: Vote }> {
  const meeting = await openMeeting(context, findBallot(context, judging));
  insist(presides(context, meeting));
  const vote = meeting.votes.find((one) => one.group.id === group);
  if (vote === undefined) throw notFound('这一组');
  return { meeting, vote };
}

const presides = ({ actor }: Presiding, { view, panel }: Meeting): Decision =>
  mayChair(view, actor.kind, panel.chair === actor.openid);

function insist(decision: Decision): void {
  if (!decision.allowed) throw refused(decision);
}

/** Takes a decision on a vote, unless a rule says no; one that was taken before is not asked again. */
async function act(
  context: Presiding,
  { view }: Meeting,
  { group, box }: Vote,
  { judging, revision }: BoxWish,
  wish: { allowed: () => Decision; act: SingleWish<BoxChange> },
): Promise<BallotBoard> {
  const subject = boxSubject(context, view, group);
  const earlier = box.revision === revision ? null : await decidedOn(subject, revision);
  if (earlier === null && box.revision === revision) insist(wish.allowed());
  await decideOn(context, subject, box, revision, wish.act);
  return showBoard(context, judging);
}
