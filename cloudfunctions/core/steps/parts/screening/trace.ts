import { inBatches } from '../../../ground/batches';
import { findActs, insertDecision } from '../../../record/stores/decisions';
import type { ScreeningSeat, SeatState } from '../../stores/screening-seats';

/** What is written down of each; who was taken away stands in the organizer's own decision. */
const VERBS = {
  open: null,
  left: null,
  passed: 'pass',
  failed: 'fail',
  declined: 'decline',
} as const satisfies Record<SeatState, string | null>;

const lineOf = ({ _id, revision }: ScreeningSeat): string => `answer:${_id}:${String(revision)}`;

/**
 * Writes down what a reviewer said of a work; again is harmless. The seat itself is the lock and comes first: should a
 * call break off between the two, the organizer's next look writes the line.
 * @param title of the work.
 * @param name of the reviewer.
 */
export async function traceAnswer(seat: ScreeningSeat, title: string, name: string): Promise<void> {
  const { campaign, judging, work, reviewer, state, reason, opinion, at } = seat;
  const verb = VERBS[state];
  if (verb === null) return;
  await insertDecision({
    _id: lineOf(seat),
    campaign,
    subject: `answer:${judging}:${work}`,
    title,
    verb,
    actor: reviewer,
    actorName: name,
    actorRole: 'judge',
    reason: reason ?? (opinion === '' ? null : opinion),
    before: {},
    after: { state },
    rule: null,
    at,
  });
}

/**
 * Writes the lines that are missing.
 * @param wordsOf gives the title of a seat's work and its reviewer's name.
 */
export async function traceMissing(
  seats: readonly ScreeningSeat[],
  wordsOf: (seat: ScreeningSeat) => { title: string; name: string },
): Promise<void> {
  const said = seats.filter(({ state }) => VERBS[state] !== null);
  const written = new Set((await inBatches(said.map(lineOf), findActs)).map(({ _id }) => _id));
  for (const seat of said) {
    if (written.has(lineOf(seat))) continue;
    const { title, name } = wordsOf(seat);
    await traceAnswer(seat, title, name);
  }
}
