import type { BallotGroup, BallotView } from '../../../../../miniprogram/shared/campaign/judging';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { Context } from '../../../ground/table';
import { standingPanel, type StandingPanel } from '../../../people/parts/panel/panel';
import { standing, type Change, type Single } from '../../../record/parts/decided/single';
import { countBallots } from '../../rules/count-ballots';
import {
  findBox,
  moveBox,
  type Box,
  type BoxChange,
  type TurnCount,
} from '../../stores/ballot-boxes';
import { ballotsIn, turnId } from '../../stores/ballots';
import { isConflict } from '../judging/conflict';
import { poolOf, type PoolWork } from '../judging/pool';

type Campaign = Pick<Context, 'campaign' | 'office'>;

/** A group of a vote with what it rests on. */
export interface Vote {
  group: BallotGroup;
  box: Box;
  /** Works of the group that may be voted on. */
  works: PoolWork[];
}

/** A vote in a meeting with everything it rests on. */
export interface Meeting {
  view: BallotView;
  panel: StandingPanel;
  votes: Vote[];
  /** Why there is nothing to vote on yet, if so. */
  refusal: Refusal | null;
}

/** What is decided on the vote on one group. */
export const boxSubject = (
  context: Campaign,
  view: BallotView,
  group: BallotGroup,
): Single<Box, BoxChange> => ({
  subject: `ballot:${context.campaign.id}:${view.id}:${group.id}`,
  title: `${view.name}·${group.name}`,
  read: () => findBox(context.campaign.id, view.id, group.id),
  apply: (box, decided) => carryOut(context, view, box, decided),
});

async function carryOut(
  context: Campaign,
  view: BallotView,
  box: Box,
  { next, reason }: Change<BoxChange>,
): Promise<void> {
  switch (next.act) {
    case 'open': {
      const { turn, candidates, most, places } = next;
      return moveBox(box, { state: 'open', turn, candidates, most, places });
    }
    case 'close': {
      // From here on nothing is cast any more: of several counts that come to it, the first one stands.
      const count = await countOf(context, view, box);
      const counts = [...box.counts, count];
      return moveBox(box, { state: count.free > 0 ? 'tied' : 'closed', counts });
    }
    case 'choose':
      return moveBox(box, { state: 'closed', chosen: next.works, reason });
    default:
      return next satisfies never;
  }
}

/** Counts the ballots of a turn: those handed in, without what somebody gave to works of the own unit. */
async function countOf(context: Campaign, view: BallotView, box: Box): Promise<TurnCount> {
  const [{ works }, panel, cast] = await Promise.all([
    poolOf(context, view),
    standingPanel(context.campaign.id, view),
    ballotsIn(turnId(box._id, box.turn)),
  ]);
  const byWork = new Map(works.map((one) => [one.work, one]));
  const final = cast.filter(({ state }) => state === 'final');
  const counted = final.map(({ judge, works: chosen }) => {
    const person = panel.known.get(judge);
    return chosen.filter((work) => {
      const one = byWork.get(work);
      return one !== undefined && (person === undefined || !isConflict(person, one.entry));
    });
  });
  const second = box.turn === 2;
  const { share, tie } = view.ballot;
  return {
    ...countBallots(
      box.candidates.filter((work) => byWork.has(work)),
      counted,
      {
        places: box.places,
        // Who is voted on once more has had enough votes before; who is still tied is left to the chair.
        share: second ? null : share,
        tie: second ? 'chair' : tie,
      },
    ),
    counted: final.map(({ judge, revision }) => `${judge}:${String(revision)}`),
  };
}

/** Reads a vote: its groups, what there is to vote on, and who votes. */
export async function openMeeting(context: Campaign, view: BallotView): Promise<Meeting> {
  const { groups } = view.ballot;
  const [pool, panel, boxes] = await Promise.all([
    poolOf(context, view),
    standingPanel(context.campaign.id, view),
    Promise.all(groups.map((group) => standing(boxSubject(context, view, group)))),
  ]);
  const votes = groups.flatMap((group, at): Vote[] => {
    const box = boxes[at];
    const works = pool.works.filter(({ entry }) => group.kinds.includes(entry.kind));
    return box === undefined ? [] : [{ group, box, works }];
  });
  return { view, panel, votes, refusal: pool.refusal };
}

/** The works that are voted on now or were last, or, before the first vote, those that would be. */
export function candidatesOf({ box, works }: Vote): PoolWork[] {
  if (box.turn === 0) return works;
  const on = new Set(box.candidates);
  return works.filter(({ work }) => on.has(work));
}
