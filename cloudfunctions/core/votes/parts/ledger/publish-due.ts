import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { openRound } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Seal } from '../../stores/seals';

/** A part is full with the seal that reaches this many votes, so that its file stays below some 2 MB … */
export const VOTES_PER_PART = 20_000;
/** … or this many seals, for days of few votes. */
export const SEALS_PER_PART = 5000;
/** How long after the end of a round of votes what is left is published, ms: late votes are sealed by then. */
const SETTLED_MS = 10 * 60_000;

type Sealed = Pick<Seal, 'number' | 'total' | 'at'>;

/** Where publishing has come. */
export interface Published {
  toSeal: number;
  /** Votes in all parts. */
  total: number;
}

/**
 * Whether the next part is to be published: enough waits for a whole one, the day of what waits is over, or no
 * more votes are coming.
 * @param first the oldest seal that waits.
 * @param newest the newest seal.
 * @param now ms.
 */
export function isDue(
  campaign: Pick<CampaignView, 'rounds'>,
  published: Published,
  { first, newest }: { first: Sealed; newest: Sealed },
  now: number,
): boolean {
  return (
    newest.total - published.total >= VOTES_PER_PART ||
    newest.number - published.toSeal >= SEALS_PER_PART ||
    dayOf(first.at) < dayOf(now) ||
    isSettled(campaign, now)
  );
}

const isSettled = (campaign: Pick<CampaignView, 'rounds'>, now: number): boolean =>
  openRound(campaign, 'vote', now) === null &&
  openRound(campaign, 'vote', now - SETTLED_MS) === null;

/**
 * The seals of the next part: of one day, so that the head posted for a day goes with whole parts.
 * @param waiting oldest first.
 */
export function cutPart<S extends Pick<Seal, 'rows' | 'at'>>(waiting: readonly S[]): S[] {
  const part: S[] = [];
  let votes = 0;
  for (const seal of waiting) {
    const full = votes >= VOTES_PER_PART || part.length >= SEALS_PER_PART;
    if (full || dayOf(seal.at) !== dayOf(part[0]?.at ?? seal.at)) break;
    part.push(seal);
    votes += seal.rows;
  }
  return part;
}
