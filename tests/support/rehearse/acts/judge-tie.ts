import type { ScoreLine } from '../../../../miniprogram/shared/contract';
import type { JudgingView } from '../../../../miniprogram/shared/campaign/judging';
import { placesOf } from '../../../../miniprogram/shared/results/award';
import type { Stage } from '../stage';

/** Points are given in tenths. */
const TENTHS = 10;

/**
 * Brings about what nobody can order: works with equal points over the last place of the first award. While the
 * round is still open, every judge gives each of them the same, so that their means are equal whoever stays away.
 */
export async function makeTie(stage: Stage, judging: JudgingView, now: number): Promise<void> {
  const { organizer, judges } = stage.cast;
  const { id, criteria } = judging;
  const award = stage.office.awards.find(({ decidedBy }) => decidedBy === id);
  if (award === undefined) return;
  const { lines } = await stage.do(organizer, now, 'scores.show', { judging: id });
  const tie = tied(lines, placesOf(award));
  if (tie === null) return;
  const marks = marksOf(criteria, tie.tenths);
  const works = new Map(
    stage.cloud.database
      .find('judged_works', { judging: id })
      .map((work) => [String(work['entry']), String(work['_id'])]),
  );
  for (const { openid } of judges) {
    const { works: own } = await stage.do(openid, now, 'judge.works', { judging: id });
    for (const { entry } of tie.among) {
      const same = own.find(({ work }) => work === works.get(entry));
      if (same?.score?.state !== 'final') continue;
      const { work, score } = same;
      const word = {
        judging: id,
        work,
        revision: score.revision,
        marks,
        comment: '',
        submit: true,
      };
      await stage.do(openid, now, 'judge.score', word);
    }
  }
}

/** The works at the last place and behind it that shall share it, and their points in tenths. */
function tied(
  lines: readonly ScoreLine[],
  places: number,
): { among: ScoreLine[]; tenths: number } | null {
  const behind = lines
    .flatMap((line) => (line.mean === null ? [] : [{ line, mean: line.mean }]))
    .sort((one, other) => other.mean - one.mean)
    .slice(places - 1);
  const [last, next] = behind;
  if (last === undefined || next === undefined) return null;
  const tenths = Math.floor(last.mean * TENTHS);
  const above = behind.filter(({ mean }) => mean * TENTHS >= tenths);
  const among = above.includes(next) ? above : [last, next];
  return { among: among.map(({ line }) => line), tenths };
}

/** Points that make a sum, each criterion's in proportion to its weight. */
function marksOf(criteria: JudgingView['criteria'], tenths: number): Record<string, number> {
  let left = tenths;
  const shares = criteria.map(({ id, weight }) => {
    const share = Math.floor((tenths * weight) / 100);
    left -= share;
    return { id, share, room: weight * TENTHS - share };
  });
  return Object.fromEntries(
    shares.map(({ id, share, room }) => {
      const extra = Math.min(room, left);
      left -= extra;
      return [id, (share + extra) / TENTHS];
    }),
  );
}
