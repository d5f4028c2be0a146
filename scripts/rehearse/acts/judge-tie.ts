import type { ScoreLine } from '../../../miniprogram/shared/contract';
import type { JudgingView } from '../../../miniprogram/shared/office';
import { placesOf } from '../../../miniprogram/shared/rules/award';
import type { Stage } from '../stage';

/**
 * Brings about what nobody can order: works with equal points over the last place of the first award. The
 * judges change what they gave those that follow while the round is still open.
 */
export async function makeTie(stage: Stage, { id }: JudgingView, now: number): Promise<void> {
  const { organizer, judges } = stage.cast;
  const award = stage.office.awards.find(({ decidedBy }) => decidedBy === id);
  if (award === undefined) return;
  const { lines } = await stage.do(organizer, now, 'scores.show', { judging: id });
  const whole = lines
    .filter(({ scored }) => scored === judges.length)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const { model, raised } = tied(whole, placesOf(award));
  if (model === undefined) return;
  const works = new Map(
    stage.cloud.database
      .find('judged_works', { judging: id })
      .map((work) => [String(work['entry']), String(work['_id'])]),
  );
  for (const { openid } of judges) {
    const { works: own } = await stage.do(openid, now, 'judge.works', { judging: id });
    const given = own.find(({ work }) => work === works.get(model.entry))?.score;
    for (const { entry } of raised) {
      const same = own.find(({ work }) => work === works.get(entry));
      if (given?.state !== 'final' || same?.score?.state !== 'final') continue;
      await stage.do(openid, now, 'judge.score', {
        judging: id,
        work: same.work,
        revision: same.score.revision,
        marks: given.marks,
        comment: '',
        submit: true,
      });
    }
  }
}

/**
 * The last work within the places that every judge has scored, and as many of those behind it as have to be
 * raised to its points so that together they need one place more than there is.
 */
function tied(
  ranked: readonly ScoreLine[],
  places: number,
): { model: ScoreLine | undefined; raised: ScoreLine[] } {
  const within = ranked.filter(({ rank }) => rank !== null && rank <= places);
  const model = within[within.length - 1];
  if (model === undefined) return { model, raised: [] };
  const needed = places - (model.rank ?? places) + 1;
  const behind = ranked.slice(ranked.indexOf(model) + 1);
  return behind.length < needed
    ? { model: undefined, raised: [] }
    : { model, raised: behind.slice(0, needed) };
}
