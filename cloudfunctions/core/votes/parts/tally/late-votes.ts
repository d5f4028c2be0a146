import type { Seal } from '../../stores/seals';
import { leavesOf, raiseNoted, regularAfter, sealsOver } from '../../stores/seals';
import { checkedTo } from '../../stores/tallies';
import { votesWithin } from '../../stores/votes';
import { countSeals } from './count-seals';
import { readRows } from '../rows/read-rows';
import { sealRows, VOTES_PER_SEAL } from './seal-rows';

/** The newest seals, which every run looks back at. */
export const RECENT = 20;
/** Seals that a run looks at elsewhere. */
const ELSEWHERE = 100;
/** Votes in the seals that one look goes over, as a count by index reads them all; one seal at least. */
const VOTES_LOOKED_AT = 20_000;
/** Late votes that one run reads the windows of and seals; the others wait for the next. */
const VOTES_SEALED = 100_000;
/** How many windows before its own time a run looks back when the clock has gone back: two minutes. */
const LOOK_BACK = 24;

/** What a run works on. */
export interface Run {
  campaign: string;
  /** ms */
  now: number;
  /** The newest window whose grace is over by the clock. */
  closable: number;
  /** The newest seal; every seal that the run makes takes its place. */
  last: Seal | null;
  /** Votes of the seals that the run has finished. */
  votes: number;
  /** Rows that the run may still read in search of late ones. */
  patience: number;
}

export const aRun = (campaign: string, now: number, closable: number): Run => ({
  ...{ campaign, now, closable },
  ...{ last: null, votes: 0, patience: VOTES_SEALED },
});

/**
 * Seals votes that came into windows after their seal: the clock went back, or one function's clock was slow.
 * A seal notes how many votes of its windows are surely sealed; when the windows hold more, the rows that no seal
 * over them holds get a late seal. Which those are is told by the leaves, so a number noted too low, after a crash,
 * is only looked at again.
 *
 * Every run looks at the newest seals, at the seals of its own time when that has gone back, and at a stretch of the
 * others in turn.
 * @param recent the newest regular seals, at most RECENT, oldest first.
 * @param all whether there are no others.
 * @returns how far the turn has come, if one was taken; null when there is more to seal.
 */
export async function sealLate(
  run: Run,
  recent: readonly Seal[],
  all: boolean,
): Promise<{ checkedTo?: number } | null> {
  const near = withinReach([...recent].reverse()).reverse();
  let settled = await sealStretch(run, near);
  if (all && near.length === recent.length) return settled ? {} : null;
  const { campaign, closable } = run;
  if (closable < (recent.at(-1)?.to ?? 0)) {
    const around = await regularAfter(campaign, closable - LOOK_BACK, ELSEWHERE);
    settled = (await sealStretch(run, withinReach(around))) && settled;
  }
  const turn = await regularAfter(campaign, await checkedTo(campaign), ELSEWHERE);
  const reached = withinReach(turn);
  settled = (await sealStretch(run, reached)) && settled;
  const ended = turn.length < ELSEWHERE && reached.length === turn.length;
  return settled ? { checkedTo: ended ? 0 : (reached.at(-1)?.to ?? 0) } : null;
}

function withinReach(stretch: readonly Seal[]): Seal[] {
  let votes = 0;
  return stretch.filter(({ noted }, index) => (votes += noted) <= VOTES_LOOKED_AT || index === 0);
}

/** @param stretch regular seals that follow one another. */
async function sealStretch(run: Run, stretch: readonly Seal[]): Promise<boolean> {
  const [first] = stretch;
  const end = stretch.at(-1);
  if (first === undefined || end === undefined) return true;
  const noted = stretch.reduce((sum, seal) => sum + seal.noted, 0);
  if ((await votesWithin(run.campaign, { from: first.from, to: end.to })) <= noted) return true;
  let settled = true;
  for (const seal of stretch) settled = (await sealMissing(run, seal)) && settled;
  return settled;
}

/** @returns false when rows of the seal's windows may be left for the next run. */
async function sealMissing(run: Run, seal: Seal): Promise<boolean> {
  const { campaign } = run;
  const span = { from: seal.from, to: seal.to };
  if ((await votesWithin(campaign, span)) <= seal.noted) return true;
  if (run.patience <= 0) return false;
  const { rows } = await readRows(campaign, span, Infinity);
  run.patience -= rows.length;
  const over = await sealsOver(campaign, span);
  const sealed = new Set<string>();
  for (const one of over) for (const leaf of await leavesOf(one)) sealed.add(leaf);
  const missing = rows.filter(({ leaf }) => !sealed.has(leaf));
  const some = missing.slice(0, VOTES_PER_SEAL);
  if (some.length > 0) {
    const made = await sealRows({ ...run, span, late: true }, some);
    if (made === null) throw new Overtaken();
    await countSeals([made]);
    run.last = made.seal;
    run.votes += made.seal.rows;
    over.push(made.seal);
  }
  await raiseNoted(
    seal,
    over.reduce((sum, one) => sum + one.rows, 0),
  );
  return some.length === missing.length;
}

/** Another timer has made the next seal: it does what this one was about to do. */
export class Overtaken extends Error {}
