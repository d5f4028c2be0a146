import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type {
  BallotBoard,
  BallotBox,
  BallotLine,
} from '../../../../../miniprogram/shared/contract';
import {
  ALLOWED,
  firstRefusal,
  type Decision,
  type Refusal,
} from '../../../../../miniprogram/shared/decision';
import {
  mayClose,
  mayMeet,
  mayOpen,
  mayVoteAgain,
  quorumOf,
} from '../../../../../miniprogram/shared/steps/ballot';
import { electedOf, tiedIn } from '../../rules/elected';
import { ballotsIn, turnId, type Ballot } from '../../stores/ballots';
import { coverOf } from '../../../works/parts/piece/cover';
import type { PoolWork } from '../judging/pool';
import { candidatesOf, type Meeting, type Vote } from './read';

/** Who looks: towards a judge who chairs, works keep their names and what the campaign hides. */
export type Viewer = 'organizer' | 'judge';

/** A vote as whoever opens and closes sees it. */
export async function ballotBoard(
  campaign: CampaignView,
  meeting: Meeting,
  as: Viewer,
  now: number,
): Promise<BallotBoard> {
  const { view, panel, votes, refusal } = meeting;
  const cast = await Promise.all(votes.map(({ box }) => ballotsIn(turnId(box._id, box.turn))));
  const decision = firstRefusal(
    () => mayMeet(campaign, view, now),
    () => refusal ?? ALLOWED,
  );
  return {
    judging: view,
    panel: panel.people.length,
    chair: panel.people.find(({ openid }) => openid === panel.chair)?.name ?? null,
    boxes: votes.map((vote, at) => boxOf(campaign, meeting, vote, cast[at] ?? [], as, now)),
    refusal: decision.allowed ? null : decision,
  };
}

const orNull = (decision: Decision): Refusal | null => (decision.allowed ? null : decision);

function boxOf(
  campaign: CampaignView,
  { view, panel, refusal }: Meeting,
  vote: Vote,
  ballots: readonly Ballot[],
  as: Viewer,
  now: number,
): BallotBox {
  const { group, box } = vote;
  const { people } = panel;
  const cast = ballots.filter(({ state }) => state === 'final').length;
  const last = box.counts[box.counts.length - 1];
  return {
    group: group.id,
    name: group.name,
    state: box.state,
    revision: box.revision,
    turn: Math.max(1, box.turn),
    most: box.turn === 0 ? group.most : box.most,
    places: box.turn === 0 ? group.places : box.places,
    lines: linesOf(view, vote, as),
    cast,
    quorum: quorumOf(view.ballot, people.length),
    ballots: last?.ballots ?? null,
    free: box.state === 'tied' ? tiedIn(box.counts).free : 0,
    reason: box.reason,
    opening: orNull(
      firstRefusal(
        () => mayMeet(campaign, view, now),
        () => refusal ?? ALLOWED,
        () => mayOpen(view, group, box, nextCandidates(view.ballot, vote).length),
      ),
    ),
    closing: orNull(mayClose(view, group, box, cast, people.length)),
  };
}

/** The works of the next vote: the group's, or those that are tied. */
export function nextCandidates(rule: Meeting['view']['ballot'], vote: Vote): PoolWork[] {
  const { box, works } = vote;
  if (!mayVoteAgain(rule, box)) return candidatesOf(vote);
  const tied = new Set(tiedIn(box.counts).tied);
  return works.filter(({ work }) => tied.has(work));
}

/** Every work of the group that was on the first ballot, or would be, best first once it is counted. */
function linesOf(view: Meeting['view'], { box, works }: Vote, as: Viewer): BallotLine[] {
  const results = new Map(electedOf(box.counts, box.chosen).map((one) => [one.work, one]));
  const counted = box.counts.length > 0;
  const shown = works.filter(({ work }) => !counted || results.has(work));
  const hidden = as === 'judge' && view.hides.includes('unit');
  return shown
    .map(({ work, entry, pieces }): BallotLine => {
      const result = results.get(work);
      return {
        work,
        entry: as === 'organizer' ? entry._id : null,
        title: entry.title,
        kind: entry.kind,
        form: entry.form,
        unit: hidden ? null : (entry.belongsTo?.name ?? entry.unit),
        preview: coverOf(pieces).preview,
        votes: result?.votes ?? null,
        again: result?.again ?? null,
        rank: result?.rank ?? null,
        verdict: result?.verdict ?? null,
      };
    })
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
}
