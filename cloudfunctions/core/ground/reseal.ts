import { CURRENT_KEY, openText, sealText } from './cipher';
import { collection, command } from './database';
import { turnFields } from './sealed-fields';

/** A document as the database holds it, with what is sealed in it sealed. */
export interface SealedRow {
  _id: string;
  cipherKey?: number;
}

/** Documents that are sealed with another key than the current one, or not at all. */
const STALE = { cipherKey: command.neq(CURRENT_KEY) };

/**
 * Some of a collection's documents that are not sealed with the current key, in no order.
 * @param except ids to leave out, at most 100.
 */
export const staleRows = (
  name: string,
  except: readonly string[],
  limit: number,
): Promise<SealedRow[]> =>
  collection<SealedRow>(name).list(
    except.length === 0 ? STALE : { ...STALE, _id: command.nin([...except]) },
    { order: [['cipherKey', 'asc']], limit },
  );

/** How many are left. */
export const countStale = (name: string): Promise<number> => collection(name).count(STALE);

/**
 * Seals one document with the current key, unless somebody has written to it since it was read: each writing seals
 * anew, so what is sealed tells.
 * @returns whether this call did it.
 * @throws Error when it does not open: its key is not among `PERSONAL_KEYS`.
 */
export async function reseal(
  name: string,
  patterns: readonly string[],
  row: SealedRow,
): Promise<boolean> {
  const { _id: id, cipherKey } = row;
  const before: Record<string, unknown> = { _id: id };
  before['cipherKey'] = cipherKey === undefined ? command.exists(false) : cipherKey;
  const after: Record<string, unknown> = { cipherKey: CURRENT_KEY };
  turnFields(row, patterns, (text, field, path) => {
    const place = { collection: name, id, field };
    before[path] = text;
    after[path] = sealText(place, cipherKey === undefined ? text : openText(place, text));
    return text;
  });
  return (await collection(name).change(before, after)) === 1;
}
