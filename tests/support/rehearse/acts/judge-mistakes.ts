import type { JudgingView } from '../../../../miniprogram/shared/campaign/judging';
import type { Stage } from '../stage';
import { marksOf } from './marks';

/** Points out of range, missing ones, a draft, an abstention without and with a reason, a stranger. */
export async function judgeMistakes(
  stage: Stage,
  { id, criteria, name }: JudgingView,
  now: number,
): Promise<void> {
  const one = stage.cast.judges.at(-1);
  const [criterion] = criteria;
  if (one === undefined || criterion === undefined) return;
  const { works } = await stage.do(one.openid, now, 'judge.works', { judging: id });
  const [work, second] = works;
  if (work === undefined) return;
  const marks = marksOf(one, work, criteria);
  const said = { judging: id, work: work.work, revision: 0, marks, comment: '', submit: true };
  const score = (title: string, change: Partial<typeof said>, expect: string, who = one.openid) =>
    stage.try({
      title: `${name}：${title}`,
      who,
      at: now,
      action: 'judge.score',
      input: { ...said, ...change },
      expect,
    });
  const path = `INVALID marks.${criterion.id}`;
  const over = { ...marks, [criterion.id]: criterion.weight + 0.1 };
  await score(`“${criterion.name}”打 ${String(criterion.weight + 0.1)} 分`, { marks: over }, path);
  await score('打负分', { marks: { ...marks, [criterion.id]: -1 } }, path);
  const missing = Object.fromEntries(Object.entries(marks).filter(([of]) => of !== criterion.id));
  await score('漏打一项就提交', { marks: missing }, path);
  await score('不是评委的人打分', {}, 'FORBIDDEN', 'oStranger');
  await score('给不存在的作品打分', { work: '0'.repeat(16) }, 'NOT_FOUND');
  await score('存一份草稿', { marks: missing, submit: false }, 'done');
  if (second === undefined) return;
  const abstain = (title: string, reason: string, expect: string) =>
    stage.try({
      title: `${name}：${title}`,
      who: one.openid,
      at: now,
      action: 'judge.abstain',
      input: { judging: id, work: second.work, revision: 0, reason },
      expect,
    });
  await abstain('回避不写理由', '', 'INVALID reason');
  await abstain('回避一件', '认识画面里的人，应当回避。', 'done');
  await conflict(stage, id, now, name, said);
}

/** A work of the judge's own unit is not even told apart from one that does not exist, or is refused by name. */
async function conflict(
  stage: Stage,
  judging: string,
  now: number,
  name: string,
  said: { revision: number; marks: Record<string, number>; comment: string; submit: boolean },
): Promise<void> {
  const [own] = stage.cast.judges;
  if (own === undefined) return;
  const { works } = await stage.do(own.openid, now, 'judge.works', { judging });
  const served = new Set(works.map(({ work }) => work));
  const hidden = stage.cloud.database
    .find('judged_works', { judging })
    .find(({ _id }) => !served.has(String(_id)));
  if (hidden === undefined) return;
  await stage.try({
    title: `${name}：给本单位的作品打分`,
    who: own.openid,
    at: now,
    action: 'judge.score',
    input: { ...said, judging, work: String(hidden['_id']) },
    expect: 'score.conflict',
  });
}
