import type { BoxState } from '../../../../miniprogram/shared/contract';
import { collection } from '../../ground/database';
import type { BallotCount } from '../rules/count-ballots';

/** The count of one turn, and which ballots it counted. */
export interface TurnCount extends BallotCount {
  /** `<openid>:<revision>` of each ballot: who voted, not for what. */
  counted: string[];
}

/** The vote on one group. `_id` is `<campaign>:<judging>:<group>`. */
export interface Box {
  _id: string;
  campaign: string;
  judging: string;
  group: string;
  /** Number of decisions so far. */
  revision: number;
  state: BoxState;
  /** 0 before the first vote, 2 where those that are tied are voted on once more. */
  turn: number;
  /** Works of this turn. */
  candidates: string[];
  /** Works that one expert may vote for in this turn, and that may be elected in it. */
  most: number;
  places: number;
  /** By turn. */
  counts: TurnCount[];
  /** Works that the chair chose among the tied ones; null where nobody had to. */
  chosen: string[] | null;
  /** Why. */
  reason: string | null;
}

/** What is decided on a box. */
export type BoxChange =
  | { act: 'open'; turn: number; candidates: string[]; most: number; places: number }
  | { act: 'close' }
  | { act: 'choose'; works: string[] };

const boxes = collection<Box>('ballot_boxes');

const untouched = (campaign: string, judging: string, group: string): Box => ({
  _id: `${campaign}:${judging}:${group}`,
  campaign,
  judging,
  group,
  revision: 0,
  state: 'waiting',
  turn: 0,
  candidates: [],
  most: 0,
  places: 0,
  counts: [],
  chosen: null,
  reason: null,
});

/** The vote on a group; one that nobody has opened waits. */
export const findBox = async (campaign: string, judging: string, group: string): Promise<Box> =>
  (await boxes.find(`${campaign}:${judging}:${group}`)) ?? untouched(campaign, judging, group);

/** Moves a vote on by one decision, unless it has moved already. @param next how it stands afterwards. */
export async function moveBox(
  { _id, campaign, judging, group, revision }: Box,
  next: Partial<Box>,
): Promise<void> {
  // Whoever loses this insert finds the document.
  if (revision === 0) await boxes.insert(untouched(campaign, judging, group));
  await boxes.change({ _id, revision }, { ...next, revision: revision + 1 });
}
