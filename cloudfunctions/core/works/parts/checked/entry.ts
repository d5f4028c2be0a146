import type { Checked } from '../../../files/parts/check/begin';
import { freeWords } from '../../../files/parts/check/free-words';
import type { CheckedKind } from '../../../files/parts/check/kind';
import type { Entry } from '../../stores/entries';
import { formsOf } from '../../stores/entry-forms';
import { findPiece, piecesIn, type Piece } from '../../stores/pieces';

/** What checks and decisions on a work are about. */
export const entrySubject = (id: string): string => `entry:${id}`;

/** Title, introduction, names and unit of a work, and what is written in its pieces. */
export const entryWords = ({
  _id,
  campaign,
  owner: openid,
}: Pick<Entry, '_id' | 'campaign' | 'owner'>): Checked => ({
  campaign,
  subject: entrySubject(_id),
  part: 'text',
  openid,
});

/** A photograph, or the poster of a film, as it would be shown. */
export const piecePicture = ({ campaign, entry, owner, at }: Piece): Checked => ({
  campaign,
  subject: entrySubject(entry),
  part: 'picture',
  place: at,
  openid: owner,
});

/** Works, as content checks look at them. */
export const checkedEntries: CheckedKind = {
  noun: 'entry',
  contentOf: async ({ campaign }, id, { part, place = 0 }) => {
    if (part === 'picture') {
      const picture = await pictureOf(id, place);
      return picture === null ? null : { scene: 'work', text: picture };
    }
    const [[filled], pieces] = await Promise.all([formsOf([id]), piecesIn([id])]);
    if (filled === undefined) return null;
    const written = pieces.flatMap(({ caption, text: words }) => [caption, words ?? '']);
    const text = [freeWords(campaign.form, filled.answers), ...written].filter(Boolean).join('\n');
    return { scene: 'work', text };
  },
};

/** Cloud file id of the picture that would be shown; null where there is none yet. */
async function pictureOf(entry: string, at: number): Promise<string | null> {
  const piece = await findPiece(entry, at);
  const file = piece?.file ?? null;
  if (file === null) return null;
  return piece?.form === 'image' ? file.shown : file.preview;
}
