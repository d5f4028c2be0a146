import { eventOf } from '../../tests/support/event-of';
import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import type { CallRecord } from '../../simulator/cloud/wire/meter';
import type { CloudApart } from '../../tests/support/faults/apart/cloud-apart';
import { hops } from '../../tests/support/bench/bench-cloud';

export type Cast = Reply<Output<'vote.cast'>>;

let requests = 0;
/** A request of a phone, never the same one twice. */
export const newRequest = (): string => `bench-${String((requests += 1)).padStart(10, '0')}`;

/** Votes as a phone does, whatever the answer. */
export const castVote = async (
  cloud: Pick<CloudApart, 'as'>,
  voter: string,
  entry: string,
  request = newRequest(),
): Promise<Cast> =>
  (await cloud.as(voter).call('voting', eventOf('vote.cast', { entry, request }))) as Cast;

/** Votes, and fails the measure unless the vote was taken. */
export async function vote(
  cloud: Pick<CloudApart, 'as'>,
  voter: string,
  entry: string,
): Promise<void> {
  const reply = await castVote(cloud, voter, entry);
  if (!reply.ok) throw new Error(`a vote was refused: ${JSON.stringify(reply.error)}`);
}

export interface VoteCost {
  dbCalls: number;
  hops: number;
  writes: number;
}

const inDatabase = ({ action }: CallRecord): boolean => action.startsWith('database.');

/** Round trips of one warm vote, each slowed as by a network so that side by side is seen as such. */
export async function voteCost(cloud: CloudApart, cast: () => Promise<void>): Promise<VoteCost> {
  await cloud.order('slow');
  await cast();
  const calls = await cloud.order('slowedCalls');
  return {
    dbCalls: calls.length,
    hops: hops(calls),
    writes: calls.filter(({ write }) => write).length,
  };
}

/** The most database calls that any one run of a function made. */
export function mostCalls(records: readonly CallRecord[]): number {
  const byRun = new Map<string, number>();
  for (const { invocationId } of records.filter(inDatabase))
    byRun.set(invocationId, (byRun.get(invocationId) ?? 0) + 1);
  return Math.max(0, ...byRun.values());
}
