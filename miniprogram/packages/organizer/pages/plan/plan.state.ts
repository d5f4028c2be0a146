import { dayOf, formatDay, isDay, startOfDay } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { EditionPlan, QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { roundsAllowing } from '../../../../shared/campaign/rounds';
import { mayPlan } from '../../../../shared/works/plan';
import { PUBLISH_AT_ONCE } from '../../../../shared/works/publish';
import { queueLine, type QueueLine } from '../../item-view';

/** An edition as it is being planned. */
export interface PlanDraft {
  edition: number;
  day: string;
  entries: readonly string[];
  revision: number;
}

interface Share {
  id: string;
  name: string;
  count: number;
  /** Of all entries of the plan, in percent. */
  width: number;
  /** Colour of the theme, from 1. */
  tone: number;
}

export interface PlanCard {
  edition: number;
  day: string;
  count: number;
  shares: Share[];
  /** Themes that have no entry in it. */
  missing: string;
}

export interface PlanRow extends QueueLine {
  chosen: boolean;
  /** Where it is planned already; empty when it is free. */
  elsewhere: string;
}

/** How a plan is spread over the themes, so that it can be balanced. */
export function sharesOf(
  entries: readonly string[],
  items: readonly QueueItem[],
  { themes }: Pick<CampaignView, 'themes'>,
): { shares: Share[]; missing: string } {
  const planned = items.filter(({ id }) => entries.includes(id));
  const counted = themes.map(({ id, name }, index) => ({
    id,
    name,
    count: planned.filter(({ theme }) => theme === id).length,
    tone: (index % 7) + 1,
  }));
  const missing = counted.filter(({ count }) => count === 0).map(({ name }) => name);
  return {
    shares: counted
      .filter(({ count }) => count > 0)
      .map((share) => ({ ...share, width: (share.count / planned.length) * 100 })),
    missing: missing.length === 0 || planned.length === 0 ? '' : `还没有：${missing.join('、')}`,
  };
}

/** Every edition to come that is planned, the next one first. */
export function planCards(
  plans: readonly EditionPlan[],
  items: readonly QueueItem[],
  campaign: CampaignView,
): PlanCard[] {
  return [...plans]
    .sort((one, other) => one.edition - other.edition)
    .map(({ edition, day, entries }) => ({
      edition,
      day: `${formatDay(startOfDay(day))}刊发`,
      count: entries.length,
      ...sharesOf(entries, items, campaign),
    }));
}

/** The first edition that nobody has planned yet. */
export function nextUnplanned(plans: readonly EditionPlan[], nextEdition: number): number {
  const planned = new Set(plans.map(({ edition }) => edition));
  let edition = nextEdition;
  while (planned.has(edition)) edition += 1;
  return edition;
}

/** What is changed: a plan that is kept, or a new one on the first day that can be planned. */
export function draftOf(
  edition: number,
  plans: readonly EditionPlan[],
  campaign: CampaignView,
  now: number,
): PlanDraft {
  const plan = plans.find((one) => one.edition === edition);
  if (plan !== undefined) return plan;
  return { edition, day: firstDay(plans, campaign, now), entries: [], revision: 0 };
}

/** The days that can be chosen at all; null in a campaign that publishes nothing more. */
export function daysOf(
  campaign: CampaignView,
  now: number,
): { first: string; last: string } | null {
  const rounds = roundsAllowing(campaign, 'publish').filter(({ closesAt }) => closesAt >= now);
  const [first] = rounds;
  const last = rounds[rounds.length - 1];
  if (first === undefined || last === undefined) return null;
  return { first: dayOf(Math.max(now, first.opensAt)), last: dayOf(last.closesAt) };
}

/** The day after the last plan if it can be had, else the first that can. */
function firstDay(plans: readonly EditionPlan[], campaign: CampaignView, now: number): string {
  const days = daysOf(campaign, now);
  if (days === null) return dayOf(now);
  const last = plans.map(({ day }) => day).sort()[plans.length - 1];
  if (last === undefined || !isDay(last)) return days.first;
  const after = dayOf(startOfDay(last) + 36 * 3_600_000);
  return after >= days.first && after <= days.last ? after : days.first;
}

/** What can be put into the draft, in the order of the queue; what another plan holds stays there. */
export function planRows(
  { edition, entries }: PlanDraft,
  plans: readonly EditionPlan[],
  items: readonly QueueItem[],
  campaign: CampaignView,
): PlanRow[] {
  return items.map((item) => {
    const other = plans.find((plan) => plan.edition !== edition && plan.entries.includes(item.id));
    return {
      ...queueLine(item, campaign),
      chosen: entries.includes(item.id),
      elsewhere: other === undefined ? '' : `已编入第 ${other.edition} 期`,
    };
  });
}

export function toggleEntry(draft: PlanDraft, id: string): PlanDraft {
  const entries = draft.entries.includes(id)
    ? draft.entries.filter((other) => other !== id)
    : [...draft.entries, id];
  return { ...draft, entries };
}

/** Why a draft cannot be kept; null when it can. */
export function planRefusal(draft: PlanDraft, campaign: CampaignView, now: number): Refusal | null {
  const decision = mayPlan(campaign, draft.day, now);
  return decision.allowed ? null : decision;
}

/** Words at the foot: how many, and what is too many. */
export function planWords({ entries }: PlanDraft): string {
  const over = entries.length - PUBLISH_AT_ONCE;
  if (over > 0) return `一期最多 ${PUBLISH_AT_ONCE} 件，请去掉 ${over} 件`;
  return entries.length === 0 ? '还没有选作品' : `已选 ${entries.length} 件`;
}

export function isKeepable({ entries }: PlanDraft): boolean {
  return entries.length <= PUBLISH_AT_ONCE;
}
