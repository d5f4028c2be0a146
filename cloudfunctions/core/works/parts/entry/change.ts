import type { Entry, EntryChange } from '../../stores/entries';

/** What a decision leaves as it is. */
export const unchanged = ({ state, fileKey, edition, number, belongsTo }: Entry): EntryChange => ({
  state,
  fileKey,
  edition,
  number,
  belongsTo,
});
