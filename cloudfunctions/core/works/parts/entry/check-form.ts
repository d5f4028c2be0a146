import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input } from '../../../../../miniprogram/shared/contract';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import type { Channel } from '../../../../../miniprogram/shared/vocabulary';
import { checkConsent } from '../../../../../miniprogram/shared/campaign/consent';
import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import { checkForm } from '../../../../../miniprogram/shared/campaign/form';
import { checkDeclared } from '../../../../../miniprogram/shared/works/declared';

/** Everything wrong with what the author chose and wrote, at once; empty when it is fine. */
export const checkSubmission = (
  campaign: CampaignView,
  channel: Channel,
  { theme, answers, declared, consent }: Input<'entry.submit'>,
  now: number,
): FieldFault[] => [
  ...(campaign.themes.some(({ id }) => id === theme)
    ? []
    : [{ path: 'theme', reason: '没有这个主题区。', remedy: '请重新选择主题区。' }]),
  ...checkForm({ form: fieldsFor(campaign, channel) }, answers, now),
  ...checkDeclared(campaign.content, declared),
  ...checkConsent(campaign.consent, consent),
];
