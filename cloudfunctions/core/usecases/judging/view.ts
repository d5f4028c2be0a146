import type { JudgedWork, ScoreView } from '../../../../miniprogram/shared/contract';
import type { Score } from '../../stores/scores';
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

/** A work as a judge sees it: named here one by one, so that nothing slips in. */
export const judgedWorkOf = (
  { work, entry }: PoolWork,
  position: number,
  score: Score | null,
): JudgedWork => ({
  work,
  position,
  theme: entry.theme,
  kind: entry.kind,
  title: entry.title,
  intro: entry.intro,
  media: entry.media.file,
  preview: entry.media.preview,
  mediaType: entry.media.type,
  width: entry.media.width,
  height: entry.media.height,
  durationMs: entry.media.durationMs,
  score: score === null ? null : scoreView(score),
});
