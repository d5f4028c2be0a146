import type { Decision } from '../../../record/stores/decisions';
import { findAct, insertDecision } from '../../../record/stores/decisions';
import type { Confirmed, Selection } from '../../stores/selections';

/** What may be done with a selection. */
type Deed =
  | { verb: 'adjust'; after: { entry: string; title: string; admitted: boolean } }
  | { verb: 'confirm'; after: { state: 'confirmed'; entries: Confirmed[] } };

/** What an organizer wants done, and why. */
export type SelectionWish = Pick<Decision, 'reason' | 'before'> & Deed;

/** What an organizer decides of a selection; carrying it out needs no more than what it holds. */
export type SelectionAct = Omit<Decision, 'verb' | 'after'> & Deed;

/** What decisions about a selection are about. */
export const subjectOf = ({ _id }: Pick<Selection, '_id'>): string => `selection:${_id}`;

/** Id of the one decision that may be taken on a selection as it stands. */
export const actId = (selection: Pick<Selection, '_id'>, revision: number): string =>
  `${subjectOf(selection)}:${revision}`;

/** @returns false when somebody has decided on that revision before. */
export const insertAct = (act: SelectionAct): Promise<boolean> => insertDecision(act);

/** The decision taken on a revision, or null. */
export const findSelectionAct = (
  selection: Pick<Selection, '_id'>,
  revision: number,
): Promise<SelectionAct | null> =>
  findAct(actId(selection, revision)) as Promise<SelectionAct | null>;

/** How a selection stands after a decision on it as it stood. */
export function after(selection: Selection, act: SelectionAct): Selection {
  const moved = { ...selection, revision: selection.revision + 1 };
  switch (act.verb) {
    case 'adjust': {
      const { actorName: by, at } = act;
      const adjustment = { admit: act.after.admitted, reason: act.reason ?? '', by, at };
      const adjustments = { ...selection.adjustments, [act.after.entry]: adjustment };
      return { ...moved, state: 'open', adjustments };
    }
    case 'confirm':
      return { ...moved, state: 'confirmed', entries: act.after.entries, confirmedAt: act.at };
    default:
      return act satisfies never;
  }
}
