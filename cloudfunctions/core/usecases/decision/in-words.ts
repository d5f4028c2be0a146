import { formatMoment } from '../../../../miniprogram/shared/calendar';
import { REGISTRATION_STATE_LABELS } from '../../../../miniprogram/shared/contract';
import { ENTRY_STATE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../stores/decisions';

const STATES: Record<string, Record<string, string>> = {
  entry: ENTRY_STATE_LABELS,
  registration: REGISTRATION_STATE_LABELS,
  selection: { open: '名单未确认', confirmed: '名单已确认' },
  score: { draft: '草稿', final: '已评分', abstained: '已回避' },
  outcome: { open: '未公布', published: '已公布', withdrawn: '已撤回' },
  invitation: { open: '未使用', used: '已使用', revoked: '已作废' },
};

type Word = (value: unknown) => string | null;

const named =
  (label: string): Word =>
  (value) =>
    typeof value === 'string' || typeof value === 'number' ? `${label}${value}` : null;

const counted =
  (unit: string): Word =>
  (value) => {
    const count = Array.isArray(value) ? value.length : value;
    return typeof count === 'number' ? `${count} ${unit}` : null;
  };

const either =
  (yes: string, no: string): Word =>
  (value) =>
    value === true ? yes : value === false ? no : null;

const moment =
  (label: string): Word =>
  (value) =>
    typeof value === 'number' ? `${label}${formatMoment(value)}` : null;

/** What each plain value says; a value without words here is not for readers. */
const WORDS: Record<string, Word> = {
  unit: named('单位：'),
  name: named('名称：'),
  edition: (value) => (typeof value === 'number' ? `第${value}期` : null),
  number: named('编号'),
  day: named('日期：'),
  admitted: either('入围', '不入围'),
  entries: counted('件'),
  votes: counted('票'),
  needed: named('须有票数：'),
  active: either('在用', '已停用'),
  to: named('授予：'),
  vacant: counted('个名额空缺'),
  winners: counted('个获奖名额'),
  total: named('总分：'),
  rows: counted('行'),
  now: moment('当时：'),
  opensAt: moment('开始：'),
  closesAt: moment('截止：'),
  frozenAt: moment('票数定格：'),
};

/** What something was before or after a decision, as a person reads it; empty when there was nothing. */
export function inWords({ subject }: Decision, values: Readonly<Record<string, unknown>>): string {
  const noun = subject.slice(0, subject.indexOf(':'));
  return Object.entries(values ?? {})
    .flatMap(([key, value]) => {
      if (key === 'state') return STATES[noun]?.[String(value)] ?? [];
      return WORDS[key]?.(value) ?? [];
    })
    .join('，');
}
