import type { ChoiceDraft } from '../../services/judge-drafts';
import type { BallotPaper } from '../../shared/contract/index';

/** What an expert has chosen on a paper, sent or not. */
export interface Choices {
  works: string[];
  /** Of the ballot that it replaces. */
  revision: number;
  /** Whether the server has not got it, or has something else. */
  unsent: boolean;
  /** Whether the ballot was changed elsewhere after this phone last had it. */
  overtaken: boolean;
}

/** @param kept what the phone kept of this group; what was chosen in an earlier turn was another vote. */
export function chosenOn({ turn, ballot, works }: BallotPaper, kept: ChoiceDraft | null): Choices {
  const revision = ballot?.revision ?? 0;
  const sent = ballot?.works ?? [];
  const mine = kept !== null && kept.turn === turn ? kept : null;
  const standing = new Set(works.map(({ work }) => work));
  const chosen = mine?.works.filter((work) => standing.has(work)) ?? sent;
  if (mine === null || sameWorks(chosen, sent))
    return { works: sent, revision, unsent: false, overtaken: false };
  const overtaken = mine.revision !== revision;
  return { works: chosen, revision: mine.revision, unsent: true, overtaken };
}

const sameWorks = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((work) => others.includes(work));

/** The works with one of them added, or taken away. */
export const toggled = (works: readonly string[], work: string): string[] =>
  works.includes(work) ? works.filter((one) => one !== work) : [...works, work];

/** How many are chosen, in words. */
export function countWords(chosen: number, most: number): string {
  if (chosen > most) return `已选 ${String(chosen)} 件，多了 ${String(chosen - most)} 件`;
  return chosen === most
    ? `已选满 ${String(most)} 件`
    : `已选 ${String(chosen)} 件，还可以选 ${String(most - chosen)} 件`;
}

/** Why a work cannot be chosen; empty where it can, or is. */
export function barredWhy(
  { most, refusal }: Pick<BallotPaper, 'most' | 'refusal'>,
  own: boolean,
  chosen: readonly string[],
  work: string,
): string {
  if (refusal !== null) return refusal.reason;
  if (own) return '须回避：您本人或本单位的作品，不能投';
  if (chosen.includes(work) || chosen.length < most) return '';
  return `已选满 ${String(most)} 件，去掉一件才能选这件`;
}
