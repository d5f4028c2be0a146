import type { BallotGroup, BallotView } from '../../../../miniprogram/shared/campaign/judging';
import type { BallotPaper, Input } from '../../../../miniprogram/shared/contract';
import type { Panellist } from '../cast/panels';
import { MINUTE } from '../days';
import type { Stage } from '../stage';
import { ballotOn, chairOf, paperOf, presiding } from './meeting';

/** A vote that nobody has opened, and people who may not open it. */
export async function chairMistakes(
  stage: Stage,
  ballot: BallotView,
  group: BallotGroup,
  input: Input<'ballot.open'>,
  now: number,
): Promise<void> {
  const { experts } = stage.cast;
  const [, second] = experts;
  if (second === undefined) return;
  const title = (what: string) => `${ballot.name}：${group.name}${what}`;
  const paper = await paperOf(stage, ballot, group.id, second, now);
  if (paper === undefined) return;
  await stage.try({
    title: title('还没有开始就投票'),
    who: second.openid,
    at: now,
    action: 'ballot.cast',
    input: { ...ballotOn(ballot, paper, []), turn: 1 },
    expect: 'ballot.open',
  });
  if (stage.journal.trials.some(({ expected }) => expected === 'ballot.chair')) return;
  await stage.try({
    title: title('由没有主持的专家宣布开始'),
    who: second.openid,
    at: now,
    action: 'chair.open',
    input,
    expect: 'ballot.chair',
  });
  await stage.try({
    title: title('没有开始就宣布结束'),
    who: chairOf(stage, ballot),
    at: now,
    action: `${presiding(stage, ballot)}.close`,
    input,
    expect: 'ballot.open',
  });
  const [reviewer] = stage.cast.reviewers;
  if (reviewer === undefined) return;
  await stage.try({
    title: title('由初评的评审来投票'),
    who: reviewer.openid,
    at: now,
    action: 'ballot.cast',
    input: { ...ballotOn(ballot, paper, []), turn: 1 },
    expect: 'panel.member',
  });
}

type Papers = readonly { expert: Panellist; paper: BallotPaper }[];

/** One too many, one twice, one of the own unit, one of another group, a draft, the same again, on an old paper. */
export async function ballotMistakes(
  stage: Stage,
  ballot: BallotView,
  papers: Papers,
  now: number,
): Promise<void> {
  const [, one] = papers;
  if (one === undefined) return;
  const { expert, paper } = one;
  const { name, most } = paper;
  const free = paper.works.filter(({ own }) => !own).map(({ work }) => work);
  const cast = (title: string, works: string[], expect: string, who = expert.openid, when = now) =>
    stage.try({
      title: `${ballot.name}：${name}${title}`,
      who,
      at: when,
      action: 'ballot.cast',
      input: ballotOn(ballot, paper, works),
      expect,
    });
  if (free.length > most)
    await cast(`选第 ${String(most + 1)} 件`, free.slice(0, most + 1), 'ballot.most');
  const [work] = free;
  if (work === undefined) return;
  if (most > 1) await cast('同一件选两次', [work, work], 'ballot.most');
  await cast('选名单以外的作品', ['0'.repeat(16)], 'ballot.candidates');
  await cast('市民来投票', [work], 'FORBIDDEN', 'oStranger');
  await ownWork(stage, ballot, papers, now);
  await cast('交一张票', [work], 'done');
  await cast('同一张票再交一次（重试）', [work], 'done', expert.openid, now + MINUTE);
  await cast('用旧的选票再投别的作品', free.slice(1, 2), 'CONFLICT', expert.openid, now + MINUTE);
}

async function ownWork(stage: Stage, ballot: BallotView, papers: Papers, now: number) {
  for (const { expert, paper } of papers) {
    const own = paper.works.find((one) => one.own);
    if (own === undefined) continue;
    await stage.try({
      title: `${ballot.name}：${paper.name}选本单位的作品`,
      who: expert.openid,
      at: now,
      action: 'ballot.cast',
      input: ballotOn(ballot, paper, [own.work]),
      expect: 'ballot.own',
    });
    return;
  }
}

/** After the meeting nothing is cast any more. */
export async function lateBallot(stage: Stage, ballot: BallotView, now: number): Promise<void> {
  const [one] = stage.cast.experts;
  const [group] = ballot.ballot.groups;
  if (one === undefined || group === undefined) return;
  const paper = await paperOf(stage, ballot, group.id, one, now);
  if (paper === undefined) return;
  await stage.try({
    title: `${ballot.name}：截止后第 1 毫秒投票`,
    who: one.openid,
    at: now,
    action: 'ballot.cast',
    input: ballotOn(ballot, paper, []),
    expect: 'ballot.window',
  });
}
