import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type {
  BallotDesk,
  BallotPaper,
  BallotResult,
} from '../../../../../miniprogram/shared/contract';
import { ALLOWED, firstRefusal } from '../../../../../miniprogram/shared/decision';
import { mayCast, mayMeet } from '../../../../../miniprogram/shared/steps/ballot';
import type { Panellist } from '../../../people/parts/panel/panel';
import { electedOf } from '../../rules/elected';
import { findBallotOf, turnId, type Ballot, type Choice } from '../../stores/ballots';
import { isConflict } from '../judging/conflict';
import { ownOrder } from '../judging/order';
import { shownWorkOf } from '../judging/view';
import { candidatesOf, type Meeting, type Vote } from './read';

/** An expert of a panel. */
type Expert = Pick<Panellist, 'openid' | 'units'>;

/** The ballots of one expert, by group; null where nothing was chosen in this turn. */
export const ballotsOf = (
  { votes }: Pick<Meeting, 'votes'>,
  openid: string,
): Promise<(Ballot | null)[]> =>
  Promise.all(votes.map(({ box }) => findBallotOf(turnId(box._id, box.turn), openid)));

/** A vote as an expert meets it, in short. */
export function ballotDesk(
  campaign: CampaignView,
  { view, panel, votes, refusal }: Meeting,
  expert: Expert,
  ballots: readonly (Ballot | null)[],
  now: number,
): BallotDesk {
  const round = campaign.rounds.find(({ id }) => id === view.round);
  const decision = firstRefusal(
    () => mayMeet(campaign, view, now),
    () => refusal ?? ALLOWED,
  );
  return {
    id: view.id,
    name: view.name,
    opensAt: round?.opensAt ?? 0,
    closesAt: round?.closesAt ?? 0,
    chairs: panel.chair === expert.openid && view.ballot.chairs.includes('judge'),
    groups: votes.map((vote, at) => ({
      id: vote.group.id,
      name: vote.group.name,
      state: vote.box.state,
      candidates: candidatesOf(vote).length,
      cast: ballots[at]?.state === 'final',
    })),
    refusal: decision.allowed ? null : decision,
  };
}

/** The ballot paper of one group for one expert. */
export function paperOf(
  campaign: CampaignView,
  { view, refusal }: Meeting,
  vote: Vote,
  expert: Expert,
  ballot: Ballot | null,
  now: number,
): BallotPaper {
  const { group, box } = vote;
  const decision = firstRefusal(
    () => mayMeet(campaign, view, now),
    () => refusal ?? ALLOWED,
    () => mayCast(view, group, box.state),
  );
  const closed = box.state === 'tied' || box.state === 'closed';
  const counted = countedChoice(vote, ballot);
  const own = new Set(ownAmong(vote, expert));
  const shown = candidatesOf(vote).filter(
    ({ work }) => view.ballot.own === 'shown' || !own.has(work),
  );
  const works = ownOrder(
    campaign.id,
    view,
    expert,
  )(shown).map((one, index) => ({
    ...shownWorkOf(view, one, index + 1),
    own: own.has(one.work),
  }));
  return {
    group: group.id,
    name: group.name,
    state: box.state,
    turn: Math.max(1, box.turn),
    most: box.turn === 0 ? group.most : box.most,
    places: box.turn === 0 ? group.places : box.places,
    works,
    ballot: shownBallot(closed ? (counted ?? ballot) : ballot),
    counted: closed ? counted !== null : null,
    result: closed ? resultOf(vote) : null,
    refusal: decision.allowed ? null : decision,
  };
}

const shownBallot = (choice: Choice | null): BallotPaper['ballot'] =>
  choice === null
    ? null
    : { state: choice.state, works: choice.works, at: choice.at, revision: choice.revision };

/** Works of a vote that an expert may not vote for. */
export const ownAmong = (vote: Vote, expert: Expert): string[] =>
  candidatesOf(vote)
    .filter(({ entry }) => isConflict(expert, entry))
    .map(({ work }) => work);

/** What an expert had chosen when the turn was counted; null where nothing was handed in by then. */
export function countedChoice({ box }: Pick<Vote, 'box'>, ballot: Ballot | null): Choice | null {
  const counted = new Set(box.counts[box.turn - 1]?.counted ?? []);
  const choices = ballot === null ? [] : [ballot, ...ballot.earlier];
  return (
    choices.find(({ revision }) => counted.has(`${ballot?.judge ?? ''}:${String(revision)}`)) ??
    null
  );
}

/** What the vote made of each work; works that lost their standing since are left out. */
function resultOf({ box, works }: Vote): BallotResult[] {
  const titles = new Map(works.map(({ work, entry }) => [work, entry.title]));
  return electedOf(box.counts, box.chosen).flatMap((one) => {
    const title = titles.get(one.work);
    return title === undefined ? [] : [{ ...one, title }];
  });
}
