import type { ScoreLine } from '../../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import { isClosed } from '../../../../../miniprogram/shared/steps/ballot';
import type { Context } from '../../../ground/table';
import { electedOf } from '../../rules/elected';
import { findBallot } from '../step/find';
import type { Judged } from '../judging/judged';
import { coverOf } from '../../../works/parts/piece/cover';
import type { PoolWork } from '../judging/pool';
import { openMeeting } from './read';

/** What a meeting made of its works: those elected have a rank, in their group. */
export async function electedBy(
  context: Pick<Context, 'campaign' | 'office'>,
  id: string,
): Promise<Judged> {
  const view = findBallot(context, id);
  const { votes, refusal } = await openMeeting(context, view);
  const lines = votes.flatMap(({ box, works }) => {
    const results = new Map(electedOf(box.counts, box.chosen).map((one) => [one.work, one]));
    const ballots = box.counts[0]?.ballots ?? 0;
    const last = works.length + 1;
    return works
      .map((one) => {
        const result = results.get(one.work);
        const rank = result?.verdict === 'in' ? result.rank : null;
        return { place: result?.rank ?? last, line: lineOf(one, rank, ballots) };
      })
      .sort(
        (one, other) =>
          (one.line.rank ?? last) - (other.line.rank ?? last) || one.place - other.place,
      )
      .map(({ line }) => line);
  });
  const settled = firstRefusal(
    ...votes
      .filter(({ works }) => works.length > 0)
      .map(
        ({ group, box }) =>
          () =>
            isClosed(view, group, box.state),
      ),
  );
  return {
    judging: view,
    lines,
    works: new Map(votes.flatMap(({ works }) => works.map((one) => [one.entry._id, one]))),
    refusal: refusal ?? (settled.allowed ? null : settled),
    pointsOf: () => null,
  };
}

const lineOf = (
  { entry, pieces, votes }: PoolWork,
  rank: number | null,
  scored: number,
): ScoreLine => ({
  entry: entry._id,
  number: entry.number ?? 0,
  title: entry.title,
  theme: entry.theme,
  kind: entry.kind,
  form: entry.form,
  unit: entry.belongsTo?.name ?? entry.unit,
  preview: coverOf(pieces).preview,
  votes: votes ?? 0,
  scored,
  abstained: 0,
  excluded: 0,
  mean: null,
  spread: null,
  normalised: null,
  rank,
  tied: false,
  byCriterion: [],
});
