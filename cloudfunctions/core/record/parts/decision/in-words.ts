import { formatDeadline, formatMoment } from '../../../../../miniprogram/shared/calendar';
import { ROLES, type Role } from '../../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../stores/decisions';
import type { Topics } from './topics';
import { topicOf } from './words';

const OFFICES = {
  citizen: '市民',
  contact: '联系人',
  partner: '合作单位初审人员',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Role, string>;

type Words = (value: unknown) => string | null;

const named =
  (label: string): Words =>
  (value) =>
    typeof value === 'string' || typeof value === 'number' ? `${label}${value}` : null;

const counted =
  (unit: string, label = ''): Words =>
  (value) => {
    const count = Array.isArray(value) ? value.length : value;
    return typeof count === 'number' ? `${label}${count} ${unit}` : null;
  };

const either =
  (yes: string, no: string): Words =>
  (value) =>
    value === true ? yes : value === false ? no : null;

const moment =
  (label: string): Words =>
  (value) =>
    typeof value === 'number' ? `${label}${formatMoment(value)}` : null;

/** The last ms of a day is its 24:00. */
const deadline =
  (label: string): Words =>
  (value) =>
    typeof value === 'number' ? `${label}${formatDeadline(value).replace(' 截止', '')}` : null;

/** What each plain value says; one without words here is not for readers, such as an id. */
const WORDS: Record<string, Words> = {
  unit: named('单位：'),
  name: named('名称：'),
  role: (value) => {
    const role = ROLES.find((known) => known === value);
    return role === undefined ? null : OFFICES[role];
  },
  roundName: named('轮次：'),
  edition: (value) => (typeof value === 'number' ? `第${value}期` : null),
  number: named('编号'),
  day: named('日期：'),
  title: (value) => (typeof value === 'string' ? `《${value}》` : null),
  admitted: either('入围', '不入围'),
  entries: counted('件'),
  votes: counted('票'),
  reports: counted('条', '举报 '),
  active: either('在用', '已停用'),
  to: named('授予：'),
  vacant: counted('个名额空缺'),
  winners: counted('个获奖名额'),
  total: named('总分：'),
  rows: counted('行'),
  judges: counted('位', '评审人 '),
  chaired: either('有主持人', '没有主持人'),
  seats: counted('个', '评审位 '),
  seed: named('抽签种子：'),
  again: either('第二次投票', '第一次投票'),
  ballots: counted('张票'),
  tied: counted('件', '并列 '),
  works: counted('件', '作品 '),
  parts: counted('包', '已打包 '),
};

/** The numbers a rule's no rests on. */
const FACTS: Record<string, Words> = {
  now: moment('当时：'),
  opensAt: moment('开始：'),
  closesAt: deadline('截止：'),
  frozenAt: moment('票数定格：'),
  registerBy: deadline('登记截止：'),
  expiresAt: moment('有效期至：'),
  at: moment('时间：'),
  title: WORDS['title'] ?? named(''),
  appealBy: moment('申诉截止：'),
  watchedAt: moment('核查到：'),
  appeals: counted('次', '已申诉 '),
  pending: counted('票', '待核 '),
  votes: counted('票', '现有 '),
  needed: counted('票', '须有 '),
  level: named('单位类别：'),
  seats: counted('个', '已占名额 '),
  seatsPerEntry: counted('个', '每件作品可占名额 '),
  taken: counted('个', '已用名额 '),
  max: counted('个', '共有名额 '),
  day: named('日期：'),
  group: named('组别：'),
  tied: counted('件', '并列 '),
  free: counted('个', '剩余名额 '),
  filled: counted('个', '已评定 '),
  places: counted('个', '名额 '),
  entries: counted('件', '参选作品 '),
  works: counted('件', '作品 '),
  reviewers: counted('位', '评审人 '),
  judging: named('评审：'),
  waiting: counted('件', '还没有评完 '),
  split: counted('件', '意见各半 '),
  chosen: counted('件', '选了 '),
  cast: counted('张', '已交票 '),
  panel: counted('位', '小组专家 '),
  selection: named('名单：'),
  list: named('名单：'),
  award: named('奖项：'),
  held: named('已获：'),
  inspection: named('文件：'),
  checking: named('正在检查：'),
  bytes: counted('字节', '文件 '),
  maxBytes: counted('字节', '上限 '),
  measured: named('量得：'),
  limit: named('要求：'),
  seconds: counted('秒', '时长 '),
};

const told = (words: Record<string, Words>, values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .flatMap(([key, value]) => words[key]?.(value) ?? [])
    .join('，');

/** What something was before or after a decision, as a person reads it; empty when there was nothing. */
export function inWords(
  topics: Topics,
  decision: Decision,
  values: Readonly<Record<string, unknown>>,
): string {
  if (decision.verb === 'refused') return told(FACTS, values);
  const states = topics[topicOf(decision)]?.states;
  const state = typeof values['state'] === 'string' ? states?.[values['state']] : undefined;
  return [state, told(WORDS, values)]
    .filter((part) => part !== undefined && part !== '')
    .join('，');
}
