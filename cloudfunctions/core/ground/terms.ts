/** Letters and digits in any script, and pictographs; the rest only separates words. */
const WORDS = /[\p{L}\p{N}\p{Extended_Pictographic}]+/gu;
/** More pairs than this narrow a search no further. */
const MOST_PAIRS = 12;

/** The runs of letters and digits of a text, as characters; wide and narrow forms, capitals are alike. */
const runsOf = (text: string): string[][] =>
  (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []).map((run) => Array.from(run));

const pairsOf = (run: readonly string[]): string[] =>
  run.slice(1).map((character, index) => `${run[index] ?? ''}${character}`);

/** What a title can be found by: its single characters and its pairs of neighbours. */
export const titleTerms = (title: string): string[] => [
  ...new Set(runsOf(title).flatMap((run) => [...run, ...pairsOf(run)])),
];

/** What a title must hold to answer a query; empty when the query has no letter or digit. */
export const queryTerms = (query: string): string[] => {
  const terms = runsOf(query).flatMap((run) => (run.length === 1 ? run : pairsOf(run)));
  return [...new Set(terms)].slice(0, MOST_PAIRS);
};

/** `12`, `编号12`, `第12号`, `No.12`: a printed number. */
const NUMBER = /^(?:编号|第|no\.?|#)?\s*:?\s*0*(\d{1,6})\s*号?$/i;

/** The printed number that a query asks for, or null when it asks for words. */
export function printedNumber(query: string): number | null {
  const digits = NUMBER.exec(query.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
