import { FOUNDERS as CAST_FOUNDERS } from '../rehearse/cast';
import type { PersonaCard } from '../../../simulator/serve';

export const ORGANIZER = 'oLiaoningOrganizer';
const ORGANIZER_NAME = '省总工会';
/** The first organizers, as a deployment's settings name them: the panel's, and those of a played calendar. */
export const FOUNDERS = `${ORGANIZER}=${ORGANIZER_NAME},${CAST_FOUNDERS}`;

export const CONTACT = { openid: 'oShenyangContact', name: '沈晓红', unit: '沈阳市总工会' };
export const JUDGE = { openid: 'oExpertJudge', name: '评审专家' };

/** Whom the panel offers to be. */
export const PEOPLE: PersonaCard[] = [
  { openid: 'oChenXiao', name: '陈晓', role: '市民', note: '拍照投稿的人' },
  { openid: 'oLiShu', name: '李叔', role: '市民', note: '每天来投票' },
  { openid: 'oWangMin', name: '王敏', role: '市民' },
  { openid: CONTACT.openid, name: CONTACT.unit, role: '联系人' },
  { openid: ORGANIZER, name: ORGANIZER_NAME, role: '主办方', note: '审核、刊发' },
  { openid: JUDGE.openid, name: JUDGE.name, role: '评审' },
];
