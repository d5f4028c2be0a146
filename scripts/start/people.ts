import type { Member } from '../../cloudfunctions/core/stores/members';
import type { PersonaCard } from '../../simulator/serve';

export const ORGANIZER = 'oLiaoningOrganizer';
const CONTACT = 'oShenyangContact';
const JUDGE = 'oExpertJudge';

/** Whom the panel offers to be. */
export const PEOPLE: PersonaCard[] = [
  { openid: 'oChenXiao', name: '陈晓', role: '市民', note: '拍照投稿的人' },
  { openid: 'oLiShu', name: '李叔', role: '市民', note: '每天来投票' },
  { openid: 'oWangMin', name: '王敏', role: '市民' },
  { openid: CONTACT, name: '沈阳市总工会', role: '联系人' },
  { openid: ORGANIZER, name: '省总工会', role: '主办方', note: '审核、刊发' },
  { openid: JUDGE, name: '评审专家', role: '评审' },
];

/** Roles that the organizer would have granted by now; the organizer is one by the function's settings. */
export function membersOf(campaign: string): Member[] {
  const member = (openid: string, role: Member['role'], name: string): Member => ({
    _id: `${campaign}:${openid}:${role}`,
    campaign,
    openid,
    role,
    name,
    unit: null,
    acts: false,
    active: true,
    since: 0,
  });
  return [member(CONTACT, 'contact', '沈阳市总工会'), member(JUDGE, 'judge', '评审专家')];
}
