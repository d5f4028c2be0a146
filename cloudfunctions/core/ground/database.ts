import { cloud } from './cloud';
import { isPlainObject } from './sealed-fields';

const database = cloud.database();

/** Query and update commands of the SDK, such as `command.gt(3)`. */
export const command = database.command;

interface ListOptions {
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** At most 1000, as the platform answers. */
  limit: number;
}

export type Inserted = { inserted: true } | { inserted: false; index: string };

/** A document store as use cases need it: typed, and telling a duplicate key from an error. */
export interface Collection<D extends { _id: string }> {
  find: (id: string) => Promise<D | null>;
  list: (where: object, options: ListOptions) => Promise<D[]>;
  /** `list` with some fields and the id only: for rows by the thousand. */
  pick: <K extends keyof D & string>(
    where: object,
    fields: readonly K[],
    options: ListOptions,
  ) => Promise<Pick<D, K | '_id'>[]>;
  count: (where: object) => Promise<number>;
  /** On a duplicate key, `index` is the name of the unique index that was hit (`_id_` for the id). */
  insert: (document: D) => Promise<Inserted>;
  /** Writes the document whether or not it exists. */
  replace: (document: D) => Promise<void>;
  /** Changes what matches. Gives how many documents were changed, which is how compare-and-set is told. */
  change: (where: object, data: Record<string, unknown>) => Promise<number>;
  remove: (where: object) => Promise<number>;
}

/** Opens a collection of the campaign's database. */
export function collection<D extends { _id: string }>(name: string): Collection<D> {
  const queryOf = (where: object, { order = [], limit }: ListOptions) => {
    let query = database.collection(name).where(where);
    for (const [field, direction] of order) query = query.orderBy(field, direction);
    return query.limit(limit);
  };
  const list = async (where: object, options: ListOptions): Promise<D[]> =>
    ((await queryOf(where, options).get()) as unknown as { data: D[] }).data;
  return {
    list,
    pick: async <K extends keyof D & string>(
      where: object,
      fields: readonly K[],
      options: ListOptions,
    ) => {
      const shape = Object.fromEntries(fields.map((field) => [field, true]));
      const got = await queryOf(where, options).field(shape).get();
      return (got as unknown as { data: Pick<D, K | '_id'>[] }).data;
    },
    find: async (id) => (await list({ _id: id }, { limit: 1 }))[0] ?? null,
    count: async (where) => {
      const counted = await database.collection(name).where(where).count();
      return (counted as unknown as { total: number }).total;
    },
    insert: async (document) => {
      try {
        await database.collection(name).add({ data: document });
        return { inserted: true };
      } catch (error) {
        return { inserted: false, index: duplicateIndex(error) };
      }
    },
    replace: async ({ _id, ...data }) => {
      await database.collection(name).doc(_id).set({ data });
    },
    change: async (where, data) => {
      const changed = await database
        .collection(name)
        .where(where)
        .update({ data: whole(data) });
      return (changed as unknown as { stats: { updated: number } }).stats.updated;
    },
    remove: async (where) => {
      const removed = await database.collection(name).where(where).remove();
      return (removed as unknown as { stats: { removed: number } }).stats.removed;
    },
  };
}

/** Plain objects are set whole: the SDK would flatten them, which fails over null and merges otherwise. */
const whole = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      isPlainObject(value) ? command.set(value) : value,
    ]),
  );

/** @throws the error itself when it is not about a duplicate key. */
function duplicateIndex(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (!text.includes('E11000')) throw error;
  return /index: (?:\S+\.\$)?(\S+) dup key/.exec(text)?.[1] ?? '_id_';
}
