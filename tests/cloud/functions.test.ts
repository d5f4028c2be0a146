import type { LocalCloud } from '../../simulator/cloud';
import { measured } from '../support/passed';
import { until } from '../support/until';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startFixtureCloud({ env: { OWN_SETTING: 'set' } });
});
afterAll(() => cloud.close());

const failure = async (call: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> => {
  try {
    await call;
  } catch (error) {
    return error as { errCode: number; errMsg: string };
  }
  throw new Error('the call was expected to fail');
};
const limits = (openid: string, data: object) => cloud.as(openid).call('limits', data);

describe('identity', () => {
  it('reaches the function in its event and its context', async () => {
    const person = cloud.as('oAlice', { ip: '10.1.2.3', unionid: 'uAlice' });
    expect(await person.call('login', { a: 1 })).toEqual({
      event: { a: 1, userInfo: { openId: 'oAlice', appId: 'wx0000000000000000' } },
      openid: 'oAlice',
      appid: 'wx0000000000000000',
      unionid: 'uAlice',
      env: 'local',
      source: 'wx_client',
      ip: '10.1.2.3',
    });
  });

  it('says apart whether the phone has an IPv4 or an IPv6 address, and does not keep it', async () => {
    const six = await cloud.as('oAlice', { ip: '2001:db8::7' }).call('login', {});
    expect(six).toMatchObject({ ipv6: '2001:db8::7' });
    expect(six).not.toHaveProperty('ip');
    const four = await cloud.as('oAlice', { ip: '10.1.2.3' }).call('login', {});
    expect(four).toMatchObject({ ip: '10.1.2.3' });
    expect(four).not.toHaveProperty('ipv6');
    const own = async (openid: string) =>
      ((await cloud.as(openid).call('login', {})) as { ip: string }).ip;
    expect(await own('oAlice')).toBe(await own('oAlice'));
    expect(await own('oAlice')).not.toBe(await own('oBob'));
  });

  it('cannot be claimed by the event, and does not stay for the next caller', async () => {
    const forged = { userInfo: { openId: 'oAlice' } };
    const reply = (await cloud.as('oMallory').call('login', forged)) as Record<string, unknown>;
    expect(reply).toMatchObject({
      openid: 'oMallory',
      event: { userInfo: { openId: 'oMallory' } },
    });
    expect(reply).not.toHaveProperty('unionid');
  });

  it('is never mixed up between parallel callers', async () => {
    const people = Array.from({ length: 12 }, (_each, i) => `oPerson${i}`);
    const call = (each: string) => limits(each, { way: 'whoAmI', ms: 20 });
    const seen = (await Promise.all(people.map(call))) as {
      before: string;
      after: string;
      pid: number;
    }[];
    expect(seen.map((each) => each.before)).toEqual(people);
    expect(seen.map((each) => each.after)).toEqual(people);
    expect(new Set(seen.map((each) => each.pid)).size).toBeLessThanOrEqual(4);
  });

  it('goes along from function to function, with the chain of sources', async () => {
    const reply = await cloud.as('oAlice').call('chain', { name: 'login', data: { b: 2 } });
    expect(reply).toMatchObject({
      mine: 'wx_client',
      result: { openid: 'oAlice', source: 'wx_client,scf', event: { b: 2 } },
    });
  });
});

describe('the runtime', () => {
  it('resolves project/… from the function root, as SCF does', async () => {
    const data = { route: 'home/setup', params: { p: 1 } };
    expect(await cloud.as('oAlice').call('router', data)).toEqual({
      code: 200,
      msg: 'success',
      data: {
        openId: 'oAlice',
        params: { p: 1 },
        functionName: 'router',
        memory: 256,
        cwd: 'router',
        zone: 'UTC',
        own: 'set',
      },
    });
  });

  it('takes plain values, callbacks and nothing as replies', async () => {
    const alice = cloud.as('oAlice');
    expect(await alice.call('sum', { a: 1, b: 2 })).toBe(3);
    expect(await alice.call('legacy', { a: 1, b: 2 })).toEqual({ sum: 3 });
    expect(await failure(alice.call('legacy', { fail: true }))).toMatchObject({ errCode: -504002 });
    expect(await limits('oAlice', { way: 'nothing' })).toBeNull();
  });

  it('starts cold once and then serves warm', async () => {
    const fresh = await startFixtureCloud();
    try {
      for (let i = 0; i < 3; i++) await fresh.as('oAlice').call('sum', { a: i, b: 0 });
      expect(fresh.functionsStats.sum).toEqual({ cold: 1, warm: 2 });
    } finally {
      await fresh.close();
    }
  });

  it('lets work finish that a function did not wait for', async () => {
    expect(await cloud.as('oAlice').call('careless', { id: 'late' })).toBe('answered');
    await until(() => cloud.database.count('crowd', { _id: 'late' }) === 1);
    expect(await cloud.as('oAlice').call('careless', { id: 'later' })).toBe('answered');
    expect(cloud.functionsStats.careless).toEqual({ cold: 1, warm: 1 });
  });

  it('keeps what functions print, with the name and the request', async () => {
    await cloud.as('oAlice').call('login', { printed: 'look for me' });
    const line = cloud.logs
      .list({ functionName: 'login' })
      .find((each) => each.text.includes('look for me'));
    expect(line).toMatchObject({ level: 'log' });
    expect(cloud.logs.list({ requestId: line!.requestId })).toContain(line);
  });
});

describe('limits and failures', () => {
  it('-501000 for a function that is not there', async () => {
    expect(await failure(cloud.as('oAlice').call('nowhere'))).toMatchObject({
      errCode: -501000,
      errMsg: expect.stringContaining('FunctionName parameter could not be found') as string,
    });
    expect(await failure(cloud.as('oAlice').call('../login'))).toMatchObject({ errCode: -501000 });
  });

  it('-504002 with the text of what was thrown and its place in the function', async () => {
    const { errCode, errMsg } = await failure(limits('oAlice', { way: 'fail', text: 'no milk' }));
    expect(errCode).toBe(-504002);
    expect(errMsg).toMatch(
      /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail/,
    );
    expect(errMsg).toContain('TypeError: no milk');
    expect(errMsg).toContain('/var/user/index.js');
    expect(errMsg).not.toContain(__dirname);
    expect(await failure(limits('oAlice', { way: 'failWithObject' }))).toMatchObject({
      errMsg: expect.stringContaining('{"code":7}') as string,
    });
  });

  it('-504002 when the function cannot be loaded', async () => {
    const alice = cloud.as('oAlice');
    const { errMsg } = await failure(alice.call('broken'));
    expect(errMsg).toContain("Cannot find module 'a-package-nobody-installed'");
    expect(errMsg).toContain('- /var/user/index.js\n- /var/runtime/bootstrap.js');
    expect((await failure(alice.call('nomain'))).errMsg).toContain(
      'exports.main is not a function',
    );
  });

  it('-504002 when the process ends, by exit or by a rejection nobody catches', async () => {
    for (const way of ['exit', 'reject']) {
      expect(await failure(limits('oAlice', { way }))).toMatchObject({
        errCode: -504002,
        errMsg: expect.stringContaining('145 code exit unexpected') as string,
      });
    }
    expect(await limits('oAlice', { way: 'size', text: 'abc' })).toBe(3);
  });

  it.each(['sleep', 'spin'])(
    '-504003 when a call takes longer than its limit (%s)',
    async (way) => {
      const { errCode, errMsg } = await failure(limits('oAlice', { way, ms: 3000 }));
      expect(errCode).toBe(-504003);
      expect(errMsg).toContain('Invoking task timed out after 1 seconds');
    },
  );

  it('the time limit starts when an instance takes the call, not in the queue', async () => {
    const narrow = await startFixtureCloud({ maxInstances: 1 });
    try {
      const nap = () => narrow.as('oAlice').call('limits', { way: 'sleep', ms: 100 });
      // Together they take longer than the limit of one, which is a second.
      expect(await Promise.all(Array.from({ length: 12 }, nap))).toEqual(
        Array<string>(12).fill('woke'),
      );
    } finally {
      await narrow.close();
    }
  });

  it.each(['hoard', 'heap'])('kills an instance over its memory limit (%s)', async (way) => {
    const { errCode, errMsg } = await failure(cloud.as('oAlice').call('hoarder', { way }));
    expect(errCode).toBe(-504002);
    expect(errMsg).toContain('MemoryLimitReached: the task used more than 128 MB');
  });

  it('passes requests and replies up to 6 MB and refuses larger ones', async () => {
    const most = 6 * 1024 * 1024;
    const large = (await limits('oAlice', { way: 'large', bytes: most - 2 })) as string;
    expect(large).toHaveLength(most - 2);
    expect(await failure(limits('oAlice', { way: 'large', bytes: most - 1 }))).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('exceeds the upper limit (6MB)') as string,
    });
    const text = 'x'.repeat(most - 200);
    expect(await limits('oAlice', { way: 'size', text })).toBe(text.length);
    expect(await failure(limits('oAlice', { way: 'size', text: 'x'.repeat(most) }))).toMatchObject({
      errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') as string,
    });
  });

  it('gives a calling function the failure of the called one', async () => {
    const call = (name: string, data: object) =>
      cloud.as('oAlice').call('chain', { name, data }) as Promise<{
        errCode: number;
        errMsg: string;
      }>;
    // The SDK turns every failure of the wire into -1 here and in storage; only its text tells.
    expect(await call('limits', { way: 'fail', text: 'inner' })).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('TypeError: inner') as string,
    });
    expect((await call('nowhere', {})).errMsg).toContain(
      'FunctionName parameter could not be found',
    );
  });
});

describe('the clock', () => {
  it('moves Date inside the function and nothing else', async () => {
    const at = Date.UTC(2031, 6, 25, 4);
    const passed = measured();
    const seen = (await cloud.as('oAlice', { at }).call('when')) as Record<string, number | string>;
    expect(Number(seen.now) - at).toBeLessThanOrEqual(passed());
    expect(Number(seen.now)).toBeGreaterThanOrEqual(at);
    expect(seen.iso).toMatch(/^2031-07-25T04:00/);
    expect(seen.text).toContain('Jul 25 2031');
    expect(seen).toMatchObject({ given: 0, isDate: true });
    expect(Number(seen.stamp) - at).toBeLessThanOrEqual(passed());
    expect(Number(seen.wait)).toBeGreaterThanOrEqual(49);
    expect(Number(seen.wait)).toBeLessThanOrEqual(passed() + 1);
  });

  it('stands still for a caller who asks for one millisecond', async () => {
    const at = Date.parse('2031-09-15T23:59:59.999+08:00');
    const seen = (await cloud.as('oAlice', { at, still: true }).call('when')) as object;
    expect(seen).toMatchObject({ now: at, after: at, stamp: at });
    expect((await cloud.as('oAlice', { at }).call('when')) as { now: number }).not.toMatchObject({
      after: at,
    });
  });

  it('is the call’s own: the next call in the same instance has another', async () => {
    const passed = measured();
    const early = (await cloud.as('oAlice', { at: 1e12 }).call('when')) as { now: number };
    const late = (await cloud.as('oAlice', { at: 2e12 }).call('when')) as { now: number };
    const real = (await cloud.as('oAlice').call('when')) as { now: number };
    expect(Math.abs(early.now - 1e12)).toBeLessThanOrEqual(passed());
    expect(Math.abs(late.now - 2e12)).toBeLessThanOrEqual(passed());
    expect(Math.abs(real.now - Date.now())).toBeLessThanOrEqual(passed());
  });

  it('of the campaign ticks on from where it is set, serverDate included', async () => {
    cloud.clock.set(Date.UTC(2030, 0, 1));
    try {
      const seen = (await cloud.as('oAlice').call('when')) as { iso: string };
      expect(seen.iso).toMatch(/^2030-01-01T00:00/);
      const update = { way: 'update' };
      await cloud.as('oAlice').call('shop', { way: 'stock' });
      const { data } = (await cloud.as('oAlice').call('shop', update)) as { data: { at: string } };
      expect(data.at).toMatch(/^2030-01-01T00:0/);
    } finally {
      cloud.clock.reset();
    }
  });
});

it('process.env is the process’s: text only, TZ, children, and the caller of the moment', async () => {
  expect(await cloud.as('oAlice').call('variables')).toEqual({
    count: '7',
    listed: true,
    hour: 8,
    child: '7',
    gone: true,
    openid: 'oAlice',
  });
});
