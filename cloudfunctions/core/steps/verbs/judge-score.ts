import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkComment, checkMarks, totalOf } from '../../../../miniprogram/shared/steps/score';
import { conflict, invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { keep, openForScoring } from '../parts/score/keep';

const id = z.string().check(z.maxLength(64));

const scoreInput = z.strictObject({
  judging: id,
  work: id,
  revision: z.int().check(z.nonnegative()),
  marks: z.record(id, z.number()),
  comment: z.string().check(z.maxLength(5000)),
  submit: z.boolean(),
});

/** Keeps a judge's points for a work, as a draft or for good; for good they may still be changed while the round is open. */
async function score(
  context: Context<'judge'>,
  { revision, marks, comment, submit, ...wish }: Input<'judge.score'>,
): Promise<Output<'judge.score'>> {
  const opened = await openForScoring(context, { ...wish, revision });
  const { panel, one } = opened;
  const faults = [...checkMarks(panel.judging, marks, submit), ...checkComment(comment)];
  if (faults.length > 0) throw invalid(faults);
  if (!submit && panel.scores.get(one.work)?.state === 'final')
    throw conflict('这件作品已经提交评分，不能再存为草稿。', '如需修改，请改好后直接提交。');
  return keep(context, opened, revision, {
    state: submit ? 'final' : 'draft',
    marks,
    comment: comment.trim(),
    reason: null,
    total: submit ? totalOf(marks) : null,
  });
}

export default verb('judge.score', { actor: 'judge', input: scoreInput, run: score });
