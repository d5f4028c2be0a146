import { fileKeyOf, type Entry } from '../../stores/entries';

/** A key that no other entry wants: the same file may be submitted again. */
export const freedFileKey = ({ campaign, owner, media, _id }: Entry): string =>
  `${fileKeyOf(campaign, owner, media.sha256)}:${_id}`;
