import type { ReadingLine } from '../../../../../miniprogram/shared/contract';
import type { Reading } from '../../stores/readings';

/** A reading as the organizer sees it, with the name of whoever read. */
export const readingLine = ({ at, actorName, actorRole, what, purpose }: Reading): ReadingLine => ({
  at,
  by: actorName,
  role: actorRole,
  what,
  purpose,
});
