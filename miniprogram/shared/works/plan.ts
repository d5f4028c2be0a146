import { endOfDay, formatDay, startOfDay } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { firstRefusal, ALLOWED, refuse } from '../decision';
import { openRound, roundsAllowing } from '../campaign/rounds';

/**
 * Rule `plan.day`: an edition is planned for a day that is not over, in a round that allows `publish`.
 * @param day an existing `yyyy-MM-dd`.
 * @param now ms.
 */
export function mayPlan(campaign: CampaignView, day: string, now: number): Decision {
  const start = startOfDay(day);
  const rounds = roundsAllowing(campaign, 'publish');
  const [first] = rounds;
  const last = rounds[rounds.length - 1];
  const source = first?.source ?? { reading: '本活动不设刊发环节' };
  return firstRefusal(
    () => {
      const open =
        openRound(campaign, 'publish', start) ?? openRound(campaign, 'publish', endOfDay(day));
      if (open !== null) return ALLOWED;
      return refuse({
        rule: 'plan.day',
        source,
        facts: { day },
        reason: `${formatDay(start)}不在刊发时间内。`,
        remedy:
          first === undefined || last === undefined
            ? '请查看活动规则，了解有哪些环节。'
            : `请选择${formatDay(first.opensAt)}到${formatDay(last.closesAt)}之间的一天。`,
      });
    },
    () => {
      if (now <= endOfDay(day)) return ALLOWED;
      return refuse({
        rule: 'plan.day',
        source,
        facts: { day, now },
        reason: `${formatDay(start)}已经过去。`,
        remedy: '请选择今天或以后的一天。',
      });
    },
  );
}
