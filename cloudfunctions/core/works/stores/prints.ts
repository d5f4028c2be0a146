import { collection, command } from '../../ground/database';
import type { Hashes } from '../rules/lookalike/bands';
import { hashFrom, hashText } from '../rules/lookalike/hash';
import { gridOf, type Grid } from '../rules/lookalike/grid';

/** The fingerprint of a picture, or of a film's poster. `_id` is the piece's. */
interface Print {
  _id: string;
  campaign: string;
  entry: string;
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
  piece: string;
  entry: string;
}

const prints = collection<Print>('prints');
/** Bands that one query asks for: of 100 000 works some 300 share one of so many, a query gives at most 1000. */
const BANDS_AT_A_TIME = 128;

/**
 * Keeps a piece's fingerprint; the same again is harmless.
 * @param grey 32 × 32 bytes.
 */
export const keepPrint = (
  { piece, entry, campaign, at }: { piece: string; entry: string; campaign: string; at: number },
  grey: Uint8Array,
  { whole, inner, bands }: Hashes & { bands: string[] },
): Promise<void> =>
  prints.replace({
    _id: piece,
    campaign,
    entry,
    whole: hashText(whole),
    inner: hashText(inner),
    bands,
    grid: Buffer.from(grey).toString('base64'),
    at,
  });

/** The pictures that fingerprints of pieces (at most 100) were made of; those without one are left out. */
export async function gridsOf(pieces: readonly string[]): Promise<Map<string, Grid>> {
  if (pieces.length === 0) return new Map();
  const found = await prints.list({ _id: command.in([...pieces]) }, { limit: 100 });
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
      prints.pick({ campaign, bands: command.in([...some]) }, ['entry', 'whole', 'inner'], {
        limit: 1000,
      }),
    ),
  );
  return found.flat().map(({ _id, entry, whole, inner }) => ({
    piece: _id,
    entry,
    whole: hashFrom(whole),
    inner: hashFrom(inner),
  }));
}

/** Forgets the fingerprints of at most 100 pieces. */
export const removePrints = (pieces: readonly string[]): Promise<number> =>
  prints.remove({ _id: command.in([...pieces]) });

const decoded = (text: string): Grid => gridOf(Buffer.from(text, 'base64'));
