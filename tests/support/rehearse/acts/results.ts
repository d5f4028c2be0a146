import { at, MINUTE } from '../days';
import type { Scene, Stage } from '../stage';
import { disqualify } from './strike';

/** Publication, what winners and strangers read, a winner who loses the award, withdrawal, publication again. */
export function results(stage: Stage, day: number): Scene[] {
  const scene = (when: number, run: () => Promise<void>): Scene => ({ at: when, act: '公布', run });
  return [
    scene(at(day, 10), () => publishNow(stage, at(day, 10), '公布获奖结果')),
    scene(at(day, 11), () => everybodyReads(stage, at(day, 11))),
    scene(at(day, 14), () => strikeWinner(stage, at(day, 14))),
    scene(at(day, 15), () => takeBack(stage, at(day, 15))),
    scene(at(day, 16), () => publishNow(stage, at(day, 16), '重新公布获奖结果')),
  ];
}

const winnersOf = async (stage: Stage, now: number) => {
  const { results: seen } = await stage.do('oVisitor', now, 'results.show', {});
  return seen?.awards.flatMap(({ winners }) => winners) ?? [];
};

async function publishNow(stage: Stage, now: number, title: string): Promise<void> {
  const { organizer } = stage.cast;
  const { board } = await stage.do(organizer, now, 'awards.show', {});
  for (const { rule, reason } of board.refusals)
    stage.journal.surprises.push(`${title}：${rule} ${reason}`);
  const input = { revision: board.revision };
  const attempt = { who: organizer, action: 'results.publish' as const, input, expect: 'done' };
  await stage.try({ title, at: now, ...attempt });
  await stage.try({ title: `${title}（重试）`, at: now + MINUTE, ...attempt });
}

/** A stranger sees the results and confirms a certificate, in which the name is masked. */
async function everybodyReads(stage: Stage, now: number): Promise<void> {
  const winners = await winnersOf(stage, now);
  if (winners.length === 0) stage.journal.surprises.push('公布以后，市民看不到获奖结果');
  const works = new Map(stage.cast.works.map((work) => [work.id, work]));
  const [mine] = winners
    .flatMap(({ entry }) => works.get(entry) ?? [])
    .filter(({ by }) => by === 'author');
  if (mine === undefined) return;
  const { certificates } = await stage.do(mine.author, now, 'certificate.mine', {});
  const [certificate] = certificates;
  if (certificate === undefined) {
    stage.journal.surprises.push(`获奖作者没有证书：${mine.title}`);
    return;
  }
  const { code } = certificate;
  const reply = await stage.try({
    title: '陌生人查验证书',
    who: 'oVisitor',
    at: now,
    action: 'certificate.verify',
    input: { code },
    expect: 'done',
  });
  if (reply.ok && (!reply.data.certificate.valid || reply.data.certificate.name === mine.name))
    stage.journal.surprises.push('陌生人查验证书：无效，或看到了全名');
  await stage.try({
    title: '查验编造的证书编号',
    who: 'oVisitor',
    at: now,
    action: 'certificate.verify',
    input: { code: '222222222222' },
    expect: 'NOT_FOUND',
  });
}

async function strikeWinner(stage: Stage, now: number): Promise<void> {
  if (stage.office.disqualification === null) return;
  const winner = (await winnersOf(stage, now)).filter(({ entry }) => entry !== null).at(-1);
  if (!winner?.entry) return;
  await disqualify(stage, winner.entry, now, '公布后取消一件获奖作品的资格');
  const after = await winnersOf(stage, now + MINUTE);
  if (after.some(({ entry }) => entry === winner.entry))
    stage.journal.surprises.push('取消资格后，获奖名单里还有这件作品');
}

async function takeBack(stage: Stage, now: number): Promise<void> {
  const { organizer } = stage.cast;
  const { board } = await stage.do(organizer, now, 'awards.show', {});
  const input = { revision: board.revision, reason: '一件获奖作品被取消资格，名单需要调整。' };
  await stage.try({
    title: '撤回公布',
    who: organizer,
    at: now,
    action: 'results.withdraw',
    input,
    expect: 'done',
  });
  const { refusal } = await stage.do('oVisitor', now + MINUTE, 'results.show', {});
  const got = refusal?.rule ?? '没有说明';
  stage.journal.noteTrial({
    at: now,
    title: '撤回后市民看结果',
    action: 'results.show',
    expected: 'announce.withdrawn',
    got,
  });
}
