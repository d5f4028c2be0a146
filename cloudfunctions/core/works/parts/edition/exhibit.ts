import type { Exhibit, Hall } from '../../stores/exhibits';
import {
  exhibitId,
  findExhibit,
  heatOf,
  highestNumber,
  insertExhibit,
} from '../../stores/exhibits';
import { titleTerms } from '../../../ground/terms';
import { coverOf } from '../piece/cover';
import { excerptOf } from '../piece/excerpt';
import type { Work } from '../piece/of-entries';

/** Where an entry is shown: in an edition, or put up by a confirmation of a selection. */
interface Place {
  edition: number;
  /** ms */
  at: number;
  /** Revision of the selection that puts it up; an edition shows its exhibits one by one instead. */
  hung?: number;
}

/** What of an entry the public sees. */
const exhibitOf = (
  hall: Hall,
  { entry, pieces }: Work,
  place: Place & { number: number },
): Exhibit => ({
  _id: exhibitId(hall, entry._id),
  ...hall,
  entry: entry._id,
  edition: place.edition,
  number: place.number,
  title: entry.title,
  intro: entry.intro,
  theme: entry.theme,
  kind: entry.kind,
  form: entry.form,
  unit: entry.belongsTo?.name ?? entry.unit,
  unitId: entry.belongsTo?.id ?? null,
  ...coverOf(pieces),
  pieces: pieces.length,
  excerpt: excerptOf(pieces),
  submittedAt: entry.submittedAt,
  publishedAt: place.at,
  shown: place.hung !== undefined,
  ...(place.hung === undefined ? {} : { hung: place.hung }),
  votes: 0,
  window: 0,
  held: 0,
  voided: 0,
  slots: {},
  seal: 0,
  heat: heatOf(0, place.number),
  terms: titleTerms(entry.title),
});

/** Each attempt loses only to somebody who got a number, so many are never needed. */
const MOST_ATTEMPTS = 100;

/**
 * Prepares an entry's exhibit under a number nobody else has, or finds the one prepared before.
 * @param wanted the number to try first.
 * @returns the number it got, and whether this call prepared it.
 */
export async function prepareExhibit(
  hall: Hall,
  work: Work,
  place: Place,
  wanted: number,
): Promise<{ number: number; fresh: boolean }> {
  let number = wanted;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const { inserted } = await insertExhibit(exhibitOf(hall, work, { ...place, number }));
    if (inserted) return { number, fresh: true };
    const prepared = await findExhibit(hall, work.entry._id);
    if (prepared !== null) return { number: prepared.number, fresh: false };
    number = (await highestNumber(hall)) + 1;
  }
  throw new Error('No number could be given to an entry');
}
