import type { Decision } from '../../../record/stores/decisions';
import type { Confirmed, Selection } from '../../stores/selections';

/** What may be done with a selection. */
type Deed =
  | { verb: 'adjust'; after: { entry: string; title: string; admitted: boolean } }
  | { verb: 'confirm'; after: { state: 'confirmed'; entries: Confirmed[] } };

/** What an organizer decides of a selection; carrying it out needs no more than what it holds. */
export type SelectionAct = Omit<Decision, 'verb' | 'after'> & Deed;

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
