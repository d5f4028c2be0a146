import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

export type ScoreState = 'draft' | 'final' | 'abstained';

/** What a judge says of a work at one time. */
export interface Verdict {
  state: ScoreState;
  /** Points by criterion. */
  marks: Record<string, number>;
  comment: string;
  /** Why the judge stays out of it; null unless abstained. */
  reason: string | null;
  /** Sum of the points, once final. */
  total: number | null;
  at: number;
  revision: number;
}

/** One judge's word on one work. `_id` is `<campaign>:<judging>:<judge>:<work>`. */
export interface Score extends Verdict {
  _id: string;
  campaign: string;
  judging: string;
  /** openid */
  judge: string;
  /** Name of the judge, as the office knew it then; sealed in the database. */
  name: string;
  work: string;
  entry: string;
  /** What was said before, oldest first. */
  history: Verdict[];
}

const scores = sealedCollection<Score>('scores', personal.scores.fields);

/** More scores than one read of the platform gives are read in pages. */
const AT_A_TIME = 1000;

export const scoreId = (campaign: string, judging: string, judge: string, work: string): string =>
  `${campaign}:${judging}:${judge}:${work}`;

export const findScore = (id: string): Promise<Score | null> => scores.find(id);

/** All that one judge has said in a judging, at most 1000, in no order. */
export const scoresBy = (campaign: string, judging: string, judge: string): Promise<Score[]> =>
  scores.list({ campaign, judging, judge }, { limit: AT_A_TIME });

/** All that was said in a judging, by judge. */
export async function scoresIn(campaign: string, judging: string): Promise<Score[]> {
  const all: Score[] = [];
  for (let after = ''; ;) {
    const page = await scores.list(
      { campaign, judging, _id: command.gt(after) },
      { order: [['_id', 'asc']], limit: AT_A_TIME },
    );
    all.push(...page);
    const last = page[page.length - 1];
    if (page.length < AT_A_TIME || last === undefined) return all;
    after = last._id;
  }
}

/** @returns false when there is one already. */
export const insertScore = async (score: Score): Promise<boolean> =>
  (await scores.insert(score)).inserted;

/**
 * Replaces what a judge said, unless it was replaced meanwhile.
 * @param before as it was read.
 * @returns the score as it is now; null when another call was first.
 */
export async function changeScore(
  before: Score,
  verdict: Verdict,
  name: string,
): Promise<Score | null> {
  const { _id, state, marks, comment, reason, total, at, revision } = before;
  const earlier: Verdict = { state, marks, comment, reason, total, at, revision };
  const changed = await scores.change(
    _id,
    { revision },
    { ...verdict, name, history: command.push([earlier]) },
  );
  return changed === 1
    ? { ...before, ...verdict, name, history: [...before.history, earlier] }
    : null;
}
