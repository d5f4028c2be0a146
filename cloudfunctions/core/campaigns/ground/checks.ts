import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import { checkDays } from '../checks/calendar';
import type { Draft } from '../checks/draft';
import { present } from '../checks/draft';
import type { CampaignFault } from '../checks/fault';
import { fault } from '../checks/fault';
import { checkIds } from '../checks/repeated';
import type { GroundPart } from './shape';

type Ground = Draft<GroundPart>;

/** The file reads like the calendar, and at any moment at most one round allows a thing. */
function checkOrder(draft: Ground): CampaignFault[] {
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

const lasts = ['opens', 'closes'] as const;

const checkWindow = (draft: Ground): CampaignFault[] =>
  checkDays(draft, [{ path: ['window'], days: { ...daysOf(draft.window) }, lasts }], true);

const checkRounds = (draft: Ground): CampaignFault[] =>
  checkDays(
    draft,
    present(draft.rounds).map(([at, round]) => ({
      path: ['rounds', at],
      days: daysOf(round),
      lasts,
    })),
  );

const daysOf = (span: { opens?: string | undefined; closes?: string | undefined } = {}) => ({
  opens: span.opens,
  closes: span.closes,
});

/** The calendar can be. */
export const checks = [
  (draft: Ground) =>
    checkIds([
      [draft.rounds, ['rounds']],
      [draft.themes, ['themes']],
    ]),
  checkWindow,
  checkRounds,
  checkOrder,
];
