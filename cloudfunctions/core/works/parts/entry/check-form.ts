import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input } from '../../../../../miniprogram/shared/contract';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { checkConsent } from '../../../../../miniprogram/shared/campaign/consent';
import { checkForm } from '../../../../../miniprogram/shared/campaign/form';

/** Everything wrong with what the author chose and wrote, at once; empty when it is fine. */
export const checkSubmission = (
  campaign: CampaignView,
  { theme, answers, consent }: Input<'entry.submit'>,
  now: number,
): FieldFault[] => [
  ...(campaign.themes.some(({ id }) => id === theme)
    ? []
    : [{ path: 'theme', reason: '没有这个主题区。', remedy: '请重新选择主题区。' }]),
  ...checkForm(campaign, answers, now),
  ...checkConsent(campaign.consent, consent),
];
