import { formatMoment } from '../../../../shared/calendar';
import type { BallotPaper } from '../../../../shared/contract/index';

/** A ballot as it was handed in. */
export interface ReceiptView {
  at: string;
  count: string;
  titles: string[];
}

/** @returns null where nothing was handed in. */
export function receiptOf({ ballot, works }: BallotPaper): ReceiptView | null {
  if (ballot?.state !== 'final') return null;
  return {
    at: formatMoment(ballot.at),
    count:
      ballot.works.length === 0 ? '空白票，一件也没有选' : `选了 ${String(ballot.works.length)} 件`,
    titles: titlesOf(works, ballot.works),
  };
}

/** Titles of chosen works, in the order in which they stand on the paper. */
export const titlesOf = (works: BallotPaper['works'], chosen: readonly string[]): string[] =>
  works.filter(({ work }) => chosen.includes(work)).map(({ title }) => `《${title}》`);
