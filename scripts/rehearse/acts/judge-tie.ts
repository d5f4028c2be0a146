import type { JudgingView } from '../../../miniprogram/shared/office';
import { placesOf } from '../../../miniprogram/shared/rules/award';
import type { Stage } from '../stage';

/**
 * Brings about what nobody can order: two works with equal points over the last place of the first award. The
 * judges change what they gave the second one while the round is still open.
 */
export async function makeTie(stage: Stage, { id }: JudgingView, now: number): Promise<void> {
  const { organizer, judges } = stage.cast;
  const award = stage.office.awards.find(({ decidedBy }) => decidedBy === id);
  if (award === undefined) return;
  const { lines } = await stage.do(organizer, now, 'scores.show', { judging: id });
  const ranked = lines
    .filter(({ rank, scored }) => rank !== null && scored === judges.length)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const all = lines.filter(({ rank }) => rank !== null);
  const last = ranked.find(({ rank }) => rank === placesOf(award));
  const next = ranked.find(({ rank }) => rank === placesOf(award) + 1);
  if (last === undefined || next === undefined || all.length <= placesOf(award)) return;
  const works = new Map(
    stage.cloud.database
      .find('judged_works', { judging: id })
      .map((work) => [String(work['entry']), String(work['_id'])]),
  );
  for (const { openid } of judges) {
    const { works: own } = await stage.do(openid, now, 'judge.works', { judging: id });
    const model = own.find(({ work }) => work === works.get(last.entry));
    const same = own.find(({ work }) => work === works.get(next.entry));
    if (model?.score?.state !== 'final' || same?.score?.state !== 'final') continue;
    await stage.do(openid, now, 'judge.score', {
      judging: id,
      work: same.work,
      revision: same.score.revision,
      marks: model.score.marks,
      comment: '',
      submit: true,
    });
  }
}
