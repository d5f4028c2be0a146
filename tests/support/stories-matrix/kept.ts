import type { TestCloud } from '../cloud';

type Row = Record<string, unknown>;
/** All that a cloud holds, by collection. */
export type Kept = ReadonlyMap<string, readonly Row[]>;

/** What is held now, but for notes of what was refused to somebody in office: those are to be written. */
export const keptIn = (cloud: TestCloud): Kept =>
  new Map(
    cloud.database
      .collectionNames()
      .map((name) => [name, cloud.all(name).filter(({ verb }) => verb !== 'refused')]),
  );

/** Names of collections in which the two differ. */
export const changedIn = (before: Kept, after: Kept): string[] =>
  [...after].flatMap(([name, rows]) =>
    JSON.stringify(rows) === JSON.stringify(before.get(name) ?? []) ? [] : [name],
  );

/** Brings back what was held. */
export function bringBack(cloud: TestCloud, kept: Kept): void {
  for (const name of changedIn(kept, keptIn(cloud))) {
    cloud.database.remove(name, {}, { multi: true });
    cloud.database.insert(name, [...(kept.get(name) ?? [])]);
  }
}
