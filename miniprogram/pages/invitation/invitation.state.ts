import { formatDeadline } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import { CODE_LENGTH, tidyCode } from '../../shared/people/code';
import type { InvitationView } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';

type Office = InvitationView['role'];

const OFFICES = {
  contact: '单位联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Office, string>;

const TASKS = {
  contact: '为本单位推荐作品、代作者上传作品',
  partner: '初审作者自己报送的作品',
  judge: '为入围作品打分',
  organizer: '审核作品、刊发、遴选和公布结果',
} satisfies Record<Office, string>;

const DESKS = {
  contact: { url: '/packages/unit/pages/desk/desk', label: '打开联系人工作台' },
  partner: { url: '/packages/first/pages/desk/desk', label: '打开初审工作台' },
  judge: { url: '/packages/judge/pages/desk/desk', label: '打开评审工作台' },
  organizer: { url: '/packages/organizer/pages/board/board', label: '打开主办方工作台' },
} satisfies Record<Office, { url: string; label: string }>;

/** An invitation as the invited person reads it. */
export interface Offer {
  office: string;
  lines: { label: string; value: string }[];
  desk: { url: string; label: string };
}

export function offerOf(invitation: InvitationView, campaign: CampaignView): Offer {
  const { role, name, unit, expiresAt } = invitation;
  return {
    office: OFFICES[role],
    lines: [
      { label: '活动', value: campaign.title },
      { label: '受邀人', value: name },
      ...(unit === null ? [] : [{ label: '单位', value: unit.name }]),
      { label: '可以', value: TASKS[role] },
      { label: '有效期', value: formatDeadline(expiresAt) },
    ],
    desk: DESKS[role],
  };
}

/** What is wrong with a code before anybody is asked; null when it can be sent. */
export function faultOfCode(typed: string): Fault | null {
  const { length } = tidyCode(typed);
  if (length === CODE_LENGTH) return null;
  return {
    code: 'INVALID',
    reason:
      length === 0
        ? '还没有填邀请码。'
        : `邀请码是 ${String(CODE_LENGTH)} 位，现在是 ${String(length)} 位。`,
    remedy: '请对照收到的邀请码，大小写和横线都不影响。',
  };
}
