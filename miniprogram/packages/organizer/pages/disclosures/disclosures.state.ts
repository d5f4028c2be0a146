import type { DisclosureLine } from '../../../../shared/contract/index';
import { actLine, type ActLine } from '../../act-line';

/** A disclosure under a name that keeps it apart from the others. */
export type Listed = DisclosureLine & { id: string };

/** Two disclosures are the same when all of them is: who, when, what and why. */
export const listed = (line: DisclosureLine): Listed => ({
  ...line,
  id: [line.at, line.by, line.what, line.purpose].join(' '),
});

export interface DisclosureView extends ActLine {
  id: string;
  what: string;
  purpose: string;
}

/** Newest first, with each day named once. */
export const disclosureViews = (lines: readonly Listed[]): DisclosureView[] =>
  lines.map((line, index) => {
    const { id, what, purpose } = line;
    return { id, ...actLine(line, lines[index - 1]), what, purpose };
  });
