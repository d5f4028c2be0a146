import { eventOf } from '../support/event-of';
import { join } from 'node:path';
import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { addExhibits } from '../support/bench/bench-cloud';
import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';

type Cast = Reply<Output<'vote.cast'>>;

const WHEN = at('08-05 10:00');
let cloud: TestCloud;
beforeAll(async () => {
  const campaign = join(__dirname, '../campaigns/open-campaigns/crowded-addresses.ts');
  cloud = await openCloud({ now: WHEN, campaign });
  await addExhibits(cloud, 1, 40);
});
afterAll(() => cloud.close());

let requests = 0;
/** One vote in exactly that millisecond. */
const cast = (
  voter: string,
  { n = 1, when = WHEN, ip }: { n?: number; when?: number; ip?: string } = {},
): Promise<Cast> => {
  const input = { entry: `e${n}`, request: `request-${String((requests += 1))}` };
  const person = cloud.as(voter, { at: when, still: true, ...(ip === undefined ? {} : { ip }) });
  return person.call('voting', eventOf('vote.cast', input)) as Promise<Cast>;
};
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const doneOf = (replies: Cast[]) => replies.filter(({ ok }) => ok).length;
const rulesOf = (replies: Cast[]) =>
  replies.flatMap((reply) => (reply.ok ? [] : [reply.error.refusal?.rule]));
const rowsOf = (where: Record<string, unknown>) =>
  cloud.database.find('votes', where, { limit: 1000 });
const rowOf = (reply: Cast) => rowsOf({ receipt: reply.ok ? reply.data.receipt.id : '' })[0];

describe('vote.pace', () => {
  it('ten parallel taps in one moment are exactly three votes', async () => {
    const replies = await Promise.all(times(10, (n) => cast('hasty', { n: n + 1 })));
    expect(doneOf(replies)).toBe(3);
    expect(rulesOf(replies)).toEqual(times(7, () => 'vote.pace'));
    const [said] = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.refusal]));
    expect(said?.facts).toEqual({ votes: 3, seconds: 2, until: WHEN + 2000 });
    expect(doneOf([await cast('hasty', { n: 11, when: WHEN + 1999 })])).toBe(0);
    expect(doneOf([await cast('hasty', { n: 11, when: WHEN + 2000 })])).toBe(1);
  });

  it('a retry is not a vote, however fast it comes', async () => {
    const input = { entry: 'e1', request: 'request-retried' };
    const once = () => cloud.as('retrying', { at: WHEN, still: true });
    const send = () => once().call('voting', eventOf('vote.cast', input)) as Promise<Cast>;
    expect(doneOf(await Promise.all(times(6, send)))).toBe(6);
    expect(rowsOf({ request: input.request })).toHaveLength(1);
  });
});

describe('vote.perAddress', () => {
  const seatsOf = (rows: Record<string, unknown>[]) =>
    rows
      .map(({ addressSeat }) => Number(String(addressSeat).split(':').pop()))
      .sort((a, b) => a - b);

  it('of sixty people behind one address who come at once exactly twenty vote', async () => {
    const ip = '198.51.100.7';
    const replies = await Promise.all(times(60, (n) => cast(`crowd-${n}`, { ip })));
    expect(doneOf(replies)).toBe(20);
    expect(rulesOf(replies)).toEqual(times(40, () => 'vote.perAddress'));
    const address = rowOf(replies.find(({ ok }) => ok)!)?.['address'];
    expect(seatsOf(rowsOf({ address }))).toEqual(times(20, (n) => n + 1));
    expect(JSON.stringify(rowsOf({ address }))).not.toContain(ip);
    const next = { ip, when: WHEN + 600_000 };
    expect(doneOf(await Promise.all(times(5, (n) => cast(`crowd-${n + 50}`, next))))).toBe(5);
  });

  it('counts what one voter casts in a stretch with the rest, and a retry with nothing', async () => {
    const ip = '198.51.100.8';
    await Promise.all(times(19, (n) => cast(`office-${n}`, { ip })));
    const input = { entry: 'e1', request: 'request-of-the-last' };
    const person = cloud.as('office-last', { at: WHEN, still: true, ip });
    const send = () => person.call('voting', eventOf('vote.cast', input)) as Promise<Cast>;
    expect(doneOf(await Promise.all(times(4, send)))).toBe(4);
    expect(rulesOf([await cast('office-late', { ip })])).toEqual(['vote.perAddress']);
    // A full address does not hide what the voter's own day says.
    expect(rulesOf([await cast('office-last', { ip })])).toEqual(['vote.perEntryPerDay']);
  });

  it('takes an IPv6 network for one address, and its neighbour for another', async () => {
    const near = await cast('six-a', { ip: '2001:db8:1:2::1' });
    const beside = await cast('six-b', { ip: '2001:db8:1:2:ffff::9' });
    const apart = await cast('six-c', { ip: '2001:db8:1:3::1' });
    const [one, two, three] = [near, beside, apart].map((reply) => rowOf(reply)?.['address']);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  it('costs an ordinary vote nothing, and looks only at seats when one is taken', async () => {
    const ip = '198.51.100.9';
    const costOf = async (voter: string, when: number) => {
      await cast(voter, { n: 20, when: when - 60_000, ip: '203.0.113.1' });
      cloud.meter.start();
      const reply = await cast(voter, { when, ip });
      return { reply, calls: cloud.meter.stop() };
    };
    expect((await costOf('alone', WHEN + 60_000)).calls).toHaveLength(3);
    await Promise.all(times(19, (n) => cast(`full-${n}`, { ip, when: WHEN + 60_000 })));
    const { reply, calls } = await costOf('after-all', WHEN + 60_000);
    expect(rulesOf([reply])).toEqual(['vote.perAddress']);
    // Two reads, the seat that was taken, the day and the address again.
    expect(calls).toHaveLength(5);
    expect(Math.max(...calls.map(({ docsExamined }) => docsExamined))).toBeLessThan(25);
  });
});

describe('vote.risk', () => {
  const asked = () => cloud.outbox.list({ api: 'riskControl.getUserRiskRank' });
  beforeEach(() => {
    cloud.verdicts.set({ risk: { bad: 4, odd: 2, failing: 'error', silent: 'silent' } });
    cloud.outbox.clear();
  });

  it('refuses the highest rank, and writes nothing', async () => {
    const before = rowsOf({}).length;
    const reply = await cast('bad');
    expect(rulesOf([reply])).toEqual(['vote.risk']);
    expect(reply.ok ? null : reply.error.refusal?.facts).toEqual({ riskRank: 4, refuseFrom: 4 });
    expect(rowsOf({})).toHaveLength(before);
  });

  it('is asked with the first vote of the day, with the phone’s own address, and carried on', async () => {
    const ip = '2001:db8::7';
    const first = await cast('odd', { ip });
    expect(asked()).toMatchObject([
      { args: { openid: 'odd', scene: 1, client_ip: ip, appid: expect.any(String) as string } },
    ]);
    cloud.verdicts.set({ risk: { odd: 4 } });
    const second = await cast('odd', { n: 2, when: WHEN + 60_000, ip });
    expect([first, second].map((reply) => rowOf(reply)?.['risk'])).toEqual([2, 2]);
    expect(asked()).toHaveLength(1);
    const tomorrow = await cast('odd', { when: WHEN + 86_400_000, ip });
    expect(rulesOf([tomorrow])).toEqual(['vote.risk']);
  });

  it.each(['failing', 'silent'])('%s is unknown, which is not 0', async (voter) => {
    expect(rowOf(await cast(voter))).toMatchObject({ risk: null });
    const later = await cast(voter, { n: 2, when: WHEN + 60_000 });
    expect(rowOf(later)).toMatchObject({ risk: null });
    expect(rowOf(await cast(`not-${voter}`))).toMatchObject({ risk: 0 });
  });
});
