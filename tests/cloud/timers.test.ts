import type { LocalCloud } from '../../simulator/cloud';
import { nextTick, parseCron } from '../../simulator/cloud/functions/cron';
import { until } from '../support/until';
import { startFixtureCloud } from './fixtures/cloud';

describe('cron, seven fields in UTC+8', () => {
  const after = (cron: string, from: string): string | null => {
    const tick = nextTick(parseCron(cron), Date.parse(`${from}+08:00`));
    return tick === null ? null : new Date(tick + 8 * 3_600_000).toISOString().replace('.000Z', '');
  };

  it.each([
    ['*/5 * * * * * *', '2026-07-25T00:00:00', '2026-07-25T00:00:05'],
    ['*/5 * * * * * *', '2026-07-25T00:00:04.999', '2026-07-25T00:00:05'],
    ['0 0 0 * * * *', '2026-07-25T00:00:00', '2026-07-26T00:00:00'],
    ['0 30 8 * * * *', '2026-07-25T09:00:00', '2026-07-26T08:30:00'],
    ['0 */10 * * * * *', '2026-07-25T23:55:00', '2026-07-26T00:00:00'],
    ['0 0 0 1 * * *', '2026-12-15T00:00:00', '2027-01-01T00:00:00'],
    ['0 0 9 * * MON-FRI *', '2026-07-24T10:00:00', '2026-07-27T09:00:00'],
    ['0 0 9 * * 0 *', '2026-07-24T10:00:00', '2026-07-26T09:00:00'],
    ['0 0 0 15 * 1 *', '2026-07-10T00:00:00', '2026-07-13T00:00:00'],
    ['0 0 0 15 * 1 *', '2026-07-14T00:00:00', '2026-07-15T00:00:00'],
    ['0 0 0 29 2 * *', '2026-07-25T00:00:00', '2028-02-29T00:00:00'],
    ['0 15,45 10-12 ? JAN,JUL * 2027', '2026-07-25T00:00:00', '2027-01-01T10:15:00'],
    ['30 5/20 * * * * *', '2026-07-25T00:26:00', '2026-07-25T00:45:30'],
    ['0 0 0 31 2 * *', '2026-07-25T00:00:00', null],
    ['0 0 0 1 1 * 2020', '2026-07-25T00:00:00', null],
  ])('%s after %s', (cron, from, tick) => {
    expect(after(cron, from)).toBe(tick);
  });

  it.each(['* * * * *', '60 * * * * * *', '* * 24 * * * *', 'x * * * * * *', '*/0 * * * * * *'])(
    'refuses %s',
    (cron) => {
      expect(() => parseCron(cron)).toThrow(RangeError);
    },
  );
});

describe('timers', () => {
  let cloud: LocalCloud;
  const ticks = () =>
    cloud.database.find('ticks', {}) as {
      at: Date;
      SOURCE: string;
      OPENID: string | null;
      event: { Type: string; TriggerName: string; Time: string; userInfo: object };
    }[];
  afterEach(() => cloud.close());

  it('run when asked, as the platform runs them', async () => {
    cloud = await startFixtureCloud();
    const reply = await cloud.runTimer('tick');
    expect(reply).toMatchObject({
      SOURCE: 'wx_trigger',
      event: { Type: 'Timer', TriggerName: 'everySecond', Message: '' },
    });
    expect(ticks()).toMatchObject([{ OPENID: null }]);
    expect(ticks()[0]!.event.Time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(ticks()[0]!.event.userInfo).toEqual({ appId: 'wx0000000000000000' });
    await expect(cloud.runTimer('everySecond')).resolves.toBeDefined();
    await expect(cloud.runTimer('login')).rejects.toThrow(RangeError);
  });

  it('cannot be called from a phone when the rules say so', async () => {
    cloud = await startFixtureCloud();
    const event = { Type: 'Timer', TriggerName: 'everySecond', Time: '2026-07-25T00:00:00Z' };
    await expect(cloud.as('oMallory').call('tick', event)).rejects.toMatchObject({
      errMsg: expect.stringContaining('PERMISSION_DENIED') as string,
    });
    expect(ticks()).toEqual([]);
  });

  it('fire by themselves, do not wait for a slow run, and follow a moved clock', async () => {
    cloud = await startFixtureCloud({ timers: true });
    await until(() => ticks().length >= 3);
    // Each run takes 1.2 s and they start every second: so at least two are under way at a time.
    expect(cloud.functionsStats.tick!.cold).toBeGreaterThanOrEqual(2);
    const times = ticks().map((each) => each.event.Time);
    expect(new Set(times).size).toBe(times.length);
    const at = Date.UTC(2031, 0, 1);
    cloud.clock.set(at);
    const moved = () => ticks().filter((each) => each.event.Time.startsWith('2031-01-01T00:00:'));
    await until(() => moved().length >= 1);
    expect(moved()[0]!.at.getTime()).toBeGreaterThanOrEqual(at);
    // The years between are not made up for.
    const passed = (cloud.clock.now() - at) / 1000;
    expect(moved().length).toBeLessThanOrEqual(passed + 1);
    expect(ticks().filter((each) => each.event.Time > '2031-01-01T00:02')).toEqual([]);
    cloud.clock.reset();
  });
});
