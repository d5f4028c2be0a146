import { readingList, readingListInput } from '../core/people/verbs/reading-list';
import { personalShow, personalShowInput } from '../core/people/verbs/personal-show';

/** Personal data in full, on request and on record. */
export const readingActions = {
  'personal.show': { actor: 'organizer', input: personalShowInput, run: personalShow },
  'reading.list': { actor: 'organizer', input: readingListInput, run: readingList },
} as const;
