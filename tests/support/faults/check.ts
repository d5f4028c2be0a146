import type { Exhibit } from '../../../cloudfunctions/core/works/stores/exhibits';
import type { Vote } from '../../../cloudfunctions/core/votes/stores/votes';
import type { Database } from '../../../simulator/cloud/database/database';
import { brokenSeals } from './check-seals';
import type { Tap } from './phones';

/** A vote that its voter was told is cast. */
export interface Told extends Pick<Tap, 'entry' | 'request'> {
  receipt: { id: string };
}

/** What a fault has done to the votes. */
export interface Verdict {
  acknowledged: number;
  /** Acknowledged votes that the ledger does not hold, or holds otherwise. */
  lost: number;
  /** Rows too many: a second one of a tap, of a voter's day for one work, or one nobody sent. */
  doubled: number;
  /** Works whose numbers are not what the ledger holds. */
  miscounted: string[];
  /** Where a seal, a block, a head or the membership of a row does not hold. */
  broken: string[];
}

export const allOf = <D>(database: Database, collection: string): D[] =>
  database.hasCollection(collection)
    ? (database.find(collection, {}, { limit: null }) as unknown as D[])
    : [];

/** Compares what voters were told with the ledger, the ledger with the tally, and both with the seals. */
export function judge(
  database: Database,
  taps: readonly Pick<Tap, 'request' | 'entry'>[],
  acknowledged: readonly Told[],
): Verdict {
  const rows = allOf<Vote>(database, 'votes');
  return {
    acknowledged: acknowledged.length,
    lost: lostOf(rows, acknowledged),
    doubled: doubledOf(rows, taps),
    miscounted: miscountedOf(rows, allOf<Exhibit>(database, 'exhibits')),
    broken: brokenSeals(database, rows),
  };
}

function lostOf(rows: readonly Vote[], acknowledged: readonly Told[]): number {
  const byReceipt = new Map(rows.map((row) => [row.receipt, row]));
  return acknowledged.filter(({ receipt, entry, request }) => {
    const row = byReceipt.get(receipt.id);
    return row?.entry !== entry || row.request !== request;
  }).length;
}

function doubledOf(rows: readonly Vote[], taps: readonly Pick<Tap, 'request'>[]): number {
  const sent = new Set(taps.map(({ request }) => request));
  const seen = {
    requests: new Set<string>(),
    sitters: new Set<string>(),
    receipts: new Set<string>(),
  };
  let doubled = 0;
  for (const { request, voterDay, entry, receipt } of rows) {
    const sitter = `${voterDay}:${entry}`;
    const again =
      seen.requests.has(request) || seen.sitters.has(sitter) || seen.receipts.has(receipt);
    if (again || !sent.has(request)) doubled += 1;
    seen.requests.add(request);
    seen.sitters.add(sitter);
    seen.receipts.add(receipt);
  }
  return doubled;
}

function miscountedOf(rows: readonly Vote[], exhibits: readonly Exhibit[]): string[] {
  const inLedger = new Map<string, number>();
  for (const { campaign, round, entry } of rows) {
    const id = `${campaign}:${round}:${entry}`;
    inLedger.set(id, (inLedger.get(id) ?? 0) + 1);
  }
  return exhibits.flatMap(({ _id, votes, held, voided, heat, number }) => {
    const counted = votes + held + voided;
    const cast = inLedger.get(_id) ?? 0;
    const ordered = heat === votes * 1_000_000 - number;
    return counted === cast && ordered ? [] : [`${_id}: ${String(counted)} of ${String(cast)}`];
  });
}
