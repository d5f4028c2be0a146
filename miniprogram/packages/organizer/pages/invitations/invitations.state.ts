import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type {
  InvitationState,
  InvitationView,
  Input,
  UnitRef,
} from '../../../../shared/contract/index';
import type { CampaignView } from '../../../../shared/campaign/view';
import { countCharacters } from '../../../../shared/campaign/text';

export type InvitedRole = Input<'invitation.create'>['role'];

const ROLES = {
  contact: '联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<InvitationView['role'], string>;

const STATES = {
  open: '等待使用',
  used: '已使用',
  expired: '已过期',
  revoked: '已撤回',
} satisfies Record<InvitationState, string>;

const TONES = { open: 'wait', used: 'good', expired: '', revoked: 'bad' } satisfies Record<
  InvitationState,
  string
>;

interface InvitedOffice {
  role: InvitedRole;
  label: string;
  about: string;
}

/** Whom an organizer may invite from here; contacts come by registration or by a list. */
const INVITED: InvitedOffice[] = [
  { role: 'judge', label: ROLES.judge, about: '在“我的 · 评审工作台”里打分' },
  { role: 'organizer', label: ROLES.organizer, about: '可以审核、遴选、公布，与您的权限相同' },
];

/** The same in a campaign: a partner's people come where one looks first at works, under its own name. */
export function invitedIn({ channels }: Pick<CampaignView, 'channels'>): InvitedOffice[] {
  const partners = channels.filter(({ firstReview }) => firstReview === 'partner');
  const [way] = partners;
  if (way === undefined) return INVITED;
  const names = partners.map(({ name }) => `“${name}”`).join('、');
  const partner: InvitedOffice = {
    role: 'partner',
    label: `${way.firstReviewBy}的初审人员`,
    about: `在“我的 · 初审工作台”里初审${names}的作品`,
  };
  return [...INVITED.slice(0, 1), partner, ...INVITED.slice(1)];
}

export interface InvitationLine {
  id: string;
  name: string;
  role: string;
  unit: string;
  state: string;
  tone: string;
  when: string;
  hint: string;
  /** Words of the button; empty where nothing can be revoked. */
  revoke: string;
}

/** Those that wait first, then by time, newest first. */
export function invitationLines(invitations: readonly InvitationView[]): InvitationLine[] {
  const waiting = ({ state }: InvitationView) => (state === 'open' ? 0 : 1);
  return [...invitations]
    .sort((one, other) => waiting(one) - waiting(other) || other.createdAt - one.createdAt)
    .map((one) => ({
      id: one.id,
      name: one.name,
      role: ROLES[one.role],
      unit: one.unit?.name ?? '',
      state: STATES[one.state],
      tone: TONES[one.state],
      when: whenOf(one),
      hint: `邀请码尾号 ${one.hint}`,
      revoke: one.state === 'open' ? '撤回' : one.state === 'used' ? '停用' : '',
    }));
}

function whenOf({ state, createdAt, expiresAt, usedAt }: InvitationView): string {
  if (state === 'open') return formatDeadline(expiresAt);
  if (state === 'used' && usedAt !== null) return `${formatMoment(usedAt)} 使用`;
  return `${formatMoment(createdAt)} 发出`;
}

export interface Revoking {
  /** What revoking does, said before it is done. */
  words: string;
  act: string;
  done: string;
}

/** How revoking is called: a code that was used gave an office, one that was not is only a code. */
export function revokingOf({ state, role }: Pick<InvitationView, 'state' | 'role'>): Revoking {
  return state === 'used'
    ? {
        words: `停用后，这个人立即不再是${ROLES[role]}，已做的事保留。`,
        act: '停用',
        done: '已停用',
      }
    : { words: '撤回后，这个邀请码不能再使用。', act: '撤回', done: '已撤回' };
}

export interface InvitationDraft {
  role: InvitedRole;
  name: string;
  unit: UnitRef | null;
}

const NAME_MAX = 30;

/** Why a draft cannot be sent, about its name; empty when it can. */
export function nameFault({ name }: Pick<InvitationDraft, 'name'>): string {
  const characters = countCharacters(name.trim());
  if (characters === 0) return '还没有填写姓名。请填写受邀人的姓名。';
  if (characters > NAME_MAX)
    return `姓名太长。请缩短到 ${NAME_MAX} 字以内，现在是 ${characters} 字。`;
  return '';
}

/** The words to send with a code. */
export function letter(campaign: string, invitation: InvitationView, code: string): string {
  return `${invitation.name}，您好。请您担任“${campaign}”的${ROLES[invitation.role]}。在小程序“我的 · 输入邀请码”里填写：${code}（${formatDeadline(invitation.expiresAt)}）。`;
}
