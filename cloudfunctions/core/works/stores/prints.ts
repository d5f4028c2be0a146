import { collection, command } from '../../ground/database';
import type { Hashes } from '../rules/lookalike/bands';
import { hashFrom, hashText } from '../rules/lookalike/hash';
import { gridOf, type Grid } from '../rules/lookalike/grid';

/** The fingerprint of an entry's picture, or of its film's poster. `_id` is the entry's. */
interface Print {
  _id: string;
  campaign: string;
  /** Of the whole picture and of its inside, 16 hex digits each. */
  whole: string;
  inner: string;
  /** Parts of both hashes with their places, so that one index finds what is close. */
  bands: string[];
  /** The picture as 32 × 32 grey pixels, Base64. */
  grid: string;
  at: number;
}

/** A fingerprint as it is compared. */
export interface KnownPrint extends Hashes {
  entry: string;
}

const prints = collection<Print>('prints');
/** Bands that one query asks for: of 100 000 works some 300 share one of so many, a query gives at most 1000. */
const BANDS_AT_A_TIME = 128;

/**
 * Keeps an entry's fingerprint; the same again is harmless.
 * @param grey 32 × 32 bytes.
 */
export const keepPrint = (
  { entry, campaign, at }: { entry: string; campaign: string; at: number },
  grey: Uint8Array,
  { whole, inner, bands }: Hashes & { bands: string[] },
): Promise<void> =>
  prints.replace({
    _id: entry,
    campaign,
    whole: hashText(whole),
    inner: hashText(inner),
    bands,
    grid: Buffer.from(grey).toString('base64'),
    at,
  });

/** The picture that an entry's fingerprint was made of; null when there is none. */
export async function gridOfEntry(entry: string): Promise<Grid | null> {
  const found = await prints.find(entry);
  return found === null ? null : decoded(found.grid);
}

/** The same for at most 100 entries; those without one are left out. */
export async function gridsOfEntries(entries: readonly string[]): Promise<Map<string, Grid>> {
  if (entries.length === 0) return new Map();
  const found = await prints.list({ _id: command.in([...entries]) }, { limit: 100 });
  return new Map(found.map(({ _id, grid }) => [_id, decoded(grid)]));
}

/** Fingerprints that share one of these bands, in no order; one that shares several may come several times. */
export async function printsWith(
  campaign: string,
  bands: readonly string[],
): Promise<KnownPrint[]> {
  const parts = Array.from({ length: Math.ceil(bands.length / BANDS_AT_A_TIME) }, (_, index) =>
    bands.slice(index * BANDS_AT_A_TIME, (index + 1) * BANDS_AT_A_TIME),
  );
  const found = await Promise.all(
    parts.map((some) =>
      prints.pick({ campaign, bands: command.in([...some]) }, ['whole', 'inner'], { limit: 1000 }),
    ),
  );
  return found.flat().map(({ _id, whole, inner }) => ({
    entry: _id,
    whole: hashFrom(whole),
    inner: hashFrom(inner),
  }));
}

/** Forgets the fingerprints of at most 100 entries. */
export const removePrints = (entries: readonly string[]): Promise<number> =>
  prints.remove({ _id: command.in([...entries]) });

const decoded = (text: string): Grid => gridOf(Buffer.from(text, 'base64'));
