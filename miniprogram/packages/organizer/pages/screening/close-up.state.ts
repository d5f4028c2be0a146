import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { SeatLine, ScreeningBoard } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { mayPlace, mayTakeAway } from '../../../../shared/steps/screening';
import { OUTCOME_LABELS } from './screening.state';

/** One work, looked at closely: who sits at it, what they said, and who may be placed. */
export interface CloseUp {
  id: string;
  title: string;
  about: string;
  outcome: string;
  seats: {
    place: number;
    judge: string;
    name: string;
    state: SeatLine['state'];
    label: string;
    opinion: string;
    /** Why whoever sat here last does not; empty otherwise. */
    reason: string;
    /** Whether the reviewer may be taken away. */
    leaves: boolean;
  }[];
  /** Why nobody can be placed or taken away by hand, if so. */
  refusal: Refusal | null;
  /** Said where all who sit have answered, so that nobody can be taken away. */
  answered: Refusal | null;
  /** Reviewers who do not sit at it; empty when no place is free. */
  others: { id: string; name: string; about: string }[];
}

const SEAT_LABELS = {
  open: '没有评',
  passed: '通过',
  failed: '不通过',
  free: '空着',
} satisfies Record<SeatLine['state'], string>;

/** @returns null for a work that is not screened (any more). */
export function closeUp(
  { judging, lines, reviewers, refusal }: ScreeningBoard,
  entry: string,
  campaign: CampaignView,
): CloseUp | null {
  const line = lines.find((one) => one.entry === entry);
  if (line === undefined) return null;
  const { title, seats } = line;
  const byHand = mayPlace(judging);
  const barred = refusal ?? (byHand.allowed ? null : byHand);
  const taken = seats.filter(({ judge }) => judge !== null);
  const answered = mayTakeAway(
    judging,
    title,
    taken.every(({ state }) => state !== 'open'),
  );
  const free = barred === null && taken.length < seats.length;
  return {
    id: entry,
    title,
    about: [kindName(campaign, line.kind), line.unit].filter(Boolean).join(' · '),
    outcome: OUTCOME_LABELS[line.outcome],
    seats: seats.map(({ place, judge, name, state, opinion, reason }) => ({
      place,
      judge: judge ?? '',
      name: state === 'free' ? '缺一位评审人' : name,
      state,
      label: SEAT_LABELS[state],
      opinion,
      reason: reason ?? '',
      leaves: barred === null && state === 'open',
    })),
    refusal: barred,
    answered: barred !== null || taken.length === 0 || answered.allowed ? null : answered,
    others: free
      ? reviewers
          .filter(({ active, judge }) => active && !taken.some((seat) => seat.judge === judge))
          .map(({ judge, name, unit, open, total }) => ({
            id: judge,
            name,
            about: `${unit === null ? '' : `${unit}，`}分到 ${String(total)} 件，没有评 ${String(open)} 件`,
          }))
      : [],
  };
}
