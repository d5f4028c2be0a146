import { action } from './action';
import type { Nothing } from './citizen';
import type { Page, QueueItem } from './views';
import type { FirstDesk, FirstWork } from './views-first';

/** States of works as whoever looks first at them lists them. */
export const FIRST_STATES = ['submitted', 'accepted', 'rejected'] as const;
export type FirstState = (typeof FIRST_STATES)[number];

/** 初审: what the contact of a unit and a partner's person may ask for of works that they look at first. */
export const firstActions = {
  'first.desk': action<Nothing, { desks: FirstDesk[]; name: string }>(),
  /** Those that wait: first come first; the others: newest first. */
  'first.queue': action<
    { way: string; state: FirstState; cursor: string | null },
    Page<QueueItem> & { desk: FirstDesk }
  >(),
  'first.show': action<{ id: string }, { first: FirstWork }>(),
  /** `signed` are ids of the points that were gone through. */
  'first.accept': action<
    { id: string; revision: number; signed: string[] },
    { first: FirstWork }
  >(),
  'first.reject': action<{ id: string; revision: number; reason: string }, { first: FirstWork }>(),
};
