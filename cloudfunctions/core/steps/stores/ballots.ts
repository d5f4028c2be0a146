import { collection, command } from '../../ground/database';

/** What an expert has chosen at one time. */
export interface Choice {
  works: string[];
  state: 'draft' | 'final';
  at: number;
  revision: number;
}

/** One expert's ballot on one group in one turn. `_id` is `<box>:<turn>:<openid>`. */
export interface Ballot extends Choice {
  _id: string;
  /** `<box>:<turn>` */
  turn: string;
  /** openid */
  judge: string;
  /** What was chosen before, oldest first. */
  earlier: Choice[];
}

const ballots = collection<Ballot>('ballots');

/** More ballots than a panel has experts. */
const MOST = 1000;

export const turnId = (box: string, turn: number): string => `${box}:${String(turn)}`;
const ballotId = (turn: string, judge: string): string => `${turn}:${judge}`;

/** The ballots (at most 1000) of a turn, in no order. */
export const ballotsIn = (turn: string): Promise<Ballot[]> =>
  ballots.list({ turn }, { limit: MOST });

export const findBallotOf = (turn: string, judge: string): Promise<Ballot | null> =>
  ballots.find(ballotId(turn, judge));

/**
 * Keeps what an expert has chosen, whole, unless it was changed since it was seen: whatever comes at the same moment,
 * the ballot holds what one call said.
 * @param before null where nothing was chosen.
 * @returns the ballot as it is now; null when another call was first.
 */
export async function keepBallot(
  turn: string,
  judge: string,
  before: Ballot | null,
  choice: Omit<Choice, 'revision'>,
): Promise<Ballot | null> {
  const _id = ballotId(turn, judge);
  if (before === null) {
    const ballot: Ballot = { _id, turn, judge, ...choice, revision: 1, earlier: [] };
    return (await ballots.insert(ballot)).inserted ? ballot : null;
  }
  const { works, state, at, revision } = before;
  const earlier: Choice = { works, state, at, revision };
  const after = { ...choice, revision: revision + 1 };
  const changed = await ballots.change(
    { _id, revision },
    { ...after, earlier: command.push([earlier]) },
  );
  return changed === 1 ? { ...before, ...after, earlier: [...before.earlier, earlier] } : null;
}
