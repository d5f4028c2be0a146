import type { TestCloud } from './cloud';

/** The file of a work's first piece, as it is stored. */
export interface KeptFile {
  format: string;
  original: string;
  poster: string | null;
  shown: string | null;
  preview: string | null;
  inspection: { state: string; attempts: number; dueAt: number; problem: string | null };
}

type Stored = Pick<TestCloud, 'database'>;

export const keptFile = ({ database }: Stored, entry: string): KeptFile =>
  database.find('pieces', { _id: `${entry}:0` })[0]?.['file'] as KeptFile;

/** Changes some of it behind the product's back, by path. */
export function changeFile(
  { database }: Stored,
  entry: string,
  change: Record<string, unknown>,
): void {
  const $set = Object.fromEntries(
    Object.entries(change).map(([path, value]) => [`file.${path}`, value]),
  );
  database.modify('pieces', { _id: `${entry}:0` }, { $set }, { merge: true });
}
