import type { LocalCloud } from '../../../../simulator/cloud';
import type { CallRecord } from '../../../../simulator/cloud/wire/meter';

/** What sealing and counting took, without what the watch does after it in the same runs. */
export interface Sealing {
  votes: number;
  seconds: number;
  /** Documents of the ledger that were read; counting by an index alone reads none. */
  rowsRead: number;
  dbCalls: number;
  runs: number;
}

const READS = new Set(['database.getDocument', 'database.aggregateDocuments']);

/** Runs the timer until there is nothing left to seal. */
export async function sealAll(cloud: LocalCloud): Promise<Sealing> {
  const sum: Sealing = { votes: 0, seconds: 0, rowsRead: 0, dbCalls: 0, runs: 0 };
  for (;;) {
    cloud.meter.start();
    const { votes } = (await cloud.runTimer('scheduler')) as { votes: number };
    const records = tallyOf(cloud.meter.stop());
    if (votes === 0) return sum;
    sum.votes += votes;
    sum.runs += 1;
    sum.dbCalls += records.length;
    sum.seconds += secondsOf(records);
    sum.rowsRead += records
      .filter(({ collection, action }) => collection === 'votes' && READS.has(action))
      .reduce((rows, { docsExamined }) => rows + docsExamined, 0);
  }
}

/** Counting is over with its last call about seals: the watch knows nothing of them. */
function tallyOf(records: readonly CallRecord[]): CallRecord[] {
  const ends = records.filter(({ collection }) => collection === 'seals');
  const end = Math.max(...ends.map(({ endedAt }) => endedAt));
  return records.filter(({ startedAt }) => startedAt <= end);
}

function secondsOf(records: readonly CallRecord[]): number {
  const from = Math.min(...records.map(({ startedAt }) => startedAt));
  const to = Math.max(...records.map(({ endedAt }) => endedAt));
  return records.length === 0 ? 0 : (to - from) / 1000;
}
