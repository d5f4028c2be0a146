import { chooseFiles, type Chosen, type Taken } from '../../../../services/choose-files';
import type { KindView } from '../../../../shared/campaign/kind';
import { kindIn } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import { mediaKinds } from '../../../../state/media-kinds';

/** Pictures and films out of the album, each a work of its own. @param onLooking what is being looked at, in words. */
export const chooseWorks = (
  count: number,
  campaign: CampaignView,
  take: (kind: KindView, taken: Taken) => void,
  onLooking: (words: string) => void,
): Promise<Chosen> =>
  chooseFiles({ count, kinds: mediaKinds(campaign), place: 'album' }, campaign, {
    onLooking: (at, all) => onLooking(`正在检查第 ${String(at)} 个文件，共 ${String(all)} 个`),
    onTaken: (taken) => {
      const kind = kindIn(campaign, taken.media.kind);
      if (kind !== null) take(kind, taken);
    },
  });
