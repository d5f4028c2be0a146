import type { BallotGroup, BallotView } from '../../../../miniprogram/shared/campaign/judging';
import type { BallotBox } from '../../../../miniprogram/shared/contract';
import type { LastPlace } from '../cast/ballots';
import { MINUTE } from '../days';
import type { Stage } from '../stage';
import { ballotOn, boxOf, chairOf, close, paperOf, presiding } from './meeting';

/** Ends a tie as the campaign wants it: by one more vote, and by the chair where that is even, too. */
export async function breakTie(
  stage: Stage,
  ballot: BallotView,
  group: BallotGroup,
  last: LastPlace,
  now: number,
): Promise<void> {
  const box = await boxOf(stage, ballot, group.id, now);
  if (box?.state !== 'tied') {
    const due = last !== 'free' && (box?.lines.length ?? 0) > group.places;
    const settles = ballot.ballot.tie === 'again' || ballot.ballot.tie === 'chair';
    if (due && settles) stage.journal.surprises.push(`${group.name}：并列没有等人决定`);
    return;
  }
  if (ballot.ballot.tie === 'again') {
    await chooseTry(
      stage,
      ballot,
      box,
      { title: '没有再投就由主持人决定', expect: 'ballot.chosen' },
      now,
    );
    await voteAgain(stage, ballot, group, last === 'again', now + MINUTE);
  }
  const still = await boxOf(stage, ballot, group.id, now + 20 * MINUTE);
  if (still?.state !== 'tied') return;
  await choose(stage, ballot, still, now + 20 * MINUTE);
}

interface Choice {
  title: string;
  expect: string;
  works?: string[];
  reason?: string;
}

const tiedOn = ({ lines }: BallotBox): string[] =>
  lines.filter(({ verdict }) => verdict === 'tied').map(({ work }) => work);

async function chooseTry(
  stage: Stage,
  ballot: BallotView,
  box: BallotBox,
  { title, expect, works, reason }: Choice,
  now: number,
): Promise<void> {
  await stage.try({
    title: `${ballot.name}：${box.name}${title}`,
    who: chairOf(stage, ballot),
    at: now,
    action: `${presiding(stage, ballot)}.choose`,
    input: {
      judging: ballot.id,
      group: box.group,
      revision: box.revision,
      works: works ?? tiedOn(box).slice(0, box.free),
      reason: reason ?? '题材更贴近基层，经评审会商议决定。',
    },
    expect,
  });
}

/** One more vote among the tied works. @param decides whether it shall tell them apart. */
async function voteAgain(
  stage: Stage,
  ballot: BallotView,
  group: BallotGroup,
  decides: boolean,
  now: number,
): Promise<void> {
  const box = await boxOf(stage, ballot, group.id, now);
  if (box === undefined) return;
  const input = { judging: ballot.id, group: group.id, revision: box.revision };
  await stage.do(chairOf(stage, ballot), now, `${presiding(stage, ballot)}.open`, input);
  const { experts } = stage.cast;
  // An odd one stays out where the second vote shall be even, too.
  const even = experts.length - (experts.length % 2);
  const given = new Map<string, number>();
  for (const [nth, expert] of experts.slice(0, decides ? experts.length : even).entries()) {
    const paper = await paperOf(stage, ballot, group.id, expert, now + (nth + 1) * MINUTE);
    if (paper === undefined) continue;
    const able = paper.works
      .filter(({ own }) => !own)
      .map(({ work }) => work)
      .sort();
    const least = [...able].sort((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0));
    const works = (decides ? able : least).slice(0, paper.most);
    for (const work of works) given.set(work, (given.get(work) ?? 0) + 1);
    await stage.do(
      expert.openid,
      now + (nth + 1) * MINUTE,
      'ballot.cast',
      ballotOn(ballot, paper, works),
    );
  }
  await close(stage, ballot, group, now + 15 * MINUTE);
}

async function choose(
  stage: Stage,
  ballot: BallotView,
  box: BallotBox,
  now: number,
): Promise<void> {
  const tied = tiedOn(box);
  const outside = box.lines.find(({ verdict }) => verdict === 'out' || verdict === 'below')?.work;
  await chooseTry(
    stage,
    ballot,
    box,
    { title: '并列的全部选上', works: tied, expect: 'ballot.places' },
    now,
  );
  if (outside !== undefined)
    await chooseTry(
      stage,
      ballot,
      box,
      { title: '选一件没有并列的', works: [outside], expect: 'ballot.tied' },
      now,
    );
  await chooseTry(
    stage,
    ballot,
    box,
    { title: '由主持人决定而不写理由', reason: '', expect: 'INVALID reason' },
    now,
  );
  await chooseTry(
    stage,
    ballot,
    box,
    { title: '由主持人在并列的作品里决定', expect: 'done' },
    now + MINUTE,
  );
}
