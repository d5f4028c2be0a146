import { newestClosable, newestLikely } from '../../../works/rules/windows';
import type { Seal } from '../../stores/seals';
import { newestRegular, newestSeals } from '../../stores/seals';
import { noteTally } from '../../stores/tallies';
import { newestVotedWindow } from '../../stores/votes';
import type { CountedSeal } from './additions';
import { countSeals, resumeSeals } from './count-seals';
import { keepDayHead } from './day-head';
import type { Run } from './late-votes';
import { aRun, Overtaken, RECENT, sealLate } from './late-votes';
import { readRows, type Reading } from '../rows/read-rows';
import { sealRows, VOTES_PER_SEAL } from './seal-rows';
import { ahead } from '../../../ground/some-at-a-time';

/** Seals of one run, so that it ends within its time. */
const SEALS_PER_RUN = 5;

/**
 * Seals and counts the votes whose windows are past their grace, and those that came into closed windows. May
 * run late, twice, at the same moment as another run, or stop anywhere: the next run finds the seal open and
 * counts it. Does nothing but look while there are no votes.
 * @param now ms.
 * @returns votes in the seals that this run finished.
 */
export async function runTally(campaign: string, now: number): Promise<number> {
  const run = aRun(campaign, now, newestClosable(now));
  // One read, so that the newest seal and the end of the chain are of the same moment.
  const recent = await newestSeals(campaign, RECENT);
  run.last = recent.at(-1) ?? null;
  await resume(run, recent);
  try {
    const regular = recent.filter(({ late }) => !late);
    const end = regular.at(-1) ?? (run.last === null ? null : await newestRegular(campaign));
    const upTo = await sealNew(run, end?.to ?? 0);
    const all = (recent[0]?.number ?? 1) === 1;
    const settled = await sealLate(run, regular, all);
    if (settled !== null) await noteTally(campaign, { upTo, ...settled });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return run.votes;
}

/** What a run before this one left: seals to count, and the head of a day that is over. */
async function resume(run: Run, recent: readonly Seal[]): Promise<void> {
  const open = recent.filter(({ state }) => state === 'open');
  await resumeSeals(open);
  run.votes += open.reduce((sum, { rows }) => sum + rows, 0);
  if (run.last !== null) await keepDayHead(run.campaign, run.last, run.now);
}

/**
 * Seals what came after the chain of regular seals.
 * @param from end of the chain.
 * @returns the window up to which every vote is sealed.
 */
async function sealNew(run: Run, from: number): Promise<number> {
  const { campaign, now, closable } = run;
  const newest = await newestVotedWindow(campaign, from);
  const to = newest !== null && newest > newestLikely(now) ? newest : closable;
  const made: CountedSeal[] = [];
  const read = (after: number) => ahead(readRows(campaign, { from: after, to }, VOTES_PER_SEAL));
  let [reached, more] = [from, newest !== null && from < to];
  let next = more ? read(from) : null;
  while (next !== null) {
    const reading: Reading = await next;
    const { rows } = reading;
    const end = rows.at(-1)?.window;
    more = reading.more && end !== undefined;
    if (end === undefined) break;
    next = more && made.length + 1 < SEALS_PER_RUN ? read(end) : null;
    const span = { from: reached, to: end };
    const one = await sealRows({ ...run, span, late: false }, rows);
    if (one === null) throw new Overtaken();
    made.push(one);
    run.last = one.seal;
    reached = end;
  }
  // Together, as most exhibits are in all of them.
  await countSeals(made);
  run.votes += made.reduce((sum, { seal }) => sum + seal.rows, 0);
  return more ? Math.min(reached, closable) : closable;
}
