import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** An organizer's word against what the rule alone says of one entry. */
export interface Adjustment {
  admit: boolean;
  reason: string;
  /** Name of the organizer; sealed in the database. */
  by: string;
  at: number;
}

/** An entry that was admitted, as it stood when the selection was confirmed. */
export interface Confirmed {
  entry: string;
  votes: number;
  /** From 1, within its group; equal votes share a rank. */
  rank: number;
}

/** Who goes on. `_id` is `<campaign>:<selection>`. */
export interface Selection {
  _id: string;
  campaign: string;
  selection: string;
  /** Number of decisions so far. */
  revision: number;
  state: 'open' | 'confirmed';
  /** By entry. */
  adjustments: Record<string, Adjustment>;
  /**
   * What was confirmed last, by group and rank; an adjustment opens the selection again, but this stands until the
   * next confirmation. An entry may have been disqualified since: its own state says so.
   */
  entries: Confirmed[];
  /** ms of that confirmation; null before the first. */
  confirmedAt: number | null;
}

const selections = sealedCollection<Selection>('selections', personal.selections.fields);

export const selectionId = (campaign: string, selection: string): string =>
  `${campaign}:${selection}`;

/** A selection as it stands; one that nobody has touched is open. */
export const findSelection = async (campaign: string, selection: string): Promise<Selection> =>
  (await selections.find(selectionId(campaign, selection))) ?? untouched(campaign, selection);

/** The selections (at most 100) that somebody has touched, in no order. */
export const findSelections = async (
  campaign: string,
  ids: readonly string[],
): Promise<Selection[]> =>
  ids.length === 0
    ? []
    : selections.list(
        { _id: command.in(ids.map((id) => selectionId(campaign, id))) },
        { limit: 100 },
      );

const untouched = (campaign: string, selection: string): Selection => ({
  _id: selectionId(campaign, selection),
  campaign,
  selection,
  revision: 0,
  state: 'open',
  adjustments: {},
  entries: [],
  confirmedAt: null,
});

/**
 * Moves a selection on by one decision, unless it has moved already.
 * @param next how it stands afterwards, with the next revision.
 * @returns whether this call did it.
 */
export async function moveSelection({ revision, ...selection }: Selection): Promise<boolean> {
  const { campaign, selection: id } = selection;
  // Already there after the first decision; whoever loses this insert finds it.
  if (revision === 1) await selections.insert(untouched(campaign, id));
  const { _id, ...change } = selection;
  return (await selections.change(_id, { revision: revision - 1 }, { ...change, revision })) === 1;
}
