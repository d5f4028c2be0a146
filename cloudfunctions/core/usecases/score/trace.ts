import { insertDecision } from '../../stores/decisions';
import { markTraced, type Score, type ScoreState, type Verdict } from '../../stores/scores';

/** What is written down of each: a draft decides nothing. */
const VERBS = { draft: null, final: 'score', abstained: 'abstain' } as const satisfies Record<
  ScoreState,
  string | null
>;

const factsOf = ({ state, total }: Verdict): Record<string, number | string> => ({
  state,
  ...(total === null ? {} : { total }),
});

/**
 * Writes down what a judge decided on a work. The score itself is the lock and comes first; should a
 * call break off between the two, whoever meets the score next writes its line.
 * @param title of the work.
 */
export async function trace(score: Score, title: string): Promise<void> {
  const { _id, campaign, judging, work, judge, name, state, reason, at, revision, history } = score;
  const verb = VERBS[state];
  if (verb === null || score.traced >= revision) return;
  const earlier = history[history.length - 1];
  await insertDecision({
    _id: `score:${_id}:${String(revision)}`,
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
  await markTraced(_id, revision);
}
