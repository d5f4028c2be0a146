import { at, daysOf } from '../days';
import type { Act, Scene, Stage } from '../stage';

const REASON = '经核实，作者资料与本人不符，作者本人也已确认。';

/** Two works lose their standing: one that is recommended, and one of those in the last voting round. */
export const strike: Act = (stage) => {
  const { disqualification } = stage.office;
  if (disqualification === null || disqualification.grounds.length === 0) {
    stage.journal.skip('没有取消资格的规定');
    return [];
  }
  const scenes: Scene[] = [];
  const recommending = stage.rounds('recommend').at(-1);
  if (recommending !== undefined && stage.cast.plan.overfull.length > 0) {
    const day = at(daysOf(recommending).at(-1) ?? 0, 10);
    scenes.push({ at: day, act: '取消资格', run: () => strikeRecommended(stage, day) });
  }
  const [, later] = stage.cast.plan.rounds;
  if (later !== undefined) {
    const days = daysOf(later.round);
    const day = at(days[Math.floor(days.length / 2)] ?? 0, 10);
    scenes.push({
      at: day,
      act: '取消资格',
      run: () => strikeFinalist(stage, later.round.id, day),
    });
  }
  return scenes;
};

/** Takes an entry's standing away, as the organizer finds it. */
export async function disqualify(
  stage: Stage,
  entry: string,
  now: number,
  title: string,
): Promise<void> {
  const { organizer } = stage.cast;
  const { items } = await stage.do(organizer, now, 'entry.find', { query: entry });
  const found = items.find(({ id }) => id === entry);
  if (found === undefined) return;
  const input = { id: entry, revision: found.revision, ground: 0, reason: REASON };
  await stage.try({
    title,
    who: organizer,
    at: now,
    action: 'entry.disqualify',
    input,
    expect: 'done',
  });
  stage.cast.struck.add(entry);
}

async function strikeRecommended(stage: Stage, now: number): Promise<void> {
  const full = new Set(stage.cast.plan.overfull.map(({ unit }) => unit));
  const work = stage.cast.plan.ahead
    .filter((one) => one.unit && !full.has(one.unit) && !one.exact)
    .at(-1);
  if (!work?.id || work.unit === null) return;
  await disqualify(stage, work.id, now, '取消一件已推荐作品的资格');
  await stage.try({
    title: '再推荐已取消资格的作品',
    who: work.unit.contact,
    at: now,
    action: 'union.recommend',
    input: { entry: work.id, request: `struck-${String(now)}` },
    expect: 'recommend.state',
  });
  await stage.try({
    title: '打开已取消资格的作品',
    who: 'oVisitor',
    at: now,
    action: 'exhibit.show',
    input: { id: work.id },
    expect: 'NOT_FOUND',
  });
}

async function strikeFinalist(stage: Stage, round: string, now: number): Promise<void> {
  const hall = stage.cast.plan.halls.get(round) ?? [];
  const [hung] = hall
    .filter(({ loose }) => loose)
    .sort((one, other) => other.wanted - one.wanted)
    .slice(2);
  if (hung === undefined) return;
  await disqualify(stage, hung.entry, now, '投票期间取消一件入围作品的资格');
  await stage.try({
    title: '给已取消资格的入围作品投票',
    who: 'oVisitor',
    at: now + 1,
    action: 'vote.cast',
    input: { entry: hung.entry, request: `struck-${String(now)}` },
    expect: 'NOT_FOUND',
  });
}
