import type { RuleSection } from '../../../../miniprogram/shared/contract';
import { formatDay } from '../../../../miniprogram/shared/calendar';
import { opensAt } from '../days';

export type Item = RuleSection['items'][number];
export type Source = Item['source'];

/** One sentence of the rule book, with where it comes from. */
export const item = (text: string, source: Source): Item => ({ text, source });

/** A list in a sentence. */
export const list = (words: readonly string[]): string => words.join('、');

interface Dated {
  year: number;
}

/** A day of the campaign for people; the year is said once, at the top of the calendar. */
export const dayText = ({ year }: Dated, day: string): string => formatDay(opensAt(year, day));

/** A window for people; one day is said once. */
export function windowText(campaign: Dated, opens: string, closes: string): string {
  if (opens === closes) return dayText(campaign, opens);
  return `${dayText(campaign, opens)}至${dayText(campaign, closes)}`;
}

/** Joins the names that ids stand for. */
export function namesOf(
  of: readonly { id: string; name: string }[],
  ids: readonly string[],
): string {
  return list(of.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}
