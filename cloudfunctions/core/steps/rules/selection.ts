import { mayPassGate } from '../../../../miniprogram/shared/votes/gate';
import type { GateView } from '../../../../miniprogram/shared/campaign/view';
import type { ScreeningOutcome, SelectionVerdict } from '../../../../miniprogram/shared/contract';
import type { SelectionView } from '../../../../miniprogram/shared/campaign/office';

/** An entry that may be selected. */
export interface Contender {
  entry: string;
  /** What it competes within: a theme, a kind, or the whole campaign. */
  group: string;
  /** Those that are not void; of a screened list, the reviewers who passed it. */
  votes: number;
  /** How many of them are under inquiry. */
  held: number;
  /** A threshold of its own that it has to exceed again, as votes were voided since; null for none. */
  fell: GateView | null;
  /** What its reviewers made of it; null where the list does not come out of a screening. */
  screened: ScreeningOutcome | null;
  /** ms; the earlier comes first among equal votes. */
  submittedAt: number;
}

/** What the rule alone says of a contender. */
export interface Placed extends Contender {
  /** From 1; equal votes share a rank. */
  rank: number;
  verdict: SelectionVerdict;
}

export interface Ranking {
  places: number;
  /** Most votes first. */
  rows: Placed[];
}

type Terms = Pick<SelectionView, 'take' | 'tie' | 'gate' | 'tally'>;

/**
 * How many places there are among some contenders; a share of them is rounded up.
 * @param take a number, or a ratio of 0–1.
 */
export function placesOf(take: SelectionView['take'], contenders: number): number {
  if ('count' in take) return take.count;
  // A product of decimals misses by a hair, as 0.07 × 100 does, and must not gain a place by it.
  return Math.ceil(Number((take.ratio * contenders).toFixed(9)));
}

/**
 * Ranks the contenders of one group: 选出每个主题分类区票数最高的15篇作品.
 * @param contenders of the group, in any order; none that has lost its standing.
 * @param terms of the selection: places, what becomes of a tie at the last place, and the gate (超过, strict).
 */
export function rankGroup(contenders: readonly Contender[], terms: Terms): Ranking {
  const passed = contenders.filter(({ screened }) => screened === null || screened === 'passed');
  const { places, rows } = rankPassed(passed, terms);
  const rest = contenders.filter((one) => !passed.includes(one)).sort(byVotes);
  return {
    places,
    rows: [
      ...rows,
      ...rest.map((one): Placed => ({ ...one, rank: passed.length + 1, verdict: unpassed(one) })),
    ],
  };
}

/** What becomes of a work that its reviewers have not passed. */
function unpassed({ screened }: Contender): SelectionVerdict {
  switch (screened) {
    case 'waiting':
      return 'unscreened';
    case 'split':
      return 'split';
    case 'failed':
    case 'passed':
    case null:
      return 'out';
    default:
      return screened satisfies never;
  }
}

function rankPassed(contenders: readonly Contender[], terms: Terms): Ranking {
  const places = placesOf(terms.take, contenders.length);
  const ordered = [...contenders].sort(byVotes);
  const last = ordered[places - 1];
  const next = ordered[places];
  const tied = last !== undefined && next?.votes === last.votes ? last.votes : null;
  const rows = ordered.map((contender, position): Placed => {
    const rank = 1 + ordered.findIndex(({ votes }) => votes === contender.votes);
    return { ...contender, rank, verdict: verdictOf(contender, position, { places, tied }, terms) };
  });
  return { places, rows };
}

const byVotes = (one: Contender, other: Contender): number =>
  other.votes - one.votes ||
  one.submittedAt - other.submittedAt ||
  (one.entry < other.entry ? -1 : 1);

function verdictOf(
  { votes, fell, screened }: Contender,
  position: number,
  { places, tied }: { places: number; tied: number | null },
  { tie, gate, tally }: Terms,
): SelectionVerdict {
  // Without a tally or a screening people choose, and the rule alone admits nobody.
  if (tally === null && screened === null) return 'out';
  const under = [gate, fell].some((one) => one !== null && !mayPassGate(one, votes).allowed);
  if (under) return 'below-gate';
  if (votes !== tied) return position < places ? 'in' : 'out';
  switch (tie) {
    case 'admit-all':
      return 'tied-in';
    case 'admit-none':
    case 'organizer':
      return 'tied-out';
    case 'earlier-upload':
      return position < places ? 'tied-in' : 'tied-out';
    default:
      return tie satisfies never;
  }
}

/** Whether the rule alone admits. */
export const isIn = (verdict: SelectionVerdict): boolean =>
  verdict === 'in' || verdict === 'tied-in';

/**
 * Entries of a group on whose votes under inquiry the list depends: those that these votes may bring in, or leave
 * on it with another number. Who stays out with all of them counted, while nobody else's are, touches nobody.
 * @param contenders of the group, none that has lost its standing.
 */
export function undecidedIn(contenders: readonly Contender[], terms: Terms): Set<string> {
  const settled = (one: Contender): Contender => ({ ...one, votes: one.votes - one.held });
  const depends = (one: Contender): boolean => {
    const best = contenders.map((other) => (other === one ? one : settled(other)));
    const row = rankGroup(best, terms).rows.find(({ entry }) => entry === one.entry);
    return row !== undefined && row.verdict !== 'out' && row.verdict !== 'below-gate';
  };
  const held = contenders.filter((one) => one.held > 0 && depends(one));
  return new Set(held.map(({ entry }) => entry));
}
