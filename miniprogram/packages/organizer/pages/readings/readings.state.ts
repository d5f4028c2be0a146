import type { Page, ReadingLine } from '../../../../shared/contract/index';
import { actLine, type ActLine } from '../../act-line';

/** A reading under a name that keeps it apart from the others. */
export type Listed = ReadingLine & { id: string };

/** Two readings are the same when all of them is: who, when, what and why. */
export function listed({ items, next }: Page<ReadingLine>): Page<Listed> {
  const named = items.map((line) => ({
    ...line,
    id: [line.at, line.by, line.what, line.purpose].join(' '),
  }));
  return { items: named, next };
}

export interface ReadingView extends ActLine {
  id: string;
  what: string;
  purpose: string;
}

/** Newest first, with each day named once. */
export const readingViews = (lines: readonly Listed[]): ReadingView[] =>
  lines.map((line, index) => {
    const { id, what, purpose } = line;
    return { id, ...actLine(line, lines[index - 1]), what, purpose };
  });
