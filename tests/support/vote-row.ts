import { windowOf } from '../../cloudfunctions/core/works/rules/windows';
import type { Vote } from '../../cloudfunctions/core/votes/stores/votes';
import { CAMPAIGN, ROUND } from './cloud';

/**
 * A row of the ledger as voting leaves it.
 * @param voterDay names the voter's day; one row each, unless the seat is given too.
 */
export function aVoteRow(
  voterDay: string,
  { entry, at }: Pick<Vote, 'entry' | 'at'>,
  own: Partial<Vote> = {},
): Vote & Record<string, unknown> {
  return {
    _id: `${voterDay}:1`,
    campaign: CAMPAIGN,
    round: ROUND,
    voter: voterDay,
    voterDay,
    sitter: `${voterDay}:${entry}:1`,
    entry,
    at,
    window: windowOf(at),
    before: 0,
    request: voterDay,
    receipt: `receipt-${voterDay}`,
    nonce: voterDay,
    address: null,
    addressSeat: own._id ?? `${voterDay}:1`,
    risk: null,
    ...own,
  };
}
