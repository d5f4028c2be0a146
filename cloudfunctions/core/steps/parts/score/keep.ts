import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { JudgedWork, JudgingDesk } from '../../../../../miniprogram/shared/contract';
import { mayScoreWork } from '../../../../../miniprogram/shared/steps/score';
import { conflict, notFound, refused, type ActionFault } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import {
  changeScore,
  findScore,
  insertScore,
  scoreId,
  type Score,
  type Verdict,
} from '../../stores/scores';
import { deskOf, mayWork, openPanel, type Panel } from '../judging/panel';
import { judgedWorkOf } from '../judging/view';
import type { PoolWork } from '../judging/pool';
import { trace } from './trace';

/** What a judge wants kept of a work as the judge saw it. */
export interface Wish {
  judging: string;
  work: string;
  revision: number;
}

type Said = Pick<Verdict, 'state' | 'marks' | 'comment' | 'reason' | 'total'>;

/** Opens the judging for somebody who wants to write in it. @throws ActionFault NOT_FOUND or REFUSED. */
export async function openForScoring(
  context: Context<'judge'>,
  { judging, work }: Wish,
): Promise<{ panel: Panel; one: PoolWork }> {
  const panel = await openPanel(context, judging);
  const decision = mayWork(context.campaign, panel, context.now);
  if (!decision.allowed) throw refused(decision);
  const kept = mayScoreWork(
    panel.judging,
    panel.excluded.some((one) => one.work === work),
  );
  if (!kept.allowed) throw refused(kept);
  const one = panel.served.find((served) => served.work === work);
  if (one === undefined) throw notFound('这件作品');
  return { panel, one };
}

/**
 * Keeps what a judge says of a work, if nothing was kept since the judge saw it. The same again is harmless.
 * @throws ActionFault CONFLICT when the same judge has said something else meanwhile, on another phone.
 */
export async function keep(
  context: Context<'judge'>,
  { panel, one }: { panel: Panel; one: PoolWork },
  revision: number,
  said: Said,
): Promise<{ work: JudgedWork; desk: JudgingDesk }> {
  const { actor, campaign, now } = context;
  const _id = scoreId(campaign.id, panel.judging.id, actor.openid, one.work);
  const before = panel.scores.get(one.work) ?? null;
  const verdict: Verdict = { ...said, at: now, revision: revision + 1 };
  if (before !== null && sameWish(before, verdict)) return finish(context, panel, one, before);
  if ((before?.revision ?? 0) !== revision) throw overtaken(before);
  if (before !== null) await trace(before, one.entry.title);
  const kept =
    before === null
      ? await insertNew({
          _id,
          campaign: campaign.id,
          judging: panel.judging.id,
          judge: actor.openid,
          name: actor.name,
          work: one.work,
          entry: one.entry._id,
          history: [],
          ...verdict,
        })
      : await changeScore(before, verdict, actor.name);
  const after = kept ?? (await findScore(_id));
  if (after === null || !sameWish(after, verdict)) throw overtaken(after);
  return finish(context, panel, one, after);
}

const insertNew = async (score: Score): Promise<Score | null> =>
  (await insertScore(score)) ? score : null;

async function finish(
  { campaign, now }: Context<'judge'>,
  panel: Panel,
  one: PoolWork,
  score: Score,
): Promise<{ work: JudgedWork; desk: JudgingDesk }> {
  await trace(score, one.entry.title);
  const scores = new Map(panel.scores).set(one.work, score);
  const position = panel.served.indexOf(one) + 1;
  return {
    work: judgedWorkOf(panel.judging, one, position, score),
    desk: deskOf(campaign, { ...panel, scores }, now),
  };
}

const sameWish = (score: Score, wish: Verdict): boolean =>
  score.revision === wish.revision &&
  score.state === wish.state &&
  score.comment === wish.comment &&
  score.reason === wish.reason &&
  sameMarks(score.marks, wish.marks);

const sameMarks = (one: Verdict['marks'], other: Verdict['marks']): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((id) => one[id] === other[id]);

const overtaken = (score: Score | null): ActionFault =>
  conflict(
    score === null
      ? '这件作品的评分有变化，这次没有保存。'
      : `这件作品的评分已于${formatMoment(score.at)}在别处改过，这次没有保存。`,
    '您填写的内容还在，请刷新作品后核对，再提交一次。',
  );
