import type { ScreeningView } from '../../../../miniprogram/shared/campaign/judging';
import type { RoundView } from '../../../../miniprogram/shared/campaign/view';
import type { ScreenedWork } from '../../../../miniprogram/shared/contract';
import type { Panellist } from '../cast/panels';
import { MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { wishOf } from './wish';

/** What the organizer may not do with reviewers, and what may be done by hand. */
export async function assignMistakes(
  stage: Stage,
  { id: judging, name, screening }: ScreeningView,
  now: number,
): Promise<void> {
  const { organizer, colleague, works, reviewers } = stage.cast;
  const { board } = await stage.do(organizer, now, 'screening.board', { judging });
  const called = new Map(board.reviewers.map((one) => [one.name, one.judge]));
  let { revision } = board;
  const entered = new Set(board.lines.map(({ entry }) => entry));
  const pool = works.filter(({ id }) => id !== null && entered.has(id));
  const place = async (
    title: string,
    entry: string,
    reviewer: Panellist,
    expect: string,
    who = organizer,
  ) => {
    const reply = await stage.try({
      title: `${name}：${title}`,
      who,
      at: now,
      action: 'screening.place',
      input: { judging, revision, entries: [entry], judge: called.get(reviewer.name) ?? '' },
      expect,
    });
    if (reply.ok) ({ revision } = reply.data.board);
  };
  if (screening.assignment.by === 'lot') {
    const [one, reviewer] = [pool[0]?.id, reviewers[0]];
    if (one && reviewer) await place('抽签的评审指定评审人', one, reviewer, 'screening.lot');
    return;
  }
  for (const reviewer of reviewers) {
    const own = pool.find(({ unit, by }) => by === 'contact' && unit === reviewer.unit);
    if (!own?.id || reviewer.unit === null) continue;
    await place('把本单位的作品分给评审人', own.id, reviewer, 'screening.conflict');
    break;
  }
  const strong = pool.find(({ merit }) => merit === 'strong');
  const [one, two, three] = reviewers.filter(({ unit }) => unit === null || unit !== strong?.unit);
  const entry = strong?.id;
  if (!one || !two || !three || !entry) return;
  await place('指定一位评审人', entry, one, 'done');
  await place('同一位评审人再指定一次', entry, one, 'screening.places');
  await place('指定第二位', entry, two, 'done');
  if (screening.assignment.reviewersPerEntry === 2)
    await place('指定第三位', entry, three, 'screening.places');
  const other = pool.find((work) => work !== strong && work.unit !== three.unit)?.id;
  revision = 0;
  if (other) await place('另一位工作人员用旧的版本指定', other, three, 'CONFLICT', colleague);
}

interface Told {
  reviewer: Panellist;
  work: ScreenedWork;
}

/** A work that a reviewer has. @param nth of the reviewers. */
async function givenTo(
  stage: Stage,
  judging: string,
  nth: number,
  now: number,
  fits: (work: ScreenedWork) => boolean = () => true,
): Promise<Told | null> {
  const reviewer = stage.cast.reviewers[nth];
  if (reviewer === undefined) return null;
  const { works } = await stage.do(reviewer.openid, now, 'screening.works', { judging });
  const work = works.find(fits);
  return work === undefined ? null : { reviewer, work };
}

/** The first and the last moment of the screening, from both sides; the last one changes words, not the answer. */
export function screenEdges(
  stage: Stage,
  { id: judging, name }: ScreeningView,
  round: RoundView,
): Pick<Scene, 'at' | 'run'>[] {
  const edge = (title: string, when: number, expect: string) => ({
    at: when,
    run: async () => {
      const early = when <= round.opensAt;
      const told = await givenTo(
        stage,
        judging,
        0,
        when,
        ({ answer }) => answer.state === (early ? 'open' : 'passed'),
      );
      if (told === null) return;
      await stage.try({
        title: `${name}：${title}`,
        who: told.reviewer.openid,
        at: when,
        action: 'screening.answer',
        input: {
          ...wishOf(judging, told.work),
          passes: true,
          opinion: `细节真实，建议入选（${title}）。`,
        },
        expect,
      });
    },
  });
  return [
    edge('开始前最后 1 毫秒提交意见', round.opensAt - 1, 'screening.window'),
    edge('最后 1 毫秒补充意见', round.closesAt, 'done'),
    edge('截止后第 1 毫秒提交意见', round.closesAt + 1, 'screening.window'),
  ];
}

/** No words where words are due, somebody else's work, nobody's work, strangers, an expert of another panel, 回避. */
export async function reviewerMistakes(
  stage: Stage,
  { id: judging, name }: ScreeningView,
  now: number,
): Promise<void> {
  const [mine, others] = [
    await givenTo(stage, judging, 1, now),
    await givenTo(stage, judging, 2, now),
  ];
  if (mine === null || others === null) return;
  const said = { ...wishOf(judging, mine.work), passes: false, opinion: '事例不典型。' };
  const answer = (
    title: string,
    change: Partial<typeof said>,
    expect: string,
    who = mine.reviewer.openid,
  ) =>
    stage.try({
      title: `${name}：${title}`,
      who,
      at: now,
      action: 'screening.answer',
      input: { ...said, ...change },
      expect,
    });
  await answer('不通过而不写意见', { opinion: '' }, 'INVALID opinion');
  await answer('意见太短', { opinion: '不好' }, 'INVALID opinion');
  await answer('市民来评', {}, 'FORBIDDEN', 'oStranger');
  await answer('联系人来评', {}, 'FORBIDDEN', stage.cast.units[0]?.contact ?? 'oStranger');
  await answer('评不存在的作品', { work: '0'.repeat(16) }, 'NOT_FOUND');
  const given = await stage.do(mine.reviewer.openid, now, 'screening.works', { judging });
  if (!given.works.some(({ work }) => work === others.work.work))
    await answer('评别人的作品', { work: others.work.work, revision: 1 }, 'NOT_FOUND');
  await decline(stage, { judging, name }, now + MINUTE);
}

/** 回避, without and with a reason; each of three reviewers gives one work back. */
async function decline(
  stage: Stage,
  { judging, name }: { judging: string; name: string },
  now: number,
): Promise<void> {
  for (const nth of [1, 2, 3]) {
    const told = await givenTo(stage, judging, nth, now, ({ answer }) => answer.state === 'open');
    if (told === null) continue;
    const tell = (title: string, reason: string, expect: string) =>
      stage.try({
        title: `${name}：${title}`,
        who: told.reviewer.openid,
        at: now + nth * MINUTE,
        action: 'screening.decline',
        input: { ...wishOf(judging, told.work), reason },
        expect,
      });
    if (nth === 1) await tell('回避不写理由', '', 'INVALID reason');
    await tell('回避一件', '作者是我的老同事，应当回避。', 'done');
    if (nth === 1)
      await stage.try({
        title: `${name}：回避以后又来评`,
        who: told.reviewer.openid,
        at: now + 5 * MINUTE,
        action: 'screening.answer',
        input: { ...wishOf(judging, told.work), passes: true, opinion: '' },
        expect: 'CONFLICT',
      });
  }
}
