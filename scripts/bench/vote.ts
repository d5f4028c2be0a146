import type { LocalCloud } from '../../simulator/cloud';
import { addExhibits, databaseCalls, hops, withCloud } from './bench-cloud';
import type { Figures } from './figures';

const CALLERS = 8;
const VOTES_EACH = 150;

let request = 0;
async function vote(cloud: LocalCloud, voter: string, entry: string): Promise<void> {
  const input = { entry, request: `bench-request-${String((request += 1)).padStart(8, '0')}` };
  const reply = (await cloud.as(voter).call('voting', { action: 'vote.cast', input })) as {
    ok: boolean;
  };
  if (!reply.ok) throw new Error(`a vote was refused: ${JSON.stringify(reply)}`);
}

/** Round trips of a warm vote, and votes per second of eight callers through the client's entrance. */
export const benchVote = (): Promise<Figures> =>
  withCloud(async (cloud) => {
    await addExhibits(cloud, 1, 1000);
    await vote(cloud, 'oWarm', 'e1');
    const calls = await databaseCalls(cloud, () => vote(cloud, 'oWarm', 'e2'));

    const caller = async (name: number) => {
      for (let turn = 0; turn < VOTES_EACH; turn += 1)
        await vote(cloud, `oCaller${name}x${Math.floor(turn / 5)}`, `e${1 + ((turn * 31) % 1000)}`);
    };
    await Promise.all(
      Array.from({ length: CALLERS }, (_, name) => vote(cloud, `oStart${name}`, 'e3')),
    );
    const started = performance.now();
    await Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)));
    const seconds = (performance.now() - started) / 1000;
    return {
      'vote.dbCalls': calls.length,
      'vote.hops': hops(calls),
      'vote.writes': calls.filter(({ write }) => write).length,
      'vote.perSecond': (CALLERS * VOTES_EACH) / seconds,
    };
  });
