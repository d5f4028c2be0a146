import type { EditionPlan, Output, QueueItem } from '../../../../shared/contract/index';
import { PUBLISH_AT_ONCE } from '../../../../shared/works/publish';

/** What was planned for an edition. */
export function plannedFor(edition: number, plans: readonly EditionPlan[]): string[] {
  return plans.find((plan) => plan.edition === edition)?.entries ?? [];
}

export function toggle(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

/** Chooses all, or none when all were chosen. */
export function toggleAll(chosen: readonly string[], ids: readonly string[]): string[] {
  return chosen.length === ids.length ? [] : [...ids];
}

/** Whether the choice can be sent. */
export function isSendable(chosen: number): boolean {
  return chosen > 0 && chosen <= PUBLISH_AT_ONCE;
}

/** What pressing the button will do, in one sentence. */
export function consequence(chosen: number, edition: number): string {
  if (chosen === 0) return '请先勾选要刊发的作品';
  if (chosen > PUBLISH_AT_ONCE) {
    return `一期最多 ${PUBLISH_AT_ONCE} 件，现在选了 ${chosen} 件，请去掉 ${chosen - PUBLISH_AT_ONCE} 件`;
  }
  return `将刊发 ${chosen} 件作品为第 ${edition} 期，所有人立即可以看到并投票，作者会收到通知。编号在刊发时排定，以后不变。`;
}

export interface ResultLine {
  id: string;
  title: string;
  done: boolean;
  words: string;
}

/** What became of every entry: first what could not be published, then the numbers in their order. */
export function resultLines(
  results: Output<'edition.publish'>['results'],
  items: readonly QueueItem[],
): ResultLine[] {
  const ordered = [...results].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  return ordered.map(({ entry, number, problem }) => ({
    id: entry,
    title: items.find(({ id }) => id === entry)?.title ?? entry,
    done: problem === null,
    words: problem ?? `已刊发，第 ${number ?? ''} 号`,
  }));
}
