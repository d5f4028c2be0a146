import type { AwardBoard } from '../../../../miniprogram/shared/contract';
import type { AwardView } from '../../../../miniprogram/shared/campaign/office';
import { groupsOf, placesOf, VACANT } from '../../../../miniprogram/shared/results/award';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { results } from './results';

/** Awards by ranking and by people, and their publication. */
export const award: Act = (stage) => {
  const [round] = stage.rounds('announce');
  if (round === undefined || stage.office.awards.length === 0) {
    stage.journal.skip('没有奖项和公布');
    return [];
  }
  const listed = ({ decidedBy }: AwardView): boolean => {
    const judged = stage.office.judgings.find(({ id }) => id === decidedBy)?.round;
    const elected = stage.office.ballots.some(({ id }) => id === decidedBy);
    return (
      decidedBy === 'person' ||
      elected ||
      stage.office.selections.some((one) => one.round === judged)
    );
  };
  if (!stage.office.awards.every(listed)) {
    stage.journal.skip('评审没有入围名单，没有评奖和公布');
    return [];
  }
  const day = daysOf(round)[0] ?? round.opensAt;
  const scene = (when: number, run: () => Promise<void>): Scene => ({ at: when, act: '奖项', run });
  const judged = [...stage.office.judgings, ...stage.office.ballots]
    .map(({ round: id }) => stage.view.rounds.find((one) => one.id === id))
    .at(-1);
  return [
    ...(judged === undefined
      ? []
      : [scene(judged.closesAt, () => tooEarly(stage, judged.closesAt))]),
    scene(round.opensAt - 1, () =>
      publishTry(stage, '公布前最后 1 毫秒', round.opensAt - 1, 'announce.window'),
    ),
    scene(at(day, 9), () => settle(stage, at(day, 9))),
    ...results(stage, day),
  ];
};

const board = async (stage: Stage, now: number): Promise<AwardBoard> =>
  (await stage.do(stage.cast.organizer, now, 'awards.show', {})).board;

async function publishTry(stage: Stage, title: string, now: number, expect: string) {
  const { revision } = await board(stage, now);
  const { organizer: who } = stage.cast;
  await stage.try({ title, who, at: now, action: 'results.publish', input: { revision }, expect });
}

async function tooEarly(stage: Stage, now: number): Promise<void> {
  const one = stage.office.awards.find(
    ({ decidedBy, to }) => decidedBy !== 'person' && to === 'entry',
  );
  const [line] = (await board(stage, now)).ranking;
  if (one === undefined || line === undefined) return;
  const { revision } = await board(stage, now);
  await stage.try({
    title: '评审的最后 1 毫秒就授奖',
    who: stage.cast.organizer,
    at: now,
    action: 'awards.give',
    input: {
      revision,
      award: one.id,
      theme: groupsOf(one)[0] ?? null,
      to: line.entry,
      reason: '排名第一，先定下来。',
    },
    expect: 'award.judging',
  });
}

/** People decide what the ranking cannot: ties, and the awards that are theirs alone. */
async function settle(stage: Stage, start: number): Promise<void> {
  let now = start;
  let seen = await board(stage, now);
  if (seen.ties.length > 0) await publishTry(stage, '有并列没有决定就公布', now, 'announce.ties');
  for (let turn = 0; seen.ties.length > 0 && turn < 50; turn += 1) {
    const [tie] = seen.ties;
    const [to] = tie?.entries ?? [];
    if (tie === undefined || to === undefined) break;
    now += MINUTE;
    const { award: id, theme } = tie;
    const reason = '两件作品分数相同，评审组复议后推荐这一件。';
    const input = { revision: seen.revision, award: id, theme, to, reason };
    seen = (await stage.do(stage.cast.organizer, now, 'awards.give', input)).board;
  }
  seen = await unitAwards(stage, seen, now + MINUTE);
  await mistakes(stage, seen, now + 10 * MINUTE);
}

/** Units that brought the most works furthest, then whoever is next. */
async function unitAwards(stage: Stage, start: AwardBoard, now: number): Promise<AwardBoard> {
  let seen = start;
  const won = new Map<string, number>();
  for (const { unit } of stage.cast.plan.ahead)
    if (unit?.id) won.set(unit.id, (won.get(unit.id) ?? 0) + 1);
  const units = stage.cast.units
    .filter(({ id, level }) => id !== null && level.recommends)
    .sort((one, other) => (won.get(other.id ?? '') ?? 0) - (won.get(one.id ?? '') ?? 0));
  for (const one of seen.awards.filter(({ decidedBy }) => decidedBy === 'person')) {
    if (one.to !== 'unit') continue;
    for (const theme of groupsOf(one))
      for (const { id } of units.slice(0, placesOf(one))) {
        const reason = '组织发动广泛，报送作品多、入围多。';
        const input = { revision: seen.revision, award: one.id, theme, to: id ?? '', reason };
        seen = (await stage.do(stage.cast.organizer, now, 'awards.give', input)).board;
      }
  }
  return fillRest(stage, seen, now);
}

/** Places that nobody can fill any more are left empty with a reason. */
async function fillRest(stage: Stage, start: AwardBoard, now: number): Promise<AwardBoard> {
  let seen = start;
  for (const one of seen.awards)
    for (const place of one.places) {
      const open = seen.refusals.some(({ rule }) => rule === 'announce.short');
      if (!open || !('exactly' in one.count) || place.lines.length >= place.count) continue;
      const reason = '符合条件的不足，其余名额空缺。';
      const input = {
        revision: seen.revision,
        award: one.id,
        theme: place.theme,
        to: VACANT,
        reason,
      };
      const reply = await stage.ask(stage.cast.organizer, now, 'awards.take', input);
      if (reply.ok) seen = reply.data.board;
    }
  return seen;
}

async function mistakes(stage: Stage, seen: AwardBoard, now: number): Promise<void> {
  const full = seen.awards.find(
    ({ to, places, decidedBy }) =>
      to === 'entry' && decidedBy !== 'person' && places[0]?.lines.length === places[0]?.count,
  );
  const place = full?.places[0];
  const winner = place?.lines[0]?.entry;
  if (full === undefined || place === undefined || !winner) return;
  const give = (title: string, id: string, theme: string | null, to: string, expect: string) =>
    stage.try({
      title,
      who: stage.cast.organizer,
      at: now,
      action: 'awards.give',
      input: { revision: seen.revision, award: id, theme, to, reason: '领导建议增加一件作品。' },
      expect,
    });
  const pool = new Set(seen.ranking.map(({ entry }) => entry));
  const outside = stage.cast.works.find(({ id }) => id !== null && !pool.has(id));
  if (outside?.id)
    await give('授奖给没有进入评审的作品', full.id, place.theme, outside.id, 'award.pool');
  const holders = new Set(
    seen.awards.flatMap(({ places }) =>
      places.flatMap(({ lines }) => lines.map(({ entry }) => entry)),
    ),
  );
  const free = seen.ranking.find(({ entry }) => !holders.has(entry) && pool.has(entry));
  if (free)
    await give(`“${full.name}”名额满了再授一件`, full.id, place.theme, free.entry, 'award.count');
  const lower = seen.awards.find(
    ({ id, to, alongside, decidedBy, places }) =>
      id !== full.id &&
      to === 'entry' &&
      !alongside &&
      decidedBy === full.decidedBy &&
      places[0]?.theme === null,
  );
  if (lower)
    await give(`已获“${full.name}”的再授“${lower.name}”`, lower.id, null, winner, 'award.twice');
}
