import type { Checked } from '../../../files/parts/check/begin';
import { freeWords } from '../../../files/parts/check/free-words';
import type { CheckedKind } from '../../../files/parts/check/kind';
import { findEntry, type Entry } from '../../stores/entries';
import { formsOf } from '../../stores/entry-forms';

/** What checks and decisions on a work are about. */
export const entrySubject = (id: string): string => `entry:${id}`;

type Own = Pick<Entry, '_id' | 'campaign' | 'owner'>;

/** Title, introduction, names and unit of a work. */
export const entryWords = ({ _id, campaign, owner: openid }: Own): Checked => ({
  campaign,
  subject: entrySubject(_id),
  part: 'text',
  openid,
});

/** A photograph, or the poster of a film, as it would be shown. */
export const entryPicture = (entry: Own): Checked => ({ ...entryWords(entry), part: 'picture' });

/** Works, as content checks look at them. */
export const checkedEntries: CheckedKind = {
  noun: 'entry',
  contentOf: async ({ campaign }, id, part) => {
    if (part === 'picture') {
      const picture = await pictureOf(id);
      return picture === null ? null : { scene: 'work', text: picture };
    }
    const [filled] = await formsOf([id]);
    return filled === undefined
      ? null
      : { scene: 'work', text: freeWords(campaign.form, filled.answers) };
  },
};

/** Cloud file id of the picture that would be shown; null where there is none yet. */
async function pictureOf(id: string): Promise<string | null> {
  const found = await findEntry(id);
  if (found === null) return null;
  return found.kind === 'image' ? found.media.file : found.media.preview;
}
