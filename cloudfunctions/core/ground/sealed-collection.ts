import { CURRENT_KEY, openText, sealText } from './cipher';
import { collection, command, type Collection } from './database';
import { isPlainObject, turnFields } from './sealed-fields';

/** A collection whose personal texts are sealed in the database and plain for whoever asks the store. */
export interface SealedCollection<D extends { _id: string }> extends Omit<Collection<D>, 'change'> {
  /**
   * Changes a document if it also matches `where`. Data that hold something personal hold all of it, so that the
   * document is of one key afterwards.
   * @returns how many documents were changed, which is how compare-and-set is told.
   */
  change: (id: string, where: object, data: Record<string, unknown>) => Promise<number>;
}

/**
 * Opens a collection with personal texts at some paths, see `turnFields`. Each document keeps the version of its
 * key; one without was written by hand in the console and is read as it stands, until it is sealed by the next
 * re-encryption.
 */
export function sealedCollection<D extends { _id: string }>(
  name: string,
  patterns: readonly string[],
): SealedCollection<D> {
  const plain = collection<D>(name);
  const open = <T extends { _id: string }>(row: T): T => opened(name, patterns, row);
  return {
    ...plain,
    list: async (where, options) => (await plain.list(where, options)).map(open),
    pick: async (where, fields, options) => {
      const key = 'cipherKey' as keyof D & string;
      return (await plain.pick(where, [...fields, key], options)).map(open);
    },
    find: async (id) => {
      const row = await plain.find(id);
      return row === null ? null : open(row);
    },
    insert: (row) => plain.insert(sealed(name, patterns, row)),
    replace: (row) => plain.replace(sealed(name, patterns, row)),
    change: (id, where, data) =>
      plain.change(
        isPlainObject(where) ? { _id: id, ...where } : command.and([{ _id: id }, where]),
        sealedData(name, patterns, id, data),
      ),
  };
}

function opened<T extends { _id: string }>(
  collection: string,
  patterns: readonly string[],
  row: T,
): T {
  const { cipherKey, ...rest } = row as T & { cipherKey?: unknown };
  if (typeof cipherKey !== 'number') return row;
  const open = (text: string, field: string) => openText({ collection, id: row._id, field }, text);
  return turnFields(rest, patterns, open) as T;
}

function sealed<D extends { _id: string }>(
  collection: string,
  patterns: readonly string[],
  row: D,
): D {
  const seal = (text: string, field: string) => sealText({ collection, id: row._id, field }, text);
  return { ...(turnFields(row, patterns, seal) as D), cipherKey: CURRENT_KEY };
}

function sealedData(
  collection: string,
  patterns: readonly string[],
  id: string,
  data: Record<string, unknown>,
): Record<string, unknown> {
  let touched = false;
  const seal = (text: string, field: string) => {
    touched = true;
    return sealText({ collection, id, field }, text);
  };
  const turned = Object.entries(data).map(([key, value]): [string, unknown] => [
    key,
    turnFields(value, patterns, seal, key.split('.')),
  ]);
  if (!touched) return data;
  const missing = patterns.map((one) => one.split('.')[0] ?? '').filter((top) => !(top in data));
  if (missing.length > 0)
    throw new Error(`A change of ${collection} leaves ${missing.join()} under another key`);
  return { ...Object.fromEntries(turned), cipherKey: CURRENT_KEY };
}
