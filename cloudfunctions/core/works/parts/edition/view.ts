import type { EditionView } from '../../../../../miniprogram/shared/contract';
import type { Edition } from '../../stores/editions';

/** An edition as everybody may see it. */
export const editionView = ({ edition, publishedAt, entries }: Edition): EditionView => ({
  edition,
  publishedAt,
  entries,
});
