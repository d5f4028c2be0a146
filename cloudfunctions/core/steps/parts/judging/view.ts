import type { JudgedWork, ScoreView, ShownWork } from '../../../../../miniprogram/shared/contract';
import type { JudgingStep } from '../../../../../miniprogram/shared/campaign/judging';
import type { Score } from '../../stores/scores';
import { coverOf } from '../../../works/parts/piece/cover';
import { pieceView } from '../../../works/parts/piece/view';
import type { PoolWork } from './pool';

/** What a judge has said, without who and on which entry. */
const scoreView = ({ state, marks, comment, reason, total, at, revision }: Score): ScoreView => ({
  state,
  marks,
  comment,
  reason,
  total,
  at,
  revision,
});

/** What a campaign shows to its judges unless it hides it. */
const openOf = ({ hides }: JudgingStep, { entry, votes }: PoolWork) => ({
  ...(hides.includes('unit') ? {} : { unit: entry.belongsTo?.name ?? entry.unit }),
  ...(hides.includes('votes') || votes === null ? {} : { votes }),
});

/** A work as a judge sees it: named here one by one, so that nothing slips in. */
export const shownWorkOf = (judging: JudgingStep, one: PoolWork, position: number): ShownWork => {
  const { work, entry, pieces } = one;
  return {
    work,
    position,
    theme: entry.theme,
    kind: entry.kind,
    form: entry.form,
    title: entry.title,
    intro: entry.intro,
    ...coverOf(pieces),
    pieces: pieces.map(pieceView),
    ...openOf(judging, one),
  };
};

/** The same, with what the judge has said of it. */
export const judgedWorkOf = (
  judging: JudgingStep,
  one: PoolWork,
  position: number,
  score: Score | null,
): JudgedWork => ({
  ...shownWorkOf(judging, one, position),
  score: score === null ? null : scoreView(score),
});
