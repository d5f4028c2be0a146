import { MOST_ADDRESS_SEATS } from '../../../../miniprogram/shared/votes/address-stretch';
import { cloud } from '../../ground/cloud';
import { command } from '../../ground/database';

/** Seats of one client address in one stretch of time: votes hold them by their unique `addressSeat`. */
export interface AddressRow {
  campaign: string;
  /** Name of the client's network, see `addressName`. */
  address: string;
  /** First ms of the stretch. */
  from: number;
}

const prefixOf = ({ campaign, address, from }: AddressRow): string =>
  `${campaign}:${address}:${from}:`;

/** The value of `addressSeat` of the seat with a number, from 1. */
export const addressSeatOf = (row: AddressRow, seat: number): string => `${prefixOf(row)}${seat}`;

/** The numbers of those `addressSeat`s that are seats of this row. */
export function seatsAmong(row: AddressRow, seats: readonly string[]): number[] {
  const prefix = prefixOf(row);
  return seats
    .filter((seat) => seat.startsWith(prefix))
    .map((seat) => Number(seat.slice(prefix.length)));
}

/** The numbers of the seats that are taken, in no order; read by the unique index alone. */
export async function addressSeatsTaken(row: AddressRow): Promise<number[]> {
  const prefix = prefixOf(row);
  // The character after the colon ends the range: no seat of another row lies in it.
  const end = `${prefix.slice(0, -1)};`;
  const { data } = (await cloud
    .database()
    .collection('votes')
    .where({ addressSeat: command.gt(prefix).and(command.lt(end)) })
    .field({ addressSeat: true })
    .limit(MOST_ADDRESS_SEATS)
    .get()) as unknown as { data: { addressSeat: string }[] };
  return seatsAmong(
    row,
    data.map(({ addressSeat }) => addressSeat),
  );
}
