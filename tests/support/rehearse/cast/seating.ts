import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { quotaFor, quotasOf } from '../../../../miniprogram/shared/steps/recommendation';
import type { CastUnit } from './units';
import type { Work } from './works';

/** A unit that has one work more than it has seats of a quota. */
export interface Overfull {
  unit: CastUnit;
  quota: string;
  max: number;
}

/**
 * Gives the works that are ahead to units so that each can recommend all of its own, except for one unit by
 * quota, which has one work too many.
 */
export function seatWorks(
  office: OfficeView,
  units: readonly CastUnit[],
  ahead: readonly Work[],
): Overfull[] {
  const recommending = units.filter(({ level, acts }) => acts && level.recommends);
  const overfull: Overfull[] = [];
  const left = new Set(ahead);
  for (const unit of recommending) {
    const quota = quotasOf(office, unit.level.id)[overfull.length];
    if (quota === undefined || quota.max === null) continue;
    if (overfull.some((one) => one.quota === quota.id)) break;
    const own = [...left].filter(
      (work) =>
        // Works whose places matter stay where nothing happens to them.
        !work.exact && quotaFor(quotasOf(office, unit.level.id), work)?.id === quota.id,
    );
    if (own.length <= quota.max) continue;
    for (const work of own.slice(0, quota.max + 1)) {
      work.unit = unit;
      left.delete(work);
    }
    overfull.push({ unit, quota: quota.id, max: quota.max });
  }
  const others = recommending.filter((unit) => !overfull.some((one) => one.unit === unit));
  const used = new Map<string, number>();
  for (const [at, work] of [...left].entries()) {
    for (let turn = 0; turn < others.length; turn += 1) {
      const unit = others[(at + turn) % others.length];
      if (unit === undefined) break;
      const quota = quotaFor(quotasOf(office, unit.level.id), work);
      const place = `${unit.name} ${quota?.id ?? ''}`;
      if (quota === null || (used.get(place) ?? 0) >= (quota.max ?? Infinity)) continue;
      used.set(place, (used.get(place) ?? 0) + 1);
      work.unit = unit;
      break;
    }
  }
  for (const work of ahead) if (!work.unit?.level.uploads) work.by = 'author';
  return overfull;
}
