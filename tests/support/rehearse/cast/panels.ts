import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { Options } from '../options';
import type { CastUnit } from './units';
import type { Work } from './works';

/** Somebody on a panel: a reviewer of a screening, or an expert of a meeting. */
export interface Panellist {
  openid: string;
  name: string;
  /** Set once it is known whose works come so far. */
  unit: CastUnit | null;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';

const called = (what: string, at: number): string =>
  `${what}${STEMS[at % STEMS.length] ?? ''}${at < STEMS.length ? '' : String(Math.floor(at / STEMS.length) + 1)}`;

const people = (count: number, id: string, name: string): Panellist[] =>
  Array.from({ length: count }, (_, at) => ({
    openid: `o${id}-${String(at)}`,
    name: called(name, at),
    unit: null,
  }));

/** Reviewers: two in three come from units that send works in, and are kept away from those. */
export function castReviewers(
  { screenings }: OfficeView,
  { reviewers }: Options,
  units: readonly CastUnit[],
): Panellist[] {
  if (screenings.length === 0) return [];
  const sending = units.filter(({ level }) => level.uploads || level.recommends).reverse();
  return people(reviewers, 'Reviewer', '评审').map((one, at) => ({
    ...one,
    unit: at % 3 === 2 ? null : (sending[at % Math.max(1, sending.length)] ?? null),
  }));
}

export const castExperts = ({ ballots }: OfficeView, { experts }: Options): Panellist[] =>
  ballots.length === 0 ? [] : people(experts, 'Expert', '专家');

/** Some more than there is room for, so that somebody has to choose. */
const OVER = 4;
const UNDER = 2;

/**
 * Says how reviewers find the works: in the first group some more pass than may go on, in the others a few less.
 * A third of the rest divides its reviewers.
 */
export function planMerits(
  { screenings, selections }: OfficeView,
  works: readonly Work[],
  groupOf: (work: Work) => string,
): void {
  const [screening] = screenings;
  const selection = selections.find(({ pool }) => pool === 'screened');
  if (screening === undefined || selection === undefined || !('count' in selection.take)) return;
  const { count } = selection.take;
  const groups = new Map<string, Work[]>();
  for (const work of works.filter(({ fate }) => fate === 'publish'))
    groups.set(groupOf(work), [...(groups.get(groupOf(work)) ?? []), work]);
  for (const [nth, own] of [...groups.values()].entries()) {
    const strong = nth === 0 ? count + OVER : Math.max(1, count - UNDER);
    const step = Math.max(1, Math.floor(own.length / strong));
    const chosen = own.filter((_, at) => at % step === 0).slice(0, strong);
    for (const [at, work] of own.entries())
      work.merit = chosen.includes(work) ? 'strong' : at % 3 === 0 ? 'split' : 'weak';
  }
}
