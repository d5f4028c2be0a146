import { wxWorld } from '../support/wx-page';
import type { Phone } from '../support/phone';

let world: Awaited<ReturnType<typeof wxWorld>>;
let phone: Phone;

beforeAll(async () => {
  world = await wxWorld();
  phone = await world.open({ as: 'oAlice' });
});
afterAll(() => world.close());

/** A phone that nobody used yet, for tests of what a phone remembers. */
const newPhone = async () => {
  await phone.close();
  phone = await world.open({ as: 'oAlice' });
};

/** Begins a call whose answer is asked for later by `answer()`. */
const begin = (expression: string) =>
  phone.evaluate(`void (window.answer = (${expression}).catch((e) => e))`);
const answer = () => phone.evaluate<Record<string, unknown>>('window.answer');

describe('dialogs', () => {
  test('showModal tells which button was tapped', async () => {
    await begin(
      `wx.showModal({ title: '删除作品', content: '删除后不能恢复', confirmText: '删除' })`,
    );
    await phone.see('删除后不能恢复');
    await phone.tap('取消');
    expect(await answer()).toMatchObject({ confirm: false, cancel: true, errMsg: 'showModal:ok' });
    await begin(`wx.showModal({ title: '删除作品', confirmText: '删除' })`);
    await phone.tap('删除');
    expect(await answer()).toMatchObject({ confirm: true, cancel: false });
    await phone.notSee('删除作品');
  });

  test('an editable modal gives what was typed', async () => {
    await begin(`wx.showModal({ title: '退回原因', editable: true, placeholderText: '写给作者' })`);
    await phone.fill('写给作者', '画面不清楚');
    await phone.tap('确定');
    expect(await answer()).toMatchObject({ confirm: true, content: '画面不清楚' });
  });

  test('Esc cancels, as the back key of a phone does', async () => {
    await begin(`wx.showModal({ title: '退出投稿' })`);
    await phone.see('退出投稿');
    await phone.page.keyboard.press('Escape');
    expect(await answer()).toMatchObject({ confirm: false, cancel: true });
  });

  test('a page that asked for it is left only after a question', async () => {
    await phone.evaluate(`wx.enableAlertBeforeUnload({ message: '草稿还没有保存' })`);
    await phone.evaluate('window.__simulatorPhone.back()');
    await phone.see('草稿还没有保存');
    await phone.tap('取消');
    await phone.notSee('草稿还没有保存');
    await phone.evaluate('wx.disableAlertBeforeUnload()');
  });

  test('a label of five characters is refused', async () => {
    await begin(`wx.showModal({ title: 'x', confirmText: '一二三四五' })`);
    expect((await answer())['errMsg']).toMatch(/^showModal:fail confirmText/);
  });

  test('an action sheet gives the index, and cancel fails', async () => {
    await begin(`wx.showActionSheet({ itemList: ['拍摄', '从相册选择'] })`);
    await phone.tap('从相册选择');
    expect(await answer()).toMatchObject({ tapIndex: 1 });
    await begin(`wx.showActionSheet({ itemList: ['拍摄'] })`);
    await phone.tap('取消');
    expect(await answer()).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  });

  test('a toast goes by itself, a loading stays until it is hidden', async () => {
    await phone.evaluate(`wx.showToast({ title: '已保存', duration: 300 })`);
    await phone.see('已保存');
    await phone.notSee('已保存');
    await phone.evaluate(`wx.showLoading({ title: '上传中' })`);
    await phone.see('上传中');
    await phone.evaluate(`wx.hideLoading()`);
    await phone.notSee('上传中');
  });
});

describe('consent', () => {
  beforeEach(newPhone);

  test('refused privacy makes the chooser fail with 104, and is asked again', async () => {
    await begin(`wx.chooseMedia({ mediaType: ['image'] })`);
    await phone.tap('拒绝');
    expect(await answer()).toMatchObject({
      errno: 104,
      errMsg: 'chooseMedia:fail privacy permission is not authorized',
    });
    await begin(`wx.requirePrivacyAuthorize()`);
    await phone.tap('同意');
    expect(await answer()).toMatchObject({ errMsg: 'requirePrivacyAuthorize:ok' });
    expect(await phone.evaluate('wx.getPrivacySetting()')).toMatchObject({
      needAuthorization: false,
    });
  });

  test('a mini program that listens draws its own dialog', async () => {
    await phone.evaluate(
      `wx.onNeedPrivacyAuthorization((resolve, info) => { window.from = info.referrer; resolve({ event: 'exposureAuthorization' }); resolve({ event: 'agree', buttonId: 'b' }); })`,
    );
    expect(await phone.evaluate('wx.requirePrivacyAuthorize()')).toMatchObject({
      errMsg: 'requirePrivacyAuthorize:ok',
    });
    expect(await phone.evaluate('window.from')).toBe('requirePrivacyAuthorize');
  });

  test('subscription is asked on a tap only, and each template is answered', async () => {
    await begin(`wx.requestSubscribeMessage({ tmplIds: ['t1'] })`);
    expect(await answer()).toMatchObject({ errCode: 10005 });
    await phone.evaluate(
      `void (document.getElementById('go').onclick = () => { window.answer = wx.requestSubscribeMessage({ tmplIds: ['t1', 't2'] }).catch((e) => e); })`,
    );
    await phone.tap('开始');
    await phone.tap('模板 t2');
    await phone.tap('允许');
    expect(await answer()).toMatchObject({ t1: 'accept', t2: 'reject' });
  });
});

test('the launch options tell the page that was asked for', async () => {
  const other = await world.open({ as: 'oAlice', path: 'pages/mine/mine?id=7' });
  expect(await other.evaluate('wx.getLaunchOptionsSync()')).toMatchObject({
    path: 'pages/mine/mine',
    query: { id: '7' },
  });
  await other.close();
});

describe('bars', () => {
  test('title, badge and tabs are drawn around the page', async () => {
    await phone.evaluate(
      `Promise.all([wx.setNavigationBarTitle({ title: '第三期' }), wx.setTabBarBadge({ index: 1, text: '2' })])`,
    );
    expect(await phone.title()).toBe('第三期');
    await phone.page.locator('#tabs').getByText('2', { exact: true }).waitFor();
    await begin(`wx.setTabBarBadge({ index: 5, text: '2' })`);
    expect((await answer())['errMsg']).toBe('setTabBarBadge:fail tabbar item not found');
  });

  test('··· shows the card a friend would receive', async () => {
    await phone.page.getByRole('button', { name: '更多' }).tap();
    await phone.tap('转发给朋友');
    await phone.see('来投票');
    await phone.see('pages/home/home?from=share');
  });
});

describe('storage', () => {
  test('keeps JSON values per person, and answers empty text for what is missing', async () => {
    await phone.evaluate(`wx.setStorageSync('draft', { a: [1], gone: undefined })`);
    expect(await phone.evaluate(`wx.getStorageSync('draft')`)).toEqual({ a: [1] });
    expect(await phone.evaluate(`wx.getStorageSync('none')`)).toBe('');
    await begin(`wx.getStorage({ key: 'none' })`);
    expect(await answer()).toEqual({ errMsg: 'getStorage:fail data not found' });
    await phone.restart(() => phone.page.reload());
    expect(await phone.evaluate(`wx.getStorageSync('draft')`)).toEqual({ a: [1] });
    await phone.page.getByRole('button', { name: '打开模拟器面板' }).tap();
    await phone.restart(() => phone.page.getByRole('button', { name: '新的陌生人' }).tap());
    expect(await phone.evaluate(`wx.getStorageSync('draft')`)).toBe('');
  });

  test('a value over 1 MB is refused', async () => {
    await begin(`wx.setStorage({ key: 'big', data: 'x'.repeat(1024 * 1024 - 100) })`);
    expect((await answer())['errMsg']).toBe('setStorage:ok');
    await begin(`wx.setStorage({ key: 'big', data: 'x'.repeat(1024 * 1024) })`);
    expect((await answer())['errMsg']).toMatch(/^setStorage:fail entry size limit/);
  });
});

describe('strictness', () => {
  beforeEach(newPhone);

  test('an unknown API is noted as an error and cannot be called', async () => {
    expect(
      await phone.evaluate(
        `(() => { try { wx.startBluetooth(); } catch (e) { return e instanceof TypeError; } })()`,
      ),
    ).toBe(true);
    expect(await phone.errors()).toEqual(['wx: wx.startBluetooth is not simulated']);
  });

  test('canIUse answers from what is really here', async () => {
    const answers = {
      chooseMedia: true,
      'cloud.uploadFile': true,
      'getSystemInfoSync.return.safeArea': true,
      'button.open-type.chooseAvatar': true,
      startBluetooth: false,
      'cloud.callContainer': false,
      camera: false,
    };
    expect(
      await phone.evaluate(
        `Object.fromEntries(${JSON.stringify(Object.keys(answers))}.map((schema) => [schema, wx.canIUse(schema)]))`,
      ),
    ).toEqual(answers);
    expect(await phone.errors()).toEqual([]);
  });

  test('a missing parameter is refused in WeChat’s words', async () => {
    await begin(`wx.navigateTo({})`);
    expect((await answer())['errMsg']).toBe(
      'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;',
    );
  });

  test('wx.request reaches this machine only', async () => {
    const told = await phone.evaluate(
      `new Promise((done) => wx.request({ url: 'https://example.com/', fail: done, success: done }))`,
    );
    expect(told).toEqual({ errMsg: 'request:fail url not in domain list' });
    const here = await phone.evaluate(
      `new Promise((done) => wx.request({ url: '${world.url}/control/clock', fail: done, success: done }))`,
    );
    expect(here).toMatchObject({ statusCode: 200, data: { now: expect.any(Number) as number } });
  });

  test('a callback that throws reaches the error listeners, and complete still runs', async () => {
    await phone.evaluate(
      `new Promise((done) => wx.showToast({ title: 'x', success() { throw new Error('mine'); }, complete: done }))`,
    );
    expect((await phone.errors()).join()).toContain('mine');
  });
});
