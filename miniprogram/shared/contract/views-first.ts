import type { Refusal, Source } from '../decision';
import type { ChecklistPoint } from '../campaign/office';
import type { QueueItem } from './views';

/** A way in whose works the caller looks at first. */
export interface FirstDesk {
  /** Id and name of the way in. */
  way: string;
  name: string;
  /** In whose name: the unit, or the partner. */
  by: string;
  /** Works that wait, and when the oldest of them came, ms; null where none do. */
  waiting: number;
  waitingSince: number | null;
  accepted: number;
  rejected: number;
  /** Last ms of first reviews; null where no round ends them. */
  closesAt: number | null;
  /** Why the caller cannot review now, if so. */
  refusal: Refusal | null;
  source: Source;
}

/** A work with all that whoever looks first at it reads and signs. */
export interface FirstWork {
  /** Of an own unit's work all answers are whole, as the unit has typed them. */
  work: QueueItem;
  /** What is to be signed before it is accepted. */
  points: ChecklistPoint[];
  /** Why it cannot be accepted yet: its file or its content is still being looked at; null when it can. */
  unready: Refusal | null;
  desk: FirstDesk;
}
