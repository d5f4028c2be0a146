import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

/** The file reads like the calendar, and at any moment at most one round allows a thing. */
function checkOrder(draft: Draft): CampaignFault[] {
  const rounds = present(draft.rounds);
  return rounds.flatMap(([at, round], position) => {
    const { opens } = round;
    if (!opens) return [];
    return rounds.slice(0, position).flatMap(([, before]) => {
      if (!before.opens || !before.closes) return [];
      const earlier = before.name ?? before.id ?? '前一轮';
      if (opens < before.opens) {
        const problem = `这一轮 ${opens} 开始，却排在 ${before.opens} 开始的“${earlier}”后面`;
        return [fault(['rounds', at, 'opens'], problem, '请按开始日期排列轮次。')];
      }
      const both = (round.allows ?? []).filter((one) => one && before.allows?.includes(one));
      if (opens > before.closes || both.length === 0) return [];
      const what = both.map((one) => (one ? ALLOWANCE_LABELS[one] : '')).join('、');
      const problem = `与“${earlier}”的日期重叠，而且都允许${what}`;
      return [fault(['rounds', at, 'opens'], problem, '请错开日期，或只让其中一轮允许。')];
    });
  });
}

/** What the campaign does, and the round that must allow it. */
function checkAllowances(draft: Draft): CampaignFault[] {
  if (!draft.rounds) return [];
  const allowed = new Set(present(draft.rounds).flatMap(([, { allows }]) => allows ?? []));
  const needs: [Allowance, boolean | undefined, string, string][] = [
    ['submit', draft.kinds && draft.kinds.length > 0, 'kinds', '收作品'],
    ['vote', draft.voting === undefined ? undefined : draft.voting !== null, 'voting', '设投票'],
    [
      'recommend',
      draft.recommendation === undefined ? undefined : draft.recommendation !== null,
      'recommendation',
      '设推荐',
    ],
    ['select', draft.selections && draft.selections.length > 0, 'selections', '设入围'],
    ['score', draft.judgings && draft.judgings.length > 0, 'judgings', '设评审'],
    ['announce', draft.publications && draft.publications.length > 0, 'publications', '设公布'],
    [
      'publish',
      draft.exhibition === undefined ? undefined : draft.exhibition !== null,
      'exhibition',
      '展示作品',
    ],
  ];
  return needs.flatMap(([allowance, needed, key, what]) => {
    const label = ALLOWANCE_LABELS[allowance];
    if (needed === true && !allowed.has(allowance)) {
      const problem = `活动${what}，但没有一轮允许${label}（${allowance}）`;
      return [fault(['rounds'], problem, `请在某一轮的 allows 里写上 ${allowance}。`)];
    }
    if (needed === false && allowed.has(allowance)) {
      const problem = `有轮次允许${label}（${allowance}），但活动没有写${label}的办法（${key}）`;
      return [fault([key], problem, `请写明 ${key}，或从轮次的 allows 里去掉 ${allowance}。`)];
    }
    return [];
  });
}

/** Rounds in order, not contradictory, and each thing the campaign does has its round. */
export function checkRounds(draft: Draft): CampaignFault[] {
  return [...checkOrder(draft), ...checkAllowances(draft)];
}
