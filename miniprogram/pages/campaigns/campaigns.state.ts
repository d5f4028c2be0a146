import { formatDate } from '../../shared/calendar';
import type { CampaignLine } from '../../shared/contract/index';
import { stateOf, type CampaignState } from '../../state/campaigns';
import { momentOf } from '../../state/moment';

/** A campaign as the list draws it. */
export interface CampaignCard {
  id: string;
  title: string;
  host: string;
  /** First and last day, with their years. */
  days: string;
  /** Which round it is, until when, and what can be done in it; empty once it is over. */
  round: string;
  until: string;
  doing: string;
  /** Offices that the person holds in it, as in `主办方、评审`; empty for none. */
  roles: string;
  /** Why it cannot be opened; empty where it can. */
  missing: string;
  /** All of it, for who hears it. */
  label: string;
}

export interface CampaignGroup {
  state: CampaignState;
  name: string;
  cards: CampaignCard[];
}

const GROUPS = [
  { state: 'running', name: '正在进行' },
  { state: 'coming', name: '即将开始' },
  { state: 'over', name: '已经结束' },
] as const satisfies { state: CampaignState; name: string }[];

const ROLE_NAMES = {
  organizer: '主办方工作人员',
  contact: '单位联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
} satisfies Record<CampaignLine['roles'][number], string>;

/** What is running ends first comes first, what is coming begins first; what is over ended last comes first. */
const ORDER = {
  running: (one, other) => one.closesAt - other.closesAt,
  coming: (one, other) => one.opensAt - other.opensAt,
  over: (one, other) => other.closesAt - one.closesAt,
} satisfies Record<CampaignState, (one: CampaignLine, other: CampaignLine) => number>;

/** @param now ms by the server's clock. @returns the groups that have campaigns, in the order they are read. */
export const campaignGroups = (lines: readonly CampaignLine[], now: number): CampaignGroup[] =>
  GROUPS.map(({ state, name }) => ({
    state,
    name,
    cards: lines
      .filter((line) => stateOf(line, now) === state)
      .sort(ORDER[state])
      .map((line) => cardOf(line, state, now)),
  })).filter(({ cards }) => cards.length > 0);

/** More than these are counted. */
const MOST_NAMED = 3;

/** What is over is nothing to take part in any more. */
function missingWords(missing: readonly string[], state: CampaignState): string {
  if (missing.length === 0) return '';
  const named = missing.slice(0, MOST_NAMED).join('、');
  const all = missing.length > MOST_NAMED ? `${named} 等 ${String(missing.length)} 项` : named;
  const remedy = state === 'over' ? '' : '请按通知用原来的方式参加。';
  return `暂不开放，本系统还不能办理：${all}。${remedy}`;
}

function cardOf(line: CampaignLine, state: CampaignState, now: number): CampaignCard {
  const { id, title, host, opensAt, closesAt, missing } = line;
  const moment = momentOf(line, now);
  const shown = state !== 'over' && moment.countdown !== '';
  const card = {
    id,
    title,
    host,
    days: `${formatDate(opensAt)} 至 ${formatDate(closesAt)}`,
    round: shown ? moment.name : '',
    until: shown ? moment.until : '',
    doing: shown && state === 'running' ? moment.doing : '',
    roles: line.roles.map((role) => ROLE_NAMES[role]).join('、'),
    missing: missingWords(missing, state),
  };
  const words = [title, card.round, card.until, card.doing, card.roles, card.missing];
  return { ...card, label: words.filter((word) => word !== '').join('，') };
}
