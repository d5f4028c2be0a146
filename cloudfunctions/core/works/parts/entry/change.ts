import type { Entry, EntryChange } from '../../stores/entries';

/** What a decision leaves as it is. */
export const unchanged = ({ state, fileKeys, edition, number, belongsTo }: Entry): EntryChange => ({
  state,
  fileKeys,
  edition,
  number,
  belongsTo,
});
