import { publish, publishInput } from '../core/works/verbs/edition-publish';
import { accept, acceptInput } from '../core/works/verbs/entry-accept';
import { assign, assignInput } from '../core/works/verbs/entry-assign';
import { disqualify, disqualifyInput } from '../core/works/verbs/entry-disqualify';
import { find, findInput } from '../core/works/verbs/entry-find';
import { reject, rejectInput } from '../core/works/verbs/entry-reject';
import { board, boardInput } from '../core/desk/verbs/organizer-board';
import { office, officeInput } from '../core/desk/verbs/office-show';
import { queue, queueInput } from '../core/desk/verbs/organizer-queue';

/** Reviewing, publishing, and what becomes of single entries. */
export const entryActions = {
  'organizer.board': { actor: 'organizer', input: boardInput, run: board },
  'office.show': { actor: 'organizer', input: officeInput, run: office },
  'organizer.queue': { actor: 'organizer', input: queueInput, run: queue },
  'entry.accept': { actor: 'organizer', input: acceptInput, run: accept },
  'entry.reject': { actor: 'organizer', input: rejectInput, run: reject },
  'entry.disqualify': { actor: 'organizer', input: disqualifyInput, run: disqualify },
  'entry.assign': { actor: 'organizer', input: assignInput, run: assign },
  'entry.find': { actor: 'organizer', input: findInput, run: find },
  'edition.publish': { actor: 'organizer', input: publishInput, run: publish },
} as const;
