import {
  quotaFor,
  quotasOf,
  recommendStage,
} from '../../../../miniprogram/shared/steps/recommendation';
import type { Recommendation } from '../../../../cloudfunctions/core/steps/stores/recommendations';
import { nameOf, votesOf } from './facts';
import { largest, tallyBy, type Check } from './invariant';

const levelOf = (units: readonly { id: string; level: string }[], id: string): string =>
  units.find((unit) => unit.id === id)?.level ?? '';

/** 名额: 每个工会可推荐… holds for every unit and quota. */
export const quotasHold: Check = ({ office, units, recommendations }) => {
  if (office.recommendation === null) return null;
  const used = tallyBy(
    recommendations,
    ({ unitName, quota, round }) => `${unitName} ${quota} ${round}`,
  );
  const most = (one: Recommendation): number | null | undefined => {
    const own = quotasOf(office, levelOf(units, one.unit));
    const fits = quotaFor(own, one);
    return fits?.id === one.quota ? fits.max : undefined;
  };
  const seen = new Set<string>();
  const violations = recommendations.flatMap((one) => {
    const key = `${one.unitName} ${one.quota} ${one.round}`;
    const max = most(one);
    if (max === undefined) return [`${one.unitName}占了不该占的名额：${one.title}`];
    const taken = used.get(key) ?? 0;
    if (max === null || taken <= max || seen.has(key)) return [];
    seen.add(key);
    return [`${one.unitName}的“${one.quota}”用了 ${String(taken)} 个，上限 ${String(max)}`];
  });
  const limits = office.quotas.map(
    ({ name, max }) => `${name} ${max === null ? '不限' : String(max)}`,
  );
  return {
    id: 'quotas-hold',
    title: '没有单位超过推荐名额',
    examined: used.size,
    numbers: `推荐 ${String(recommendations.length)} 件；一个名额最多用 ${String(largest(used.values()))}（${limits.join('，')}）`,
    violations,
  };
};

/** 一件作品只占…个名额: one entry sits on no more seats than it may. */
export const oneSeatPerEntry: Check = (facts) => {
  const { office, recommendations } = facts;
  if (office.recommendation === null) return null;
  const { seatsPerEntry } = office.recommendation;
  const seats = tallyBy(recommendations, ({ round, entry }) => `${round} ${entry}`);
  return {
    id: 'one-seat-per-entry',
    title: '没有作品多占名额',
    examined: seats.size,
    numbers: `一件作品最多 ${String(largest(seats.values()))} 个名额（上限 ${String(seatsPerEntry)}）`,
    violations: [...seats].flatMap(([key, count]) =>
      count > seatsPerEntry
        ? [`${nameOf(facts, key.split(' ')[1] ?? '')}占了 ${String(count)} 个名额`]
        : [],
    ),
  };
};

/** 推荐作品须超过…票: every recommended work is past the threshold, by the ledger, and of its unit. */
export const recommendedPassGate: Check = (facts) => {
  const { office, view, recommendations } = facts;
  if (office.recommendation === null) return null;
  const gate = recommendStage(view, 0)?.gate ?? null;
  const counts =
    gate === null ? [] : recommendations.map((one) => votesOf(facts, gate.round, one.entry));
  const violations = recommendations.flatMap((one) => {
    const votes = gate === null ? null : votesOf(facts, gate.round, one.entry);
    const owner = facts.entries.get(one.entry)?.belongsTo?.id;
    return [
      ...(gate !== null && votes !== null && votes <= gate.moreThan
        ? [`${nameOf(facts, one.entry)}只有 ${String(votes)} 票，须超过 ${String(gate.moreThan)}`]
        : []),
      ...(owner === one.unit ? [] : [`${one.unitName}推荐了别的单位的${nameOf(facts, one.entry)}`]),
    ];
  });
  const least = counts.length === 0 ? null : Math.min(...counts);
  return {
    id: 'recommended-pass-gate',
    title: '推荐的作品都是本单位的，票数都超过门槛',
    examined: recommendations.length,
    numbers:
      gate === null || least === null
        ? '没有票数门槛'
        : `最少的一件 ${String(least)} 票，须超过 ${String(gate.moreThan)} 票`,
    violations,
  };
};
