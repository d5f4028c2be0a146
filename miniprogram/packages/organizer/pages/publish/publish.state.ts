import type { EditionView, Output, QueueItem } from '../../../../shared/contract/index';

export interface EditionChoice {
  edition: number;
  label: string;
}

/** The next edition, and the newest one for works that came too late for it. */
export function editionChoices(
  nextEdition: number,
  editions: readonly EditionView[],
): EditionChoice[] {
  const choices = [{ edition: nextEdition, label: `新的一期：第 ${nextEdition} 期` }];
  const newest = Math.max(0, ...editions.map(({ edition }) => edition));
  if (newest > 0) choices.push({ edition: newest, label: `补入第 ${newest} 期` });
  return choices;
}

export function toggle(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

/** Chooses all, or none when all were chosen. */
export function toggleAll(chosen: readonly string[], ids: readonly string[]): string[] {
  return chosen.length === ids.length ? [] : [...ids];
}

/** What pressing the button will do, in one sentence. */
export function consequence(chosen: number, edition: number): string {
  if (chosen === 0) return '请先勾选要刊发的作品';
  return `将刊发 ${chosen} 件作品为第 ${edition} 期，所有人立即可以看到并投票，作者会收到通知。编号在刊发时排定，以后不变。`;
}

export interface ResultLine {
  id: string;
  title: string;
  done: boolean;
  words: string;
}

export function resultLines(
  results: Output<'edition.publish'>['results'],
  items: readonly QueueItem[],
): ResultLine[] {
  return results.map(({ entry, number, problem }) => ({
    id: entry,
    title: items.find(({ id }) => id === entry)?.title ?? entry,
    done: problem === null,
    words: problem ?? `已刊发，第 ${number ?? ''} 号`,
  }));
}
