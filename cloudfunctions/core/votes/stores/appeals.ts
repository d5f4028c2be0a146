import { collection, command } from '../../ground/database';
import type { Hall } from '../../works/stores/exhibits';

export const APPEAL_SIDES = ['author', 'contact'] as const;
export type AppealSide = (typeof APPEAL_SIDES)[number];

/**
 * What the author, or the contact of the entry's unit, says of votes that were set apart; never changed.
 * `_id` is `<campaign>:<round>:<entry>:<side>:<n>`, n counting the side's appeals from 1: of two at once
 * one is the n-th.
 */
export interface Appeal {
  _id: string;
  campaign: string;
  round: string;
  entry: string;
  from: AppealSide;
  /** Ids of the holds it is about. */
  holds: string[];
  text: string;
  /** openid */
  by: string;
  at: number;
}

const appeals = collection<Appeal>('appeals');

/** More than two sides can send of one entry while spans of it are held. */
const AT_ONCE = 1000;

/** @returns false when the side has sent its n-th appeal already. */
export const insertAppeal = async (appeal: Appeal): Promise<boolean> =>
  (await appeals.insert(appeal)).inserted;

/** The appeals on some entries (at most 100) of a round, oldest first. */
export const appealsOf = async (
  { campaign, round }: Hall,
  entries: readonly string[],
): Promise<Appeal[]> =>
  entries.length === 0
    ? []
    : appeals.list(
        { campaign, round, entry: command.in([...entries]) },
        { order: [['at', 'asc']], limit: AT_ONCE },
      );

export const findAppeal = (id: string): Promise<Appeal | null> => appeals.find(id);

/** How many appeals somebody has sent. */
export const countAppealsBy = (campaign: string, by: string): Promise<number> =>
  appeals.count({ campaign, by });
