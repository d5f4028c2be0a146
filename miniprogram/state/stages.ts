import { formatDay } from '../shared/calendar';
import type { RoundView } from '../shared/campaign/view';

/** A round as a mark on the stage line. */
export interface Stage {
  id: string;
  name: string;
  /** As in `8月1日至9月15日`; of one day, that day. */
  dates: string;
  state: 'past' | 'current' | 'coming';
}

export function stagesOf(rounds: readonly RoundView[], now: number): Stage[] {
  return rounds.map((round) => ({
    id: round.id,
    name: round.name,
    dates: datesOf(round),
    state: stateOf(round, now),
  }));
}

/** A year is longer than any round: such a window has no end to print. */
const ENDLESS_MS = 300 * 86_400_000;

function datesOf({ opensAt, closesAt }: RoundView): string {
  if (closesAt - opensAt > ENDLESS_MS) return `${formatDay(opensAt)}起`;
  const [first, last] = [formatDay(opensAt), formatDay(closesAt)];
  return first === last ? first : `${first}至${last}`;
}

function stateOf({ opensAt, closesAt }: RoundView, now: number): Stage['state'] {
  if (now > closesAt) return 'past';
  return now < opensAt ? 'coming' : 'current';
}
