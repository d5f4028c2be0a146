import type { Candidate } from '../../../../miniprogram/shared/contract';
import { tallyFrozenAt } from '../../../../miniprogram/shared/votes/tally';
import { abreast } from '../abreast';
import type { Overfull } from '../cast/seating';
import type { CastUnit } from '../cast/units';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { recommendMistakes } from './recommend-mistakes';

const ACT = '推荐';

/** Contacts recommend what their units may; one unit by quota has a work too many. */
export const recommend: Act = (stage) => {
  const rounds = stage.rounds('recommend');
  const recommending = stage.cast.units.filter(({ level, acts }) => acts && level.recommends);
  if (rounds.length === 0 || stage.office.recommendation === null || recommending.length === 0) {
    stage.journal.skip('没有推荐，也就没有推荐名额');
    return [];
  }
  return rounds.flatMap((round): Scene[] => {
    const days = daysOf(round);
    const first = days[0] ?? round.opensAt;
    const second = days[1] ?? first;
    // On the very first day contacts are approved in the afternoon.
    const hour = round === stage.view.rounds[0] ? 17 : 9;
    const gate = stage.view.gates.find(({ before }) => before === 'recommend');
    const frozenAt = gate ? (tallyFrozenAt(stage.view, gate.round) ?? 0) : 0;
    const opening = frozenAt > round.opensAt ? 'recommend.tally' : null;
    const scene = (when: number, run: () => Promise<void>): Scene => ({ at: when, act: ACT, run });
    return [
      scene(round.opensAt - 1, () =>
        edge(stage, '推荐开始前最后 1 毫秒', round.opensAt - 1, 'recommend.window'),
      ),
      ...(opening === null
        ? []
        : [
            scene(round.opensAt, () =>
              edge(stage, '推荐开始，票数还没有定格', round.opensAt, opening),
            ),
          ]),
      scene(at(first, hour), () => everyoneRecommends(stage, at(first, hour))),
      scene(at(second, 9), () => recommendMistakes(stage, at(second, 9))),
      scene(at(second, 15), () => changeMinds(stage, at(second, 15))),
      scene(round.closesAt, () => lastMoment(stage, round.closesAt)),
      scene(round.closesAt + 1, () =>
        edge(stage, '推荐截止后第 1 毫秒', round.closesAt + 1, 'recommend.window'),
      ),
    ];
  });
};

/** Works of a unit that can be recommended, as its contact finds them. */
async function candidatesOf(stage: Stage, unit: CastUnit, now: number): Promise<Candidate[]> {
  return stage.every((cursor) =>
    stage.do(unit.contact, now, 'union.candidates', { kind: null, cursor }),
  );
}

const requestOf = (unit: CastUnit, entry: string, nth = 0): string =>
  `rec-${String(nth)}-${unit.contact}-${entry}`.slice(0, 64);

async function edge(stage: Stage, title: string, when: number, expect: string): Promise<void> {
  const work = stage.cast.plan.ahead.find(({ id, unit }) => id !== null && unit !== null);
  if (!work?.unit) return;
  await stage.try({
    title,
    who: work.unit.contact,
    at: when,
    action: 'union.recommend',
    input: { entry: work.id ?? '', request: `edge-${String(when)}` },
    expect,
  });
}

async function everyoneRecommends(stage: Stage, now: number): Promise<void> {
  const { units, plan } = stage.cast;
  for (const overfull of plan.overfull) await allAtOnce(stage, overfull, now);
  const others = units.filter(
    (unit) => unit.acts && unit.level.recommends && !plan.overfull.some((one) => one.unit === unit),
  );
  await abreast(others, async (unit) => {
    for (const { entry, refusals } of await candidatesOf(stage, unit, now))
      if (refusals.length === 0)
        await stage.do(unit.contact, now, 'union.recommend', {
          entry,
          request: requestOf(unit, entry),
        });
  });
}

/** One work more than there are seats, all in the same moment: exactly the seats are taken. */
async function allAtOnce(stage: Stage, { unit, max }: Overfull, now: number): Promise<void> {
  const able = (await candidatesOf(stage, unit, now)).filter(
    ({ refusals }) => refusals.length === 0,
  );
  const replies = await Promise.all(
    able.map(({ entry }) =>
      stage.ask(unit.contact, now, 'union.recommend', { entry, request: requestOf(unit, entry) }),
    ),
  );
  const done = replies.filter(({ ok }) => ok).length;
  stage.journal.noteTrial({
    at: now,
    title: `${unit.name}同时推荐 ${String(able.length)} 件，名额 ${String(max)} 个`,
    action: 'union.recommend',
    expected: `${String(Math.min(able.length, seatsFor(stage, unit)))} 件推荐上`,
    got: `${String(done)} 件推荐上`,
  });
}

/** Seats that the unit's works can take in all, by quota. */
function seatsFor(stage: Stage, unit: CastUnit): number {
  const own = stage.cast.plan.ahead.filter((work) => work.unit === unit);
  return stage.office.quotas
    .filter(({ levels }) => levels.includes(unit.level.id))
    .reduce((sum, quota) => {
      const works = own.filter(
        ({ kind, theme }) =>
          (quota.kind === null || quota.kind === kind) &&
          (quota.theme === null || quota.theme === theme),
      ).length;
      return sum + Math.min(works, quota.max ?? works);
    }, 0);
}

/** A full unit takes one recommendation back and gives the seat to the work that was left over. */
async function changeMinds(stage: Stage, now: number): Promise<void> {
  const [overfull] = stage.cast.plan.overfull;
  if (overfull === undefined || stage.office.recommendation?.withdrawable !== true) return;
  const { unit } = overfull;
  const all = await candidatesOf(stage, unit, now);
  const seated = all.find(({ seat }) => seat?.quota === overfull.quota);
  const left = all.find(
    ({ refusals }) => refusals.length === 1 && refusals[0]?.rule === 'recommend.quota',
  );
  if (seated === undefined || left === undefined) return;
  await stage.try({
    title: '名额满了还要推荐',
    who: unit.contact,
    at: now,
    action: 'union.recommend',
    input: { entry: left.entry, request: requestOf(unit, left.entry, 1) },
    expect: 'recommend.quota',
  });
  await stage.try({
    title: '撤回一件推荐',
    who: unit.contact,
    at: now + MINUTE,
    action: 'union.withdraw',
    input: { entry: seated.entry, reason: '换上更能说明问题的一件作品。' },
    expect: 'done',
  });
  await stage.try({
    title: '空出的名额推荐另一件',
    who: unit.contact,
    at: now + 2 * MINUTE,
    action: 'union.recommend',
    input: { entry: left.entry, request: requestOf(unit, left.entry, 2) },
    expect: 'done',
  });
}

/** The last millisecond still counts: a seat is given up and taken again. */
async function lastMoment(stage: Stage, closesAt: number): Promise<void> {
  if (stage.office.recommendation?.withdrawable !== true) return;
  const full = new Set(stage.cast.plan.overfull.map(({ unit }) => unit));
  const unit = stage.cast.plan.ahead.find((work) => work.unit && !full.has(work.unit))?.unit;
  if (!unit) return;
  const seated = (await candidatesOf(stage, unit, closesAt)).find(({ seat }) => seat !== null);
  if (seated === undefined) return;
  const { entry } = seated;
  await stage.try({
    title: '推荐最后 1 毫秒撤回',
    who: unit.contact,
    at: closesAt,
    action: 'union.withdraw',
    input: { entry, reason: '核对后重新推荐，确认无误。' },
    expect: 'done',
  });
  await stage.try({
    title: '推荐最后 1 毫秒推荐',
    who: unit.contact,
    at: closesAt,
    action: 'union.recommend',
    input: { entry, request: requestOf(unit, entry, 3) },
    expect: 'done',
  });
  await stage.try({
    title: '推荐截止后第 1 毫秒撤回',
    who: unit.contact,
    at: closesAt + 1,
    action: 'union.withdraw',
    input: { entry, reason: '截止以后才想起来要撤回。' },
    expect: 'recommend.withdraw',
  });
}
