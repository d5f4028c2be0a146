import { withApart } from '../../tests/support/faults/apart/with-apart';
import type { Figures } from '../../tests/support/bench/figures';
import { measureScales } from './scale';
import type { BenchSize } from './size';
import { vote } from './voting';

const CALLERS = 8;
const WORKS = 1000;
/** One caller is somebody new after so many votes. */
const VOTES_EACH = 2;

/** Votes a second of eight callers through the client's entrance, from another process than the cloud. */
const perSecond = (votes: number): Promise<number> =>
  withApart(async (cloud) => {
    await cloud.order('exhibits', 1, WORKS);
    const names = Array.from({ length: CALLERS }, (_, name) => String(name));
    // A cold start of the functions belongs to no measure.
    await Promise.all(names.map((name) => vote(cloud, `oStart-${name}`, 'e3')));
    const each = Math.ceil(votes / CALLERS);
    const caller = async (name: string): Promise<void> => {
      for (let turn = 0; turn < each; turn += 1) {
        const person = String(Math.floor(turn / VOTES_EACH));
        const entry = `e${String(1 + ((turn * 31) % WORKS))}`;
        await vote(cloud, `oCaller-${name}-${person}`, entry);
      }
    };
    const started = performance.now();
    await Promise.all(names.map(caller));
    return (each * CALLERS) / ((performance.now() - started) / 1000);
  });

/** Round trips of a vote, votes a second, and how long one takes while the ledger grows. */
export async function benchVote({ ledgers, timed, crowd }: BenchSize): Promise<Figures> {
  const rate = await perSecond(crowd);
  const scales = await measureScales(ledgers, timed);
  const [first, last] = [scales[0], scales.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no size to measure at');
  const most = (what: 'dbCalls' | 'hops' | 'writes'): number =>
    Math.max(...scales.map((scale) => scale.vote[what]));
  return {
    'vote.dbCalls': most('dbCalls'),
    'vote.hops': most('hops'),
    'vote.writes': most('writes'),
    'vote.perSecond': rate,
    ...Object.fromEntries(
      scales.flatMap(({ label, p50Ms, p95Ms, vote: { dbCalls } }) => [
        [`vote.p50Ms${label}`, p50Ms],
        [`vote.p95Ms${label}`, p95Ms],
        [`vote.dbCalls${label}`, dbCalls],
      ]),
    ),
    'vote.p50Ms': last.p50Ms,
    'vote.p95Ms': last.p95Ms,
    'vote.growth': last.p50Ms / first.p50Ms,
  };
}
