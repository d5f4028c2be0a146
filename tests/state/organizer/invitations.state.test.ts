import * as state from '../../../miniprogram/packages/organizer/pages/invitations/invitations.state';
import type { InvitationView } from '../../../miniprogram/shared/contract';
import { shanghai } from '../../support/campaign';

const invitation = (id: string, own: Partial<InvitationView> = {}): InvitationView => ({
  id,
  role: 'judge',
  name: '王评委',
  unit: null,
  state: 'open',
  createdAt: 1,
  expiresAt: shanghai('10-20 23:59:59.999'),
  usedAt: null,
  hint: '7K2M',
  ...own,
});

describe('invitations', () => {
  it('lists those that wait first, then the newest', () => {
    const lines = state.invitationLines([
      invitation('old', { state: 'used', usedAt: shanghai('10-08 09:00:00'), createdAt: 1 }),
      invitation('new', { state: 'revoked', createdAt: 3 }),
      invitation('open', { createdAt: 2 }),
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['open', 'new', 'old']);
    expect(lines[0]).toMatchObject({
      state: '等待使用',
      when: '10月20日 24:00 截止',
      hint: '邀请码尾号 7K2M',
      revoke: '撤回',
    });
    expect(lines[2]).toMatchObject({ when: '10月8日 09:00 使用', revoke: '停用' });
    expect(lines[1]?.revoke).toBe('');
  });

  it('says what revoking does before it is done', () => {
    expect(state.revokingOf(invitation('a'))).toMatchObject({ act: '撤回', done: '已撤回' });
    const used = state.revokingOf({ state: 'used', role: 'judge' });
    expect(used).toMatchObject({ act: '停用' });
    expect(used.words).toMatch(/不再是评审专家/);
  });

  it.each([
    ['王评委', true],
    ['  ', false],
    ['王'.repeat(30), true],
    ['王'.repeat(31), false],
  ])('accepts the name %j: %s', (name, fine) => {
    expect(state.nameFault({ name }) === '').toBe(fine);
  });

  it('writes a letter that says where the code goes and until when', () => {
    const words = state.letter('随手拍', invitation('a'), 'AAAA-BBBB-CCCC');
    expect(words).toBe(
      '王评委，您好。请您担任“随手拍”的评审专家。在小程序“我的 · 输入邀请码”里填写：AAAA-BBBB-CCCC（10月20日 24:00 截止）。',
    );
  });
});

describe('whom an organizer may invite', () => {
  const roles = (firstReview: 'organizer' | 'unit' | 'partner') => {
    const way = { id: 'own', name: '自荐', by: 'author' as const, levels: [], firstReview };
    const source = { clause: '自荐作品由人才就业社保信息报社进行初审' };
    const channels = [{ ...way, firstReviewBy: '人才就业社保信息报社', source }];
    return state.invitedIn({ channels }).map(({ role, label }) => `${role} ${label}`);
  };
  it.each(['organizer', 'unit'] as const)('no partner where the first review is: %s', (first) => {
    expect(roles(first)).toEqual(['judge 评审专家', 'organizer 主办方工作人员']);
  });
  it('a partner’s people under its own name', () => {
    expect(roles('partner')).toContain('partner 人才就业社保信息报社的初审人员');
  });
});
