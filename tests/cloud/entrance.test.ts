import * as http from 'http';
import type { AddressInfo } from 'net';
import { startCloud, type LocalCloud } from '../../simulator/cloud';
import { measured } from '../support/passed';
import { startFixtureCloud } from './fixtures/cloud';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startFixtureCloud({
    now: Date.UTC(2030, 5, 1),
    fallback: (_req, res) => res.end('a page'),
  });
});
afterAll(() => cloud.close());

const request = (path: string, headers: http.OutgoingHttpHeaders, method = 'GET', body = '') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const req = http.request(`${cloud.url}${path}`, { method, headers }, (res) => {
      let text = '';
      res.on('data', (chunk: Buffer) => (text += String(chunk)));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on('error', reject);
    req.end(body);
  });

describe('who may ask', () => {
  it.each([
    [{ host: 'evil.example' }, 403],
    [{ host: '127.0.0.1.evil.example:80' }, 403],
    [{ host: 'localhost:1234' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:5173' }, 200],
  ])('%j gets %i', async (headers, status) => {
    expect((await request('/control/clock', headers)).status).toBe(status);
  });

  it('listens on the loopback address only', () => {
    expect(cloud.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('a call without a person, with a wrong time or without JSON is misuse', async () => {
    const post = (headers: object, body: string) =>
      request('/client/functions/sum', { ...headers }, 'POST', body);
    expect((await post({}, '{}')).status).toBe(401);
    expect((await post({ 'x-openid': 'two words' }, '{}')).status).toBe(401);
    expect((await post({ 'x-openid': 'oAlice', 'x-now': 'today' }, '{}')).status).toBe(400);
    expect((await post({ 'x-openid': 'oAlice' }, 'a=1')).status).toBe(400);
    expect((await request('/client/functions/sum', { 'x-openid': 'oAlice' })).status).toBe(405);
    expect((await request('/client/nothing', { 'x-openid': 'oAlice' }, 'POST')).status).toBe(404);
  });

  it('refuses a body far over the limit without reading it all', async () => {
    const post = request(
      '/client/functions/sum',
      { 'x-openid': 'o' },
      'POST',
      'x'.repeat(13 << 20),
    );
    const status = await post.then((reply) => reply.status).catch(() => 'cut off');
    expect([413, 'cut off']).toContain(status);
  });
});

describe('a call as curl makes it', () => {
  it('replies as wx.cloud.callFunction does', async () => {
    const headers = { 'x-openid': 'oAlice', 'x-now': '1900000000000', 'x-client-ip': '9.9.9.9' };
    const call = (name: string) => request(`/client/functions/${name}`, headers, 'POST', '{"a":1}');
    const reply = JSON.parse((await call('login')).text) as { result: object; requestID: string };
    expect(reply.result).toMatchObject({ openid: 'oAlice', ip: '9.9.9.9' });
    expect(reply.requestID).toMatch(/^[0-9a-f-]{36}$/);
    const passed = measured();
    const when = JSON.parse((await call('when')).text) as { result: { now: number } };
    expect(Math.abs(when.result.now - 1_900_000_000_000)).toBeLessThanOrEqual(passed());
    expect(JSON.parse((await call('nowhere')).text)).toMatchObject({ errCode: -501000 });
  });
});

describe('the panel', () => {
  const get = async (path: string) => JSON.parse((await request(path, {})).text) as never;
  const post = async (path: string, body: object) =>
    JSON.parse((await request(path, {}, 'POST', JSON.stringify(body))).text) as never;

  it('shows and moves the clock, which starts where it was told', async () => {
    const near = (ms: number) => ({ now: expect.closeTo(ms, -4) as number });
    expect(await get('/control/clock')).toMatchObject(near(Date.UTC(2030, 5, 1)));
    expect(await post('/control/clock', { now: 2e12 })).toMatchObject(near(2e12));
    expect(cloud.clock.now()).toBeGreaterThanOrEqual(2e12);
    expect(await post('/control/clock', { reset: true })).toMatchObject({ shift: 0 });
    expect((await request('/control/clock', {}, 'POST', '{"now":"x"}')).status).toBe(400);
  });

  it('sets verdicts, runs timers, and shows the outbox, logs and functions', async () => {
    expect(await post('/control/verdicts', { text: 'risky' })).toMatchObject({ text: 'risky' });
    expect((await request('/control/verdicts', {}, 'POST', '{"text":"fine"}')).status).toBe(400);
    const args = { scene: 'a' };
    await cloud.as('oAlice').call('wechat', { api: 'wxacode.getUnlimited', args });
    expect(await get('/control/outbox')).toMatchObject({
      items: [{ api: 'wxacode.getUnlimited' }],
    });
    expect((await request('/control/outbox', {}, 'DELETE')).status).toBe(200);
    expect(await get('/control/outbox')).toEqual({ items: [] });
    expect(await post('/control/timers/tick', {})).toMatchObject({
      result: { SOURCE: 'wx_trigger' },
    });
    expect((await request('/control/timers/login', {}, 'POST')).status).toBe(400);
    expect(await get('/control/timers')).toMatchObject({ timers: [{ functionName: 'tick' }] });
    expect(await get('/control/functions')).toMatchObject({
      instances: { tick: { cold: 1, warm: 0 } },
    });
    expect(await get('/control/media-checks')).toEqual({ pending: [] });
    expect((await request('/control/nothing', {})).status).toBe(404);
  });
});

describe('one port for cloud and page', () => {
  it('leaves other paths to the page, on its own server or on another', async () => {
    expect((await request('/', {})).text).toBe('a page');
    expect((await request('/clients', {})).text).toBe('a page');
    const other = http.createServer((req, res) => {
      if (!cloud.handle(req, res)) res.end('the other page');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const page = await fetch(`http://127.0.0.1:${port}/index.html`);
    expect(await page.text()).toBe('the other page');
    const call = await fetch(`http://127.0.0.1:${port}/client/functions/sum`, {
      method: 'POST',
      headers: { 'x-openid': 'oAlice' },
      body: '{"a":1,"b":2}',
    });
    expect(await call.json()).toMatchObject({ result: 3 });
    other.closeAllConnections();
    other.close();
  });
});

describe('readiness', () => {
  it('says at once when a port is taken or a rule cannot be read', async () => {
    const port = Number(new URL(cloud.url).port);
    await expect(startFixtureCloud({ port })).rejects.toThrow('EADDRINUSE');
    const nowhere = await startCloud({ dir: null, functions: '/nowhere', deploy: '/nowhere' });
    await expect(nowhere.as('oAlice').call('any')).rejects.toMatchObject({ errCode: -501000 });
    await nowhere.close();
  });
});
