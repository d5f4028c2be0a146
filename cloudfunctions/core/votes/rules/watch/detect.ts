import { address } from './address';
import type { LookFacts, NewcomerFacts, NightFacts, PastFacts, Reason } from './facts';
import type { Look } from './looks';
import { isNight, slotsOf } from './looks';
import { newcomers } from './newcomers';
import { night } from './night';
import { regular } from './regular';
import { surge } from './surge';
import type { Watch } from './thresholds';

const seen = (reasons: readonly (Reason | null)[]): Reason[] =>
  reasons.filter((reason): reason is Reason => reason !== null);

/** What the votes of a look show by themselves. */
export const seenAlone = (look: LookFacts, watch: Watch): Reason[] =>
  seen([
    watch.regular && regular(look, watch.regular),
    watch.address && address(look, watch.address),
  ]);

/** What is compared with the past and with all entries; null where it does not come into question. */
export interface Comparison {
  past: PastFacts | null;
  newcomers: NewcomerFacts;
  night: NightFacts | null;
}

/** What the votes of a look show against what is usual. */
export const seenAgainst = (look: LookFacts, other: Comparison, watch: Watch): Reason[] =>
  seen([
    watch.surge && other.past && surge(look, other.past, watch.surge),
    watch.newcomers && newcomers(other.newcomers, watch.newcomers),
    watch.night && other.night && night(other.night, watch.night),
  ]);

/** Whether a look has slots between 0:00 and 6:00. */
export const touchesNight = (look: Look): boolean => slotsOf(look).some(isNight);

/**
 * The slots of a look that its reasons are about: where a crowd and the hour are all there is, those of
 * the night.
 */
export function slotsMeant(look: Look, reasons: readonly Reason[]): number[] {
  const found = reasons.map(({ detector }) => detector);
  const nightOnly =
    found.includes('night') && !found.includes('regular') && !found.includes('address');
  return slotsOf(look).filter((slot) => !nightOnly || isNight(slot));
}
