import type { BallotPaper } from '../../../../shared/contract/index';
import { titlesOf } from './receipt.state';

/** What is about to be handed in. */
export interface ConfirmView {
  title: string;
  titles: string[];
  /** Said where fewer than allowed are chosen, or none. */
  left: string;
}

export function confirmOf(
  { name, most, works }: BallotPaper,
  chosen: readonly string[],
): ConfirmView {
  const left = most - chosen.length;
  return {
    title: `${name}：交票前请核对`,
    titles: titlesOf(works, chosen),
    left:
      chosen.length === 0
        ? '您一件也没有选，将交一张空白票。'
        : left > 0
          ? `您选了 ${String(chosen.length)} 件，还可以选 ${String(left)} 件；不选也可以。`
          : `您选了 ${String(chosen.length)} 件。`,
  };
}
