import { formatDay } from '../../../miniprogram/shared/calendar';
import type { ReportData } from './data';
import { flow } from './flow';
import { escape, number, section } from './html';
import { awards, gates, invariants, refusals, scores, seats, selections, trials } from './parts';
import { loads } from './loads';
import { polls } from './polls';
import { seen } from './seen';
import { stages } from './stages';
import { style } from './style';
import { timeline } from './timeline';

function head({ campaign, invariants: all, ok, rounds }: ReportData): string {
  const broken = all.filter(({ violations }) => violations.length > 0).length;
  const verdict = ok
    ? `${String(all.length)} 项保证全部成立`
    : `${String(all.length)} 项保证中有 ${String(broken)} 项不成立`;
  const [first, last] = [rounds[0], rounds.at(-1)];
  const days = first && last ? `${formatDay(first.opensAt)} 至 ${formatDay(last.closesAt)}` : '';
  return `<header${ok ? '' : ' class="failed"'}><div><h1>${escape(campaign.title)} · 全程彩排</h1><p>${escape(campaign.host)} · ${String(campaign.year)} 年 ${days} · ${escape(campaign.summary)}</p><span class="verdict">${verdict}</span></div></header>`;
}

function cards({ counts, tookMs }: ReportData): string {
  const some = (count: number, label: string): [number, string][] =>
    count === 0 ? [] : [[count, label]];
  const all: [number | string, string][] = [
    [counts.units, '个单位'],
    [counts.entries, '件作品'],
    ...some(counts.published, '件刊发'),
    ...some(counts.votes, '票'),
    ...some(counts.recommended, '件推荐'),
    ...some(counts.reviewers, '位评审'),
    ...some(counts.ballots, '张选票'),
    ...some(counts.won, '件获奖'),
    [counts.calls, '次调用云函数'],
    [counts.refusals, '次拒绝'],
    [`${String(Math.round(tookMs / 1000))} 秒`, '彩排用时'],
  ];
  return `<div class="cards">${all
    .map(
      ([value, label]) =>
        `<div><b>${typeof value === 'number' ? number(value) : value}</b><span>${label}</span></div>`,
    )
    .join('')}</div>`;
}

/** The whole report: one page that needs no script, no font and no other file. */
export function page(data: ReportData): string {
  const none =
    data.skipped.length === 0
      ? ''
      : `<ul>${data.skipped.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`;
  const body = [
    section('保证', '每一项都用数据库里的记录重新核对过，不看程序自己怎么说。', invariants(data)),
    section('这个活动没有的环节', '活动文件里没有写，所以没有彩排。', none),
    section(
      '日程',
      '每一轮从第一天的 0:00 到最后一天的 24:00。',
      data.rounds.length === 0 ? '' : timeline(data),
    ),
    section(
      data.days.length === 0 ? '来稿' : '票数与来稿',
      data.days.length === 0
        ? '虚拟时钟走完整个日程，每一件都经过云函数送来。'
        : '虚拟时钟走完整个日程，每一票都经过云函数投出。',
      data.days.length + data.submitted.length === 0 ? '' : flow(data),
    ),
    section('票数门槛', '一根柱子是得到这么多票的作品，越高越多；红色的超过了门槛。', gates(data)),
    section('推荐名额', '一格是一个名额。', seats(data.seats)),
    section('入围', '名单按规则排出，并列和调整都标了出来。', selections(data)),
    section('从收到到公布', '每一类作品走到哪一步，颜色是报送方式。', stages(data.stages)),
    section('初评', '每件作品由与它无关的人评，件数分得均匀。', loads(data.loads)),
    section(
      '复评投票',
      '一根柱子是一件候选作品，竖虚线在最后一个名额之后，柱里的数字是第二次投票的得票。',
      polls(data.polls),
    ),
    section('评审', '空心点是一位评委给的分，实心点是平均分，按名次排列。', scores(data)),
    section('获奖', '最后公布的名单。', awards(data)),
    section(
      '谁看过个人信息',
      '报名表里的电话、身份证号和住址，看一次记一次；其他人的答复里都没有。',
      seen(data.seen),
    ),
    section(
      '拒绝',
      '每一次拒绝都写明规则、出处和办法。',
      data.refusals.length === 0 ? '' : refusals(data),
    ),
    section(
      '边界与差错',
      '有意去试的每一件事，和得到的答复。',
      data.trials.length === 0 ? '' : trials(data),
    ),
  ];
  const { options } = data;
  const given: [string, number | null][] = [
    ['units', options.units],
    ['entries', options.entries],
    ['votes', data.counts.votes > 0 ? options.votes : null],
    ['reviewers', data.loads.length > 0 ? options.reviewers : null],
    ['experts', data.polls.length > 0 ? options.experts : null],
    ['seed', options.seed],
  ];
  const numbers = given.flatMap(([name, value]) =>
    value === null ? [] : [`--${name} ${String(value)}`],
  );
  const again = `npm run rehearse -- --campaign ${options.campaign} ${numbers.join(' ')}`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(data.campaign.title)} 全程彩排</title><style>${style()}</style></head>
<body>${head(data)}<main>${cards(data)}${body.join('')}<footer><p>同样的参数会得到同样的人、作品和投票：<code>${escape(again)}</code></p></footer></main></body></html>
`;
}
