import type { Entry } from '../../stores/entries';
import type { Exhibit, Hall } from '../../stores/exhibits';
import {
  exhibitId,
  findExhibit,
  heatOf,
  highestNumber,
  insertExhibit,
} from '../../stores/exhibits';
import { titleTerms } from '../../stores/terms';

/** What of an entry the public sees; not shown yet. */
const exhibitOf = (
  hall: Hall,
  entry: Entry,
  place: { edition: number; number: number; at: number },
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
  unit: entry.belongsTo?.name ?? entry.unit,
  unitId: entry.belongsTo?.id ?? null,
  preview: entry.media.preview,
  media: entry.media.file,
  mediaType: entry.media.type,
  width: entry.media.width,
  height: entry.media.height,
  durationMs: entry.media.durationMs,
  submittedAt: entry.submittedAt,
  publishedAt: place.at,
  shown: false,
  votes: 0,
  window: 0,
  heat: heatOf(0, place.number),
  terms: titleTerms(entry.title),
});

/** Each attempt loses only to somebody who got a number, so many are never needed. */
const MOST_ATTEMPTS = 100;

/**
 * Prepares an entry's exhibit under a number nobody else has, or finds the one prepared before.
 * @param wanted the number to try first.
 * @returns the number it got.
 */
export async function prepareExhibit(
  hall: Hall,
  entry: Entry,
  place: { edition: number; at: number },
  wanted: number,
): Promise<number> {
  let number = wanted;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if ((await insertExhibit(exhibitOf(hall, entry, { ...place, number }))).inserted) return number;
    const prepared = await findExhibit(hall, entry._id);
    if (prepared !== null) return prepared.number;
    number = (await highestNumber(hall)) + 1;
  }
  throw new Error('No number could be given to an entry');
}
