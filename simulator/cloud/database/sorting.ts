import { compareValues } from './compare';
import { sortValue } from './paths';
import type { Document, SortOrder } from './types';

/** Documents in MongoDB's order; equal ones stay as they came. */
export function sortDocuments(documents: readonly Document[], order: SortOrder): Document[] {
  const rows = documents.map((document) => ({
    document,
    values: order.map(([field, direction]) => sortValue(document, field, direction)),
  }));
  rows.sort((a, b) => {
    for (const [i, [, direction]] of order.entries()) {
      const difference = compareValues(a.values[i], b.values[i]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return rows.map((row) => row.document);
}
