import { randomInt } from 'crypto';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { stretchOf } from '../../../../../miniprogram/shared/votes/address-stretch';
import { addressName } from '../../../ground/address';
import { addressSeatOf, addressSeatsTaken, seatsAmong } from '../../stores/address-seats';
import type { Vote } from '../../stores/votes';

/**
 * The seats of the client address that a vote comes from. They hold the limit of an address strictly,
 * and an ordinary vote reads none of them: it sits down anywhere, and looks only when somebody sits there.
 */
export interface AddressSeats {
  /** Name of the client's network; null when the platform gave no address. */
  address: string | null;
  /** Seats that are taken, as far as they were looked at. */
  taken: () => number;
  /**
   * A free seat, as far as they were looked at; null where nothing limits this vote.
   * @param own the voter's rows of the day: their seats are known without a look.
   */
  pick: (own: readonly Vote[]) => string | null;
  /** Somebody sits where this vote wanted to: from now on the seats are looked at. */
  wasTaken: () => void;
  /** Looks at the seats where there is reason to. */
  look: () => Promise<void>;
}

/** @param ip as the platform gives it. @param now ms. */
export function addressSeats(campaign: CampaignView, ip: string | null, now: number): AddressSeats {
  const address = addressName(campaign.id, ip);
  const limit = campaign.voting?.perAddress ?? null;
  let taken: ReadonlySet<number> | null = null;
  if (address === null || limit === null) {
    const look = () => Promise.resolve();
    return { address, taken: () => 0, pick: () => null, wasTaken: () => undefined, look };
  }
  const row = { campaign: campaign.id, address, from: stretchOf(limit.minutes, now).from };
  return {
    address,
    taken: () => taken?.size ?? 0,
    pick: (own) => {
      const known = seatsAmong(
        row,
        own.map(({ addressSeat }) => addressSeat),
      );
      return addressSeatOf(row, anyFree(limit.votes, new Set([...(taken ?? []), ...known])));
    },
    wasTaken: () => {
      taken ??= new Set();
    },
    look: async () => {
      if (taken !== null) taken = new Set(await addressSeatsTaken(row));
    },
  };
}

/** Any number from 1 to `seats` that is not taken; those who come at once rarely want the same one. */
function anyFree(seats: number, taken: ReadonlySet<number>): number {
  const free = Array.from({ length: seats }, (_, index) => index + 1).filter(
    (seat) => !taken.has(seat),
  );
  return free[randomInt(Math.max(1, free.length))] ?? 1;
}
