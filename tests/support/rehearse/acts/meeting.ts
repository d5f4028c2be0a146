import type { BallotGroup, BallotView } from '../../../../miniprogram/shared/campaign/judging';
import type { BallotBox, BallotPaper } from '../../../../miniprogram/shared/contract';
import type { Panellist } from '../cast/panels';
import { MINUTE } from '../days';
import type { Stage } from '../stage';

/** The chair's or the organizer's way to a vote. */
export const presiding = (stage: Stage, { ballot }: BallotView): 'chair' | 'ballot' =>
  ballot.chairs.includes('judge') && stage.cast.experts.length > 0 ? 'chair' : 'ballot';

export const chairOf = (stage: Stage, ballot: BallotView): string =>
  presiding(stage, ballot) === 'chair'
    ? (stage.cast.experts[0]?.openid ?? '')
    : stage.cast.organizer;

/** A group's vote as the organizer sees it. */
export async function boxOf(
  stage: Stage,
  { id: judging }: BallotView,
  group: string,
  now: number,
): Promise<BallotBox | undefined> {
  const { board } = await stage.do(stage.cast.organizer, now, 'ballot.board', { judging });
  return board.boxes.find((box) => box.group === group);
}

export async function paperOf(
  stage: Stage,
  { id: judging }: BallotView,
  group: string,
  { openid }: Panellist,
  now: number,
): Promise<BallotPaper | undefined> {
  const { papers } = await stage.do(openid, now, 'ballot.papers', { judging });
  return papers.find((paper) => paper.group === group);
}

/** A ballot for some works on a paper as it was seen. */
export const ballotOn = (
  { id: judging }: BallotView,
  { group, turn, ballot }: BallotPaper,
  works: string[],
) => ({ judging, group, turn, revision: ballot?.revision ?? 0, works, submit: true });

/** The chair closes; the same again is harmless, somebody else comes too late. */
export async function close(
  stage: Stage,
  ballot: BallotView,
  group: BallotGroup,
  now: number,
): Promise<void> {
  const box = await boxOf(stage, ballot, group.id, now);
  if (box === undefined) return;
  const input = { judging: ballot.id, group: group.id, revision: box.revision };
  const action = `${presiding(stage, ballot)}.close` as const;
  const who = chairOf(stage, ballot);
  await stage.do(who, now, action, input);
  if (box.turn !== 1) return;
  const again = { who, action, input, expect: 'done' };
  await stage.try({ ...again, title: `${ballot.name}：${group.name}再结束一次（重试）`, at: now });
  await stage.try({
    title: `${ballot.name}：${group.name}已经结束又宣布结束`,
    who,
    at: now + MINUTE,
    action,
    input: { ...input, revision: input.revision + 1 },
    expect: 'ballot.open',
  });
}
