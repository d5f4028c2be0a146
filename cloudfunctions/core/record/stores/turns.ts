import { collection, command } from '../../ground/database';

/**
 * One of a person's turns at something limited: a seat in a row of `most`.
 * `_id` is `<campaign>:<act>:<who>:<first ms of the stretch>:<seat>`.
 */
export interface Turn {
  _id: string;
  campaign: string;
  /** When nobody needs it any more, ms. */
  expiresAt: number;
}

const turns = collection<Turn>('turns');

/** The turns of one person, or of one network, at one act in one stretch of time. */
export interface TurnRow {
  campaign: string;
  act: string;
  /** Name of the person or the network, see `turn-name`. */
  who: string;
  /** First ms of the stretch. */
  from: number;
}

const prefixOf = ({ campaign, act, who, from }: TurnRow): string =>
  `${campaign}:${act}:${who}:${String(from)}:`;

/** The id of the turn with a number, from 1. */
export const turnId = (row: TurnRow, seat: number): string => `${prefixOf(row)}${String(seat)}`;

/** @returns false when somebody has that turn already. */
export const insertTurn = async (turn: Turn): Promise<boolean> =>
  (await turns.insert(turn)).inserted;

/** The numbers of a row's turns that are taken, in no order. @param most seats of a row. */
export async function turnsTaken(row: TurnRow, most: number): Promise<number[]> {
  const prefix = prefixOf(row);
  // The character after the colon ends the range: no turn of another row lies in it.
  const end = `${prefix.slice(0, -1)};`;
  const range = command.gt(prefix).and(command.lt(end));
  const taken = await turns.pick({ _id: range }, ['_id'], { limit: most });
  return taken.map(({ _id }) => Number(_id.slice(prefix.length)));
}

/** Gives a turn back. */
export const removeTurn = (id: string): Promise<number> => turns.remove({ _id: id });

/** Removes turns that nobody needs any more. @param now ms. @returns how many there were. */
export const removeExpiredTurns = (campaign: string, now: number): Promise<number> =>
  turns.remove({ campaign, expiresAt: command.lt(now) });
