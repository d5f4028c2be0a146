import type { KindView, WorkForm } from '../shared/campaign/kind';
import type { CampaignView } from '../shared/campaign/view';
import { MOST_PIECES_OF_A_WORK } from '../shared/files/most';

/** Files that one work of a kind may have; only pictures come in groups. */
export function mostFiles({ form, limits }: Pick<KindView, 'form' | 'limits'>): number {
  if (form !== 'image') return 1;
  const most = limits.find(({ measure }) => measure === 'pictures')?.max ?? MOST_PIECES_OF_A_WORK;
  return Math.min(most, MOST_PIECES_OF_A_WORK);
}

const IN_ALBUM: readonly WorkForm[] = ['image', 'video'];

/** Whether files of a kind lie in the album; others come out of a chat. */
export const inAlbum = ({ form }: Pick<KindView, 'form'>): boolean => IN_ALBUM.includes(form);

/**
 * Whether every work of a campaign is one picture or film out of the album, which takes one tap to choose; its form
 * says what is seen, so that nothing is asked beside the file.
 */
export const isPlain = ({ kinds }: Pick<CampaignView, 'kinds'>): boolean =>
  kinds.every(
    (kind) =>
      inAlbum(kind) &&
      mostFiles(kind) === 1 &&
      kind.carriers.length === 1 &&
      kind.carriers[0] === 'upload',
  );
