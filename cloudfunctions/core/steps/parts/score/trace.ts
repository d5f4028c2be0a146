import { inBatches } from '../../../ground/batches';
import { findActs, insertDecision } from '../../../record/stores/decisions';
import type { Score, ScoreState, Verdict } from '../../stores/scores';

/** What is written down of each: a draft decides nothing. */
const VERBS = { draft: null, final: 'score', abstained: 'abstain' } as const satisfies Record<
  ScoreState,
  string | null
>;

const factsOf = ({ state, total }: Verdict): Record<string, number | string> => ({
  state,
  ...(total === null ? {} : { total }),
});

const lineOf = ({ _id, revision }: Score): string => `score:${_id}:${String(revision)}`;

/**
 * Writes down what a judge decided on a work; again is harmless. The score itself is the lock and comes first:
 * should a call break off between the two, the judge's next word or the organizer's next look writes the line.
 * @param title of the work.
 */
export async function trace(score: Score, title: string): Promise<void> {
  const { campaign, judging, work, judge, name, state, reason, at, history } = score;
  const verb = VERBS[state];
  if (verb === null) return;
  const earlier = history[history.length - 1];
  await insertDecision({
    _id: lineOf(score),
    campaign,
    subject: `score:${judging}:${work}`,
    title,
    verb,
    actor: judge,
    actorName: name,
    actorRole: 'judge',
    reason,
    before: earlier === undefined ? {} : factsOf(earlier),
    after: factsOf(score),
    rule: null,
    at,
  });
}

/**
 * Writes the lines that are missing.
 * @param titleOf gives the title of a score's work.
 */
export async function traceMissing(
  scores: readonly Score[],
  titleOf: (score: Score) => string,
): Promise<void> {
  const decided = scores.filter(({ state }) => VERBS[state] !== null);
  const written = await inBatches(decided.map(lineOf), findActs);
  const known = new Set(written.map(({ _id }) => _id));
  for (const score of decided) if (!known.has(lineOf(score))) await trace(score, titleOf(score));
}
