import { logFailure } from '../../../ground/failure';
import { countStale, reseal, staleRows, type SealedRow } from '../../../ground/reseal';
import type { Personal } from '../../../ground/personal';

/** Documents read and written at a time. */
const AT_ONCE = 50;
/** A collection with more documents that do not open is left to a person. */
const MOST_FAILED = 100;

/** What one run of re-encryption came to, in documents. */
export interface Rekeyed {
  sealed: number;
  /** Those whose key is not there: they stay as they are. */
  failed: number;
  /** Those that still wait for the next run, failed ones included; 0 means that older keys are not needed any more. */
  left: number;
}

/**
 * Seals personal texts that are not sealed with the current key. What is done is done: a run that breaks off is
 * gone on with by the next one, and two at once do each document once.
 * @param personal what is personal in all collections.
 * @param most documents that this run looks at.
 */
export async function rekey(personal: Personal, most: number): Promise<Rekeyed> {
  const done = { sealed: 0, failed: 0, left: 0 };
  for (const [name, { fields }] of Object.entries(personal)) {
    const room = most - done.sealed - done.failed;
    if (room > 0) {
      const { sealed, failed } = await rekeyCollection(name, fields, room);
      done.sealed += sealed;
      done.failed += failed;
    }
    done.left += await countStale(name);
  }
  return done;
}

async function rekeyCollection(
  name: string,
  fields: readonly string[],
  most: number,
): Promise<Pick<Rekeyed, 'sealed' | 'failed'>> {
  const failed: string[] = [];
  let sealed = 0;
  let looked = 0;
  while (looked < most && failed.length < MOST_FAILED) {
    const rows = await staleRows(name, failed, Math.min(AT_ONCE, most - looked));
    const outcomes = await Promise.all(rows.map((row) => sealOne(name, fields, row)));
    outcomes.forEach((outcome, index) => {
      if (outcome === 'sealed') sealed += 1;
      const id = rows[index]?._id;
      if (outcome === 'failed' && id !== undefined) failed.push(id);
    });
    looked += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  return { sealed, failed: failed.length };
}

async function sealOne(
  name: string,
  fields: readonly string[],
  row: SealedRow,
): Promise<'sealed' | 'passed' | 'failed'> {
  try {
    return (await reseal(name, fields, row)) ? 'sealed' : 'passed';
  } catch (error) {
    logFailure('rekey', error);
    return 'failed';
  }
}
