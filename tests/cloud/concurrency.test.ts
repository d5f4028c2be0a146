import { readdirSync, readFileSync } from 'node:fs';
import type { LocalCloud } from '../../simulator/cloud';
import { until } from '../support/until';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startFixtureCloud({ maxInstances: 4 });
});
afterAll(() => cloud.close());

const outcome = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    return await call;
  } catch (error) {
    return (error as { errCode: number }).errCode;
  }
};

/** Processes of this test's functions; only Linux can tell. */
function processes(): number {
  if (process.platform !== 'linux') return 0;
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return new RegExp(`\\) \\w ${process.pid} `).test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false;
    }
  }).length;
}

test('two hundred callers at once: each is answered, as itself, by four instances', async () => {
  const people = Array.from({ length: 200 }, (_, i) => `oCrowd${i}`);
  const seen = (await Promise.all(
    people.map((each) => cloud.as(each).call('limits', { way: 'whoAmI', ms: 5 })),
  )) as { before: string; after: string; pid: number }[];
  expect(seen.map((each) => each.before)).toEqual(people);
  expect(seen.map((each) => each.after)).toEqual(people);
  expect(new Set(seen.map((each) => each.pid)).size).toBe(4);
  expect(cloud.functionsStats.limits).toEqual({ cold: 4, warm: 196 });
});

test('misbehaving calls among well-behaved ones hurt nobody but themselves', async () => {
  const before = processes();
  const ways = ['exit', 'whoAmI', 'reject', 'whoAmI', 'fail', 'whoAmI', 'spin', 'whoAmI'];
  const calls = Array.from({ length: 40 }, (_, i) => ({
    openid: `oMixed${i}`,
    way: ways[i % ways.length] ?? '',
    // One endless loop is enough: each costs its whole time limit.
    ms: i === 6 ? 60_000 : 1,
  }));
  const results = await Promise.all(
    calls.map(({ openid, way, ms }) =>
      outcome(cloud.as(openid).call('limits', { way, ms, text: 'x' })),
    ),
  );
  calls.forEach(({ openid, way }, i) => {
    if (way === 'whoAmI') expect(results[i]).toMatchObject({ before: openid, after: openid });
    else if (way === 'spin') expect(results[i]).toBe(i === 6 ? -504003 : 'spun');
    else expect(results[i]).toBe(-504002);
  });
  // Every process that was killed is gone, and no more than four have taken their place.
  await until(() => processes() <= Math.max(before, 4));
});

describe('a function that calls itself', () => {
  const mirror = (depth: number | null): Promise<unknown> =>
    cloud.as('oAlice').call('mirror', { depth });
  // A cold start further down counts against the time limits further up.
  beforeAll(() => Promise.all(Array.from({ length: 4 }, () => mirror(0))));

  it('is answered while there are instances', async () => {
    expect(await mirror(3)).toBe(3);
  });

  it('without end: the time limit ends it, and the cloud goes on', async () => {
    expect(await outcome(mirror(null))).toBe(-504003);
    // Callers may still be told of it, in longer lines.
    const refused = (): number =>
      cloud.logs
        .list({ functionName: 'mirror' })
        .filter(({ text }) => text === 'mirror was not run: its caller was stopped').length;
    // Four ran, the fifth waited for one of them; nothing of the chain goes on after that.
    await until(() => refused() === 1);
    expect(await mirror(0)).toBe(0);
    expect(refused()).toBe(1);
  });
});

test('a function killed between two writes leaves the first, and of a transaction nothing', async () => {
  const ids = (id: string): unknown[] =>
    cloud.database.find('crowd', { _id: { $in: [`${id}-first`, `${id}-second`] } });
  const run = (way: string, id: string, ms: number): Promise<unknown> =>
    outcome(cloud.as('oAlice').call('shelf', { way, id, ms }));

  const cut = [run('halfway', 'plain', 10_000), run('transfer', 'apart', 10_000)];
  expect(await Promise.all(cut)).toEqual([-504003, -504003]);
  expect(ids('plain')).toHaveLength(1);
  expect(ids('apart')).toHaveLength(0);

  const again = [run('halfway', 'again', 1), run('transfer', 'together', 1)];
  expect(await Promise.all(again)).toEqual(['both', 'both']);
  expect(ids('again')).toHaveLength(2);
  expect(ids('together')).toHaveLength(2);
});
