import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { kindIn } from '../../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { mayUseKind } from '../../../../../miniprogram/shared/files/kind-file';
import { refused } from '../../../ground/fault';

/** The kind of work with an id. @throws ActionFault REFUSED where the campaign does not take it (any more). */
export function kindOf(campaign: CampaignView, id: string): KindView {
  const may = mayUseKind(campaign, id);
  if (!may.allowed) throw refused(may);
  const kind = kindIn(campaign, id);
  if (kind === null) throw new Error('A kind was allowed that is not there');
  return kind;
}
