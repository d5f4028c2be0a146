import type { CampaignView } from '../../shared/campaign/view';
import type { ChosenMedia } from '../../state/draft';
import { keepFile } from '../../services/draft-store';
import { pickMedia, withPreview } from '../../services/picker';
import { checkFile } from '../../state/file-check';
import { mediaKinds } from '../../state/media-kinds';
import { PICK_NOTES } from '../../state/media-words';

export type FileAnswer =
  | { state: 'taken'; media: ChosenMedia }
  | { state: 'cancelled' }
  /** `declined`: the privacy guide was, and can be read. */
  | { state: 'refused'; note: object; declined: boolean };

/** From the tap to a file that may be used and outlives a restart, or to the reason why not. */
export async function chooseFile(
  id: string,
  campaign: CampaignView,
  onChosen: () => void,
): Promise<FileAnswer> {
  const kind = mediaKinds(campaign).find((one) => one.id === id);
  if (kind === undefined) return { state: 'cancelled' };
  const picked = await pickMedia(kind, onChosen);
  if (picked.state === 'cancelled') return { state: 'cancelled' };
  if (picked.state !== 'picked') {
    return {
      state: 'refused',
      note: PICK_NOTES[picked.state],
      declined: picked.state === 'privacy',
    };
  }
  const decision = checkFile(campaign, picked.media, picked.head, picked.inside);
  if (!decision.allowed) return { state: 'refused', note: decision, declined: false };
  return { state: 'taken', media: await keepFile(await withPreview(picked.media)) };
}
