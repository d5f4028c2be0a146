import { everyRow } from '../../ground/every-row';
import { inBatches } from '../../ground/batches';
import type { WorkForm } from '../../../../miniprogram/shared/campaign/kind';
import { command } from '../../ground/database';
import type { Decision } from '../../record/stores/decisions';
import { findActs } from '../../record/stores/decisions';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** A seat of a unit's quota, taken by one of its entries. `_id` is `<campaign>:<round>:<unit>:<quota>:<n>`. */
export interface Recommendation {
  _id: string;
  /** Unique: `<campaign>:<round>:<entry>:<k>`, k up to the seats one entry may take. */
  sitter: string;
  campaign: string;
  /** The round in which it was recommended. */
  round: string;
  /** Id of the unit. */
  unit: string;
  unitName: string;
  quota: string;
  /** From 1. */
  seat: number;
  entry: string;
  kind: string;
  form: WorkForm;
  theme: string;
  number: number;
  title: string;
  preview: string | null;
  /** Votes in the ledger when it was recommended. */
  votes: number;
  /** openid and name of the contact; the name is sealed in the database. */
  by: string;
  byName: string;
  at: number;
  /** Names this recommendation for its trace in the decisions. */
  request: string;
}

const recommendations = sealedCollection<Recommendation>(
  'recommendations',
  personal.recommendations.fields,
);

const AT_ONCE = 1000;

export const seatIdOf = ({
  campaign,
  round,
  unit,
  quota,
  seat,
}: Pick<Recommendation, 'campaign' | 'round' | 'unit' | 'quota' | 'seat'>): string =>
  `${campaign}:${round}:${unit}:${quota}:${seat}`;

/** What decisions about one recommendation are about. */
export const recommendationSubject = (request: string): string => `recommendation:${request}`;

/** Ids of the two decisions that one recommendation can have. */
export const traceOf = (request: string): { recommended: string; withdrawn: string } => ({
  recommended: `${recommendationSubject(request)}:1`,
  withdrawn: `${recommendationSubject(request)}:2`,
});

/** @returns false when the seat, or the entry's own place, is taken. */
export const insertRecommendation = async (seat: Recommendation): Promise<boolean> =>
  (await recommendations.insert(seat)).inserted;

/** Frees the seat of a withdrawn recommendation, unless another one sits there by now. */
export async function removeRecommendation({
  _id,
  request,
}: Pick<Recommendation, '_id' | 'request'>): Promise<void> {
  await recommendations.remove({ _id, request });
}

/** A place where somebody recommends. */
export interface Stand {
  campaign: string;
  round: string;
}

/** The taken seats of a unit, and of some entries (at most 100) whoever recommended them, in no order. */
export async function seatsAround(
  stand: Stand,
  unit: string,
  entries: readonly string[],
): Promise<Recommendation[]> {
  const [own, others] = await Promise.all([
    recommendations.list({ ...stand, unit }, { limit: AT_ONCE }),
    entries.length === 0
      ? []
      : recommendations.list(
          { ...stand, entry: command.in([...entries]), unit: command.neq(unit) },
          { limit: AT_ONCE },
        ),
  ]);
  return [...own, ...others];
}

/** The decisions on some recommendations, by id. */
export async function tracesOf(
  seats: readonly Pick<Recommendation, 'request'>[],
): Promise<Map<string, Decision>> {
  const ids = seats.flatMap(({ request }) => Object.values(traceOf(request)));
  const found = await inBatches(ids, findActs);
  return new Map(found.map((decision) => [decision._id, decision]));
}

/** All recommendations of a round that stand; one that was withdrawn does not, even if its seat is still there. */
export async function recommendedIn(campaign: string, round: string): Promise<Recommendation[]> {
  const seats = await everyRow<Recommendation>(AT_ONCE, (last) => {
    const where = { campaign, round, ...(last && { _id: command.gt(last._id) }) };
    return recommendations.list(where, { order: [['_id', 'asc']], limit: AT_ONCE });
  });
  const traces = await tracesOf(seats);
  return seats.filter(({ request }) => !traces.has(traceOf(request).withdrawn));
}

/** The standing recommendations of some entries (at most 100) in a round, in no order. */
export async function recommendedAmong(
  stand: Stand,
  entries: readonly string[],
): Promise<Recommendation[]> {
  if (entries.length === 0) return [];
  const seats = await recommendations.list(
    { ...stand, entry: command.in([...entries]) },
    { limit: AT_ONCE },
  );
  const traces = await tracesOf(seats);
  return seats.filter(({ request }) => !traces.has(traceOf(request).withdrawn));
}
