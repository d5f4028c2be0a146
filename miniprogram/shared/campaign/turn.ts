import { formatMoment, startOfDay } from '../calendar';
import type { LimitView } from './view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { LIMITED_ACT_LABELS, type LimitedAct } from '../vocabulary';

const HOUR_MS = 3_600_000;
/** Stretches follow each other from here: a midnight in Shanghai, so that one of 24 hours is a day. */
const FIRST_DAY = '2020-01-01';

/** One network is the home of several people, so it has this many times one person's turns. */
const PEOPLE_OF_A_NETWORK = 5;

/** Whose turns are counted: those of one person, or of everybody in one network. */
export type TurnOf = 'person' | 'network';

/**
 * Turns there are in one stretch.
 * @param limit of the campaign; of one person.
 */
export const turnsOf = ({ most }: LimitView, of: TurnOf): number =>
  of === 'person' ? most : most * PEOPLE_OF_A_NETWORK;

/**
 * The stretch of time whose turns are counted together.
 * @param hours how long one is.
 * @param at ms.
 * @returns ms; from ≤ at < to.
 */
export function turnStretch(hours: number, at: number): { from: number; to: number } {
  const length = hours * HOUR_MS;
  const first = startOfDay(FIRST_DAY);
  const from = first + Math.floor((at - first) / length) * length;
  return { from, to: from + length };
}

/**
 * Rule `limit.<act>`: how often one person may do what strangers may do at all (campaign file, `limits`).
 * @param taken turns that are taken in the stretch of `now`.
 * @param now ms.
 * @returns allowed, or a refusal with `until`, the ms at which the next turn is.
 */
export function mayTakeTurn(
  act: LimitedAct,
  limit: LimitView,
  taken: number,
  now: number,
  of: TurnOf = 'person',
): Decision {
  const most = turnsOf(limit, of);
  if (taken < most) return ALLOWED;
  const { hours, source } = limit;
  const { to: until } = turnStretch(hours, now);
  const who = of === 'person' ? '您' : '您所用的网络';
  const span = hours % 24 === 0 ? `${String(hours / 24)} 天` : `${String(hours)} 小时`;
  return refuse({
    rule: `limit.${act}`,
    source,
    facts: { taken, most, hours, until },
    reason: `${who}在这 ${span}里${LIMITED_ACT_LABELS[act]}的次数已经用完，最多 ${String(most)} 次。`,
    remedy: `请在${formatMoment(until)}以后再试；着急的话，请联系主办方。`,
  });
}
