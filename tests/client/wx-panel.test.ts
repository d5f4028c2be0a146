import { measured } from '../support/passed';
import { wxWorld } from '../support/wx-page';
import type { Phone } from '../support/phone';

let world: Awaited<ReturnType<typeof wxWorld>>;
let phone: Phone;
const DESK = { width: 1280, height: 900 };

beforeAll(async () => {
  world = await wxWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  phone = await world.open({ as: 'oAlice', viewport: DESK });
});
afterEach(async () => {
  await phone.close();
  world.cloud.clock.reset();
});

const button = (name: string) => phone.page.getByRole('button', { name, exact: true });
const openid = async () => {
  const answer = await phone.evaluate<{ result: { openid: string } }>(
    `(wx.cloud.init(), wx.cloud.callFunction({ name: 'echo' }))`,
  );
  return answer.result.openid;
};

test('the panel makes this tab another person, also after a reload', async () => {
  expect(await openid()).toBe('oAlice');
  await phone.restart(() => button('新的陌生人').click());
  await expectPressed('陌生人');
  const stranger = await openid();
  expect(stranger).toMatch(/^oStr[\w-]{24}$/);
  await phone.restart(() => phone.page.reload());
  expect(await openid()).toBe(stranger);
  await phone.page.getByLabel('任意 openid').fill('oTyped_1');
  await phone.restart(() => phone.page.keyboard.press('Enter'));
  await phone.page.getByText('oTyped_1').waitFor();
  expect(await openid()).toBe('oTyped_1');
  expect(phone.page.url()).toContain('as=oTyped_1');
});

async function expectPressed(name: string): Promise<void> {
  await phone.page.locator('button[aria-pressed="true"]').filter({ hasText: name }).waitFor();
}

test('the clock is moved for everybody and comes back', async () => {
  await phone.page.getByLabel('把活动时钟拨到（北京时间）').fill('2026-07-25T00:00');
  const passed = measured();
  await button('拨到').click();
  await phone.page.getByText('2026-07-25 00:0').waitFor();
  const start = Date.parse('2026-07-25T00:00:00+08:00');
  expect(world.cloud.clock.now() - start).toBeLessThanOrEqual(passed());
  await button('+1日').click();
  await phone.page.getByText('2026-07-26 00:0').waitFor();
  expect(world.cloud.clock.now() - start).toBeGreaterThanOrEqual(24 * 3600_000);
  await button('真实时间').click();
  await phone.page.getByText('北京时间，与真实时间一致').waitFor();
  expect(Math.abs(world.cloud.clock.shift)).toBeLessThanOrEqual(passed());
});

test('a phone keeps what it stored until the cloud has begun anew', async () => {
  const reopen = async (world: string) => {
    const answer = JSON.stringify({ title: '', people: [], world });
    await phone.page.route('**/frame/settings.json', (route) => route.fulfill({ body: answer }));
    await phone.restart(() => phone.page.reload());
    return phone.evaluate<unknown>(`wx.getStorageSync('kept')`);
  };
  await reopen('first');
  await phone.evaluate(`wx.setStorageSync('kept', 'here')`);
  expect(await reopen('first')).toBe('here');
  expect(await reopen('second')).toBe('');
});

test('the outbox shows a message to whom it goes, and can be emptied', async () => {
  await phone.evaluate(
    `void (wx.cloud.init(), document.getElementById('go').onclick = () => { window.asked = wx.requestSubscribeMessage({ tmplIds: ['outcome'] }); })`,
  );
  await phone.tap('开始');
  await phone.tap('允许');
  await phone.evaluate('window.asked');
  await phone.evaluate(`wx.cloud.callFunction({ name: 'tell', data: { to: 'oAlice' } })`);
  await phone.page.getByText('给 王小明').waitFor();
  await phone.page.getByText('作品已通过').waitFor();
  await button('清空').click();
  await phone.page.getByText('还没有消息').waitFor();
});

test('a timer is fired from the panel', async () => {
  await button('触发 tick').click();
  await phone.page.getByText('tick 已触发').waitFor();
});

test('the network switch reaches the page and outlives a restart', async () => {
  await button('断网').click();
  expect(await phone.evaluate('wx.getNetworkType()')).toMatchObject({
    networkType: 'none',
    isConnected: false,
  });
  await phone.restart(() => button('重新进入小程序').click());
  expect(await phone.evaluate('wx.getNetworkType()')).toMatchObject({ networkType: 'none' });
  await phone.page.locator('#status-network').getByText('无网络').waitFor();
});

test('clearing the phone forgets this person’s storage and consent only', async () => {
  await phone.evaluate(
    `(wx.setStorageSync('draft', 1), localStorage.setItem('wx:oOther:draft', '{"data":2}'))`,
  );
  await phone.restart(() => button('清除').click());
  await phone.page.getByText('已清除 1 项').waitFor();
  expect(await phone.evaluate(`wx.getStorageSync('draft')`)).toBe('');
  expect(await phone.evaluate(`localStorage.getItem('wx:oOther:draft')`)).toBe('{"data":2}');
});

test('leaving the mini program hides it, and coming back shows it', async () => {
  await phone.evaluate(
    `void (window.seen = [], wx.onAppHide(() => seen.push('hide')), wx.onAppShow(() => seen.push('show')))`,
  );
  await button('离开小程序').click();
  await button('小程序已退到后台，点此回来').click();
  expect(await phone.evaluate('window.seen')).toEqual(['hide', 'show']);
});

test('every control of the panel has a name and is reached by the keyboard', async () => {
  const nameless = await phone.page.evaluate<number>(
    `[...document.querySelectorAll('#panel button, #panel input, #phone button:not([hidden])')].filter((one) => !(one.textContent.trim() || one.getAttribute('aria-label')) || one.tabIndex < 0).length`,
  );
  expect(nameless).toBe(0);
});

test('only this machine is served, and nothing outside the folders', async () => {
  const { url } = world;
  const foreign = await fetch(`${url}/`, { headers: { origin: 'https://evil.example' } });
  expect(foreign.status).toBe(403);
  for (const path of [
    '/app/..%2f..%2fdeploy/database.json',
    '/frame/../serve.ts',
    '/fonts/files/../package.json',
  ]) {
    expect((await fetch(url + path)).status).not.toBe(200);
  }
});
