import { DAY_MS, formatDay, formatMoment, startOfDay, dayOf } from '../shared/calendar';
import type { HoldView } from '../shared/contract/index';
import {
  DETECTOR_LABELS,
  HOLD_STATE_LABELS,
  VERDICT_LABELS,
  type HoldState,
} from '../shared/vocabulary';

/** A span of votes that was set apart, ready to be shown. */
export interface HoldLine {
  id: string;
  span: string;
  votes: string;
  state: HoldState;
  stateLabel: string;
  reasons: { key: string; label: string; text: string }[];
  /** When and how it was decided, and why; empty before. */
  decided: string;
  why: string;
}

/** A span within a day or over midnight, as in `8月5日 02:10–02:20`. @param from ms. @param to ms, not in it. */
export function spanWords(from: number, to: number): string {
  const midnight = to === startOfDay(dayOf(to)) && to - from <= DAY_MS;
  if (midnight) return `${formatMoment(from)}–24:00`;
  if (dayOf(from) !== dayOf(to)) return `${formatMoment(from)} 至 ${formatMoment(to)}`;
  return `${formatMoment(from)}–${formatMoment(to).slice(formatDay(to).length + 1)}`;
}

export function holdLine({ id, from, to, votes, state, reasons, decision }: HoldView): HoldLine {
  return {
    id,
    span: spanWords(from, to),
    votes: `${String(votes)} 票`,
    state,
    stateLabel: HOLD_STATE_LABELS[state],
    reasons: reasons.map(({ detector, text }) => ({
      key: detector,
      label: DETECTOR_LABELS[detector],
      text,
    })),
    decided:
      decision === null
        ? ''
        : `${formatMoment(decision.at)} 核查后${VERDICT_LABELS[decision.verdict]}`,
    why: decision?.reason ?? '',
  };
}

/** Votes that stand, under inquiry and voided, with what each is called. */
export function numbersOf(votes: { votes: number; held: number; voided: number }): {
  key: string;
  label: string;
  value: number;
}[] {
  return [
    { key: 'votes', label: '计入', value: votes.votes },
    { key: 'held', label: '待核', value: votes.held },
    { key: 'voided', label: '作废', value: votes.voided },
  ];
}
