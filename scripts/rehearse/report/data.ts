import { dayOf } from '../../../miniprogram/shared/calendar';
import type { Source } from '../../../miniprogram/shared/decision';
import { ALLOWANCE_LABELS } from '../../../miniprogram/shared/vocabulary';
import { votesOf, type Facts } from '../../../tests/support/rehearse/checks/facts';
import type { Invariant } from '../../../tests/support/rehearse/checks/invariant';
import type { RefusalTally, Trial } from '../../../tests/support/rehearse/journal';
import type { Options } from '../../../tests/support/rehearse/options';
import type { Stage } from '../../../tests/support/rehearse/stage';
import { awardsOf, scoresOf, type AwardGroup, type ScoredWork } from './data-outcome';
import { gatesOf, selectionsOf, type GateData, type SelectionData } from './data-votes';
import { seatsOf, type UnitSeats } from './data-seats';
import {
  loadsOf,
  pollDataOf,
  seenOf,
  stagesOf,
  type PollData,
  type ReviewerLoad,
  type SeenData,
  type StageCount,
} from './data-steps';

/** All that the report shows; also what is written beside it for machines. Times are ms since the epoch. */
export interface ReportData {
  ok: boolean;
  campaign: { id: string; title: string; summary: string; host: string; year: number };
  options: Options;
  tookMs: number;
  counts: {
    units: number;
    entries: number;
    published: number;
    votes: number;
    recommended: number;
    reviewers: number;
    /** Handed in, in all turns. */
    ballots: number;
    /** Works that won where a meeting voted. */
    won: number;
    calls: number;
    refusals: number;
  };
  rounds: {
    id: string;
    name: string;
    opensAt: number;
    closesAt: number;
    allows: string[];
    source: Source;
  }[];
  /** By day (`yyyy-MM-dd`) and voting round. */
  days: { day: string; round: string; votes: number }[];
  submitted: { day: string; entries: number }[];
  seats: UnitSeats[];
  gates: GateData[];
  selections: SelectionData[];
  stages: StageCount[];
  loads: ReviewerLoad[];
  polls: PollData[];
  scores: ScoredWork[];
  awards: AwardGroup[];
  seen: SeenData[];
  refusals: RefusalTally[];
  trials: Trial[];
  invariants: Invariant[];
  /** Parts that this campaign does not have. */
  skipped: string[];
  /** Real ms by act. */
  spent: Record<string, number>;
}

const byDay = <T>(list: readonly T[], at: (one: T) => number): Map<string, T[]> => {
  const days = new Map<string, T[]>();
  for (const one of list) {
    const day = dayOf(at(one));
    const own = days.get(day);
    if (own) own.push(one);
    else days.set(day, [one]);
  }
  return days;
};

function daysOfVotes({ view, votes }: Facts): ReportData['days'] {
  const names = new Map(view.rounds.map(({ id, name }) => [id, name]));
  const rounds = [...new Set(votes.map(({ round }) => round))];
  return rounds.flatMap((round) =>
    [
      ...byDay(
        votes.filter((vote) => vote.round === round),
        ({ at }) => at,
      ),
    ]
      .map(([day, own]) => ({ day, round: names.get(round) ?? round, votes: own.length }))
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
  );
}

/** Puts together what a rehearsal has shown. */
export function reportData(
  stage: Stage,
  facts: Facts,
  invariants: Invariant[],
  tookMs: number,
): ReportData {
  const { view, journal, options } = stage;
  const { id, title, summary, host, year } = view;
  const entries = [...facts.entries.values()];
  // Rules first, then what needs none: a role, a form, a work that is not there.
  const refusals = [...journal.refusals.values()].sort(
    (one, other) =>
      Number(one.source === null) - Number(other.source === null) || other.count - one.count,
  );
  return {
    ok: invariants.every(({ violations }) => violations.length === 0),
    campaign: { id, title, summary, host, year },
    options,
    tookMs: Math.round(tookMs),
    counts: {
      units: facts.units.length,
      entries: entries.length,
      published: entries.filter(({ number }) => number !== null).length,
      votes: facts.votes.length,
      recommended: facts.recommendations.length,
      reviewers: new Set(facts.screeningSeats.map(({ reviewer }) => reviewer)).size,
      ballots: facts.ballots.filter(({ state }) => state === 'final').length,
      won:
        facts.office.ballots.length === 0
          ? 0
          : (facts.outcome?.published ?? []).filter(({ entry }) => entry !== null).length,
      calls: journal.calls,
      refusals: refusals.reduce((sum, { count }) => sum + count, 0),
    },
    rounds: view.rounds.map(({ allows, ...round }) => ({
      ...round,
      allows: allows.map((one) => ALLOWANCE_LABELS[one]),
    })),
    days: daysOfVotes(facts),
    submitted: [...byDay(entries, ({ submittedAt }) => submittedAt)]
      .map(([day, own]) => ({ day, entries: own.length }))
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
    seats: seatsOf(facts),
    gates: gatesOf(facts),
    selections: selectionsOf(facts),
    stages: stagesOf(facts),
    loads: loadsOf(facts, new Map(stage.cast.reviewers.map(({ openid, name }) => [openid, name]))),
    polls: pollDataOf(facts),
    scores: scoresOf(facts),
    awards: awardsOf(facts, (round, entry) => votesOf(facts, round, entry)),
    seen: seenOf(facts),
    refusals,
    trials: journal.trials,
    invariants,
    skipped: journal.skipped,
    spent: Object.fromEntries([...journal.spent].map(([act, ms]) => [act, Math.round(ms)])),
  };
}
