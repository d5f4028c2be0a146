import { FOUNDERS as CAST_FOUNDERS } from '../rehearse/cast';
import { missingOf } from '../../../cloudfunctions/core/campaign-check';
import { officeOf, viewOf } from '../../../cloudfunctions/core/campaign-view';
import { CAMPAIGN_FILES } from '../../../cloudfunctions/core/campaigns/registry';
import type { PersonaCard } from '../../../simulator/serve';
import { campaign as notice } from '../campaign';
import { cardsOf, officersOf } from './offices';

export const ORGANIZER = 'oLiaoningOrganizer';
const ORGANIZER_NAME = '省总工会';

/** The campaigns that run, but for notice 003, whose people have names of their own. */
export const OTHER_CAMPAIGNS = Object.values(CAMPAIGN_FILES).filter(
  (file) => file.id !== notice.id && missingOf(file).main.length === 0,
);
const OTHERS = OTHER_CAMPAIGNS.map((file) => ({
  view: viewOf(file),
  officers: officersOf(viewOf(file), officeOf(file)),
}));

const OTHER_FOUNDERS = OTHERS.flatMap(({ view, officers }) =>
  officers
    .filter(({ role }) => role === 'organizer')
    .map(({ openid, name }) => `${view.id}/${openid}=${name}`),
);
/** The first organizers, as a deployment's settings name them: the panel's, and those of a played calendar. */
export const FOUNDERS = [`${ORGANIZER}=${ORGANIZER_NAME}`, CAST_FOUNDERS, ...OTHER_FOUNDERS].join();

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
  ...OTHERS.flatMap(({ view, officers }) => cardsOf(view, officers)),
];
