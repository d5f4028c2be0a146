import { wxWorld } from '../support/wx-page';
import type { Phone } from '../support/phone';

type World = Awaited<ReturnType<typeof wxWorld>>;
let world: World;
let phone: Phone;

beforeAll(async () => {
  world = await wxWorld();
  phone = await world.open({ as: 'oAlice' });
});
afterAll(() => world.close());

/** Runs a promise in the page and gives its result, or the fields of its error. */
const outcome = (expression: string) =>
  phone.evaluate<Record<string, unknown>>(
    `(${expression}).catch((e) => ({ errCode: e.errCode, errMsg: e.errMsg, isError: e instanceof Error }))`,
  );

describe('callFunction', () => {
  test('before cloud.init it fails as in WeChat', async () => {
    expect((await outcome(`wx.cloud.callFunction({ name: 'echo' })`))['errMsg']).toContain(
      "Cloud API isn't enabled",
    );
    await phone.evaluate('wx.cloud.init()');
  });

  test('answers result and requestID, as the person of the tab', async () => {
    const answer = await outcome(
      `wx.cloud.callFunction({ name: 'echo', data: { a: 1, gone: undefined } })`,
    );
    expect(answer).toMatchObject({
      errMsg: 'cloud.callFunction:ok',
      result: { openid: 'oAlice', event: { a: 1 } },
    });
    expect(answer['requestID']).toEqual(expect.any(String));
  });

  test('calls success and complete instead of promising', async () => {
    const heard = await phone.evaluate(
      `new Promise((done) => { const heard = []; const given = wx.cloud.callFunction({ name: 'echo', success: () => heard.push('success'), fail: () => heard.push('fail'), complete: () => { heard.push('complete', typeof given); done(heard); } }); })`,
    );
    expect(heard).toEqual(['success', 'complete', 'undefined']);
  });

  test('a function that throws rejects with errCode and errMsg', async () => {
    expect(await outcome(`wx.cloud.callFunction({ name: 'broken' })`)).toMatchObject({
      errCode: -504002,
      isError: true,
      errMsg: expect.stringMatching(/^cloud\.callFunction:fail .*broken on purpose/) as string,
    });
  });

  test('an unknown function is refused', async () => {
    expect((await outcome(`wx.cloud.callFunction({ name: 'nowhere' })`))['errMsg']).toMatch(
      /^cloud\.callFunction:fail /,
    );
  });

  test('without network it fails, tells the listeners, and works again afterwards', async () => {
    await phone.evaluate(
      `void (window.seen = [], wx.onNetworkStatusChange((s) => window.seen.push(s.isConnected)))`,
    );
    await phone.network('offline');
    expect(await outcome(`wx.cloud.callFunction({ name: 'echo' })`)).toMatchObject({
      errCode: -404011,
      errMsg: 'cloud.callFunction:fail request:fail net::ERR_INTERNET_DISCONNECTED',
    });
    expect(await phone.evaluate('wx.getNetworkType()')).toMatchObject({ networkType: 'none' });
    await phone.network('online');
    expect(await phone.evaluate('window.seen')).toEqual([false, true]);
    expect(await outcome(`wx.cloud.callFunction({ name: 'echo' })`)).toMatchObject({
      errMsg: 'cloud.callFunction:ok',
    });
  });

  test('two tabs are two people', async () => {
    const other = await world.open({ as: 'oBob' });
    const answer = await other.evaluate<{ result: { openid: string } }>(
      `(wx.cloud.init(), wx.cloud.callFunction({ name: 'echo' }))`,
    );
    expect(answer.result.openid).toBe('oBob');
    await other.close();
  });
});

describe('files', () => {
  const temporary = (size: number) =>
    phone.evaluate<string>(
      `(() => { const path = wx.env.USER_DATA_PATH + '/up.bin'; wx.getFileSystemManager().writeFileSync(path, new Uint8Array(${size}).fill(7).buffer); return path; })()`,
    );

  test('upload tells its progress, and the file can be read back by its id', async () => {
    const filePath = await temporary(3_000_000);
    const told = await phone.evaluate<{
      result: { fileID: string; statusCode: number };
      progress: { progress: number; totalBytesExpectedToSend: number }[];
    }>(
      `new Promise((done, fail) => { const progress = []; const task = wx.cloud.uploadFile({ cloudPath: 'oAlice/up.bin', filePath: '${filePath}', success: (result) => done({ result, progress }), fail }); task.onProgressUpdate((p) => progress.push(p)); })`,
    );
    expect(told.result.fileID).toMatch(/^cloud:\/\/.*up\.bin$/);
    expect(told.progress.at(-1)).toMatchObject({
      progress: 100,
      totalBytesExpectedToSend: 3_000_000,
    });
    const read = await phone.evaluate(
      `wx.cloud.downloadFile({ fileID: '${told.result.fileID}' }).then(({ tempFilePath }) => wx.getFileInfo({ filePath: tempFilePath }))`,
    );
    expect(read).toMatchObject({ size: 3_000_000 });
    const { fileList } = await phone.evaluate<{
      fileList: { tempFileURL: string; status: number }[];
    }>(`wx.cloud.getTempFileURL({ fileList: ['${told.result.fileID}'] })`);
    expect(fileList[0]).toMatchObject({
      status: 0,
      tempFileURL: expect.stringContaining(world.url) as string,
    });
  });

  test('an aborted upload fails as abort and stores nothing', async () => {
    const filePath = await temporary(200_000);
    await phone.network('slow');
    const failed = await phone.evaluate<{ errMsg: string }>(
      `new Promise((done) => { const task = wx.cloud.uploadFile({ cloudPath: 'oAlice/no.bin', filePath: '${filePath}', success: done, fail: (e) => done({ errMsg: e.errMsg }) }); task.onProgressUpdate(() => task.abort()); })`,
    );
    await phone.network('online');
    expect(failed.errMsg).toBe('cloud.uploadFile:fail uploadFile:fail abort');
  });

  test('an upload dies when the network goes away', async () => {
    const filePath = await temporary(900_000);
    await phone.network('slow');
    const lost = await phone.evaluate<{ errMsg: string }>(
      `new Promise((done) => { const task = wx.cloud.uploadFile({ cloudPath: 'oAlice/lost.bin', filePath: '${filePath}', success: done, fail: (e) => done({ errMsg: e.errMsg }) }); task.onProgressUpdate(() => window.__simulatorPhone.network('offline')); })`,
    );
    expect(lost.errMsg).toMatch(/ERR_INTERNET_DISCONNECTED$/);
    await phone.network('online');
  });

  test('a missing local file and 51 ids are refused', async () => {
    expect(
      (
        await outcome(
          `wx.cloud.uploadFile({ cloudPath: 'a/b', filePath: 'wxfile://tmp_none.jpg' })`,
        )
      )['errMsg'],
    ).toContain('wxfile://tmp_none.jpg');
    expect(
      (
        await outcome(
          `wx.cloud.getTempFileURL({ fileList: Array.from({ length: 51 }, (_, i) => 'cloud://x/' + i) })`,
        )
      )['errCode'],
    ).toBe(-501007);
  });

  test('cloud:// pictures of one turn are asked for together, and then remembered', async () => {
    const asked: (string | null)[] = [];
    phone.page.on('request', (request) => {
      if (request.url().endsWith('/client/storage/urls')) asked.push(request.postData());
    });
    const ids = await phone.evaluate<string[]>(
      `Promise.all(['a', 'b'].map((name) => wx.cloud.uploadFile({ cloudPath: 'oAlice/' + name + '.txt', filePath: '/hello.txt' }).then((r) => r.fileID)))`,
    );
    const resolve = `Promise.all(${JSON.stringify([...ids, ids[0]])}.map((id) => host.resolveImage(id)))`;
    const urls = await phone.evaluate<string[]>(resolve);
    expect(urls[0]).toContain(`${world.url}/files/`);
    expect(urls[2]).toBe(urls[0]);
    expect(await phone.evaluate(resolve)).toEqual(urls);
    expect(asked).toEqual([JSON.stringify({ fileList: ids })]);
    const text = await phone.evaluate(`fetch('${urls[1]}').then((r) => r.text())`);
    expect(text).toBe('hello');
  });
});

test('the database answers a phone only what the rules allow', async () => {
  const denied = await outcome(
    `wx.cloud.database().collection('votes').where({ n: wx.cloud.database().command.gt(3) }).get()`,
  );
  expect(denied['errMsg']).toMatch(/^collection\.get:fail /);
  expect(denied['errCode']).toEqual(expect.any(Number));
});
