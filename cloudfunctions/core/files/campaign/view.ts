import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { kindViewOf } from './kind-view';
import type { FilesPart } from './shape';

/** What a work can be. */
export const view = ({ kinds }: FilesPart): Pick<CampaignView, 'kinds'> => ({
  kinds: kinds.map(kindViewOf),
});
