import { dayOf } from '../shared/calendar';
import type { Refusal } from '../shared/decision';
import { exhibitionRound } from '../shared/campaign/rounds';
import { opensAt, type Ballot } from '../state/voting';
import { serverNow } from './clock';
import { knownHome } from './session';
import { myReceipts } from './votes';

/** Per page: votes on their way, and what the server refused. */
export interface Attempts {
  busy: Set<string>;
  /** By entry, with the day of the refusal: a new day is a new vote. */
  refused: Map<string, { day: string; refusal: Refusal }>;
  /** Rings when a greyed button opens by itself. */
  alarm: ReturnType<typeof setTimeout> | null;
}

/** Remembers for the rest of the day what the server refused. */
export function noteRefusal(attempts: Attempts, entry: string, refusal: Refusal): void {
  attempts.refused.set(entry, { day: dayOf(serverNow()), refusal });
}

export function noAttempts(): Attempts {
  return { busy: new Set(), refused: new Map(), alarm: null };
}

/** Everything that decides how vote buttons stand; null until the campaign is known. */
export function ballotOf(attempts: Attempts): Ballot | null {
  const home = knownHome();
  if (!home) return null;
  const now = serverNow();
  const { campaign, today } = home;
  const round = exhibitionRound(campaign, now)?.id ?? '';
  const ofToday = [...attempts.refused].filter(([, { day }]) => day === dayOf(now));
  const refused = new Map(ofToday.map(([entry, { refusal }]) => [entry, refusal]));
  return { campaign, round, today, receipts: myReceipts(), busy: attempts.busy, refused };
}

/** Draws the page again once a refusal of these votes passes by itself. */
export function drawAgain(attempts: Attempts, ballot: Ballot, draw: () => void): void {
  stopDrawing(attempts);
  const now = serverNow();
  const at = opensAt(ballot, now);
  if (at !== null) attempts.alarm = setTimeout(draw, at - now);
}

/** The page is gone: nothing is drawn any more. */
export function stopDrawing(attempts: Attempts): void {
  if (attempts.alarm !== null) clearTimeout(attempts.alarm);
  attempts.alarm = null;
}
