import { readingList, readingListInput } from '../core/usecases/reading/list';
import { personalShow, personalShowInput } from '../core/usecases/reading/show-personal';

/** Personal data in full, on request and on record. */
export const readingActions = {
  'personal.show': { actor: 'organizer', input: personalShowInput, run: personalShow },
  'reading.list': { actor: 'organizer', input: readingListInput, run: readingList },
} as const;
