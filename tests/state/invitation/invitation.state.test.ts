import { faultOfCode, offerOf } from '../../../miniprogram/pages/invitation/invitation.state';
import { endOfDay } from '../../../miniprogram/shared/calendar';
import type { InvitationView } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';

const invitation = (own: Partial<InvitationView> = {}): InvitationView => ({
  id: 'i',
  role: 'judge',
  name: '陈评委',
  unit: null,
  state: 'open',
  createdAt: 0,
  expiresAt: endOfDay('2027-11-03'),
  usedAt: null,
  hint: 'JKMN',
  ...own,
});

describe('an invitation', () => {
  it.each([
    ['judge', '评审专家', /judge/],
    ['contact', '单位联系人', /unit/],
    ['organizer', '主办方工作人员', /organizer/],
  ] as const)('of a %s names the office and leads to its desk', (role, office, desk) => {
    const offer = offerOf(invitation({ role }), aCampaign());
    expect(offer.office).toBe(office);
    expect(offer.desk.url).toMatch(desk);
  });

  it('names the unit where there is one, and until when it holds', () => {
    const unit = { id: 'u', name: '沈阳市总工会', level: 'city' };
    const labels = (view: InvitationView) =>
      offerOf(view, aCampaign()).lines.map(({ label }) => label);
    expect(labels(invitation())).not.toContain('单位');
    expect(labels(invitation({ unit }))).toContain('单位');
    expect(offerOf(invitation(), aCampaign()).lines.at(-1)?.value).toBe('11月3日 24:00 截止');
  });

  it.each([
    ['', /还没有填/],
    ['ABCD-EFGH-JKM', /现在是 11 位/],
    ['ABCD-EFGH-JKMNP', /现在是 13 位/],
  ])('with the code %p is not asked for', (typed, reason) => {
    expect(faultOfCode(typed)?.reason).toMatch(reason);
  });

  it('is asked for however the code is written', () => {
    expect(faultOfCode(' abcd efgh—jkmn ')).toBeNull();
  });
});
