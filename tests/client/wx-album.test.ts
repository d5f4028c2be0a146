import { wxWorld } from '../support/wx-page';
import type { Phone } from '../support/phone';

let world: Awaited<ReturnType<typeof wxWorld>>;
let phone: Phone;

beforeAll(async () => {
  world = await wxWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  phone = await world.open({ as: 'oAlice' });
});
afterEach(() => phone.close());

const begin = (expression: string) =>
  phone.evaluate(`void (window.answer = (${expression}).catch((e) => e))`);
const answer = () => phone.evaluate<Record<string, unknown>>('window.answer');
const outcome = async (expression: string) => {
  await begin(expression);
  return answer();
};

/** A picture of 4×4 points as a local file. */
const PICTURE = `(() => { const canvas = wx.createOffscreenCanvas({ type: '2d', width: 4, height: 4 }); canvas.getContext('2d').fillRect(0, 0, 4, 4); return wx.canvasToTempFilePath({ canvas, destWidth: 4, destHeight: 4 }); })()`;
const picture = async () => String((await outcome(PICTURE))['tempFilePath']);

describe('the album', () => {
  test('a no is kept: nobody is asked again until the settings are opened', async () => {
    const save = `wx.saveImageToPhotosAlbum({ filePath: '${await picture()}' })`;
    expect(await outcome('wx.getSetting()')).toMatchObject({ authSetting: {} });
    await begin(save);
    await phone.tap('同意');
    await phone.tap('拒绝');
    expect(await answer()).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
    expect(await outcome(save)).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
    await begin('wx.openSetting()');
    await phone.tap('允许保存图片或视频到你的相册');
    await phone.tap('返回小程序');
    expect(await answer()).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } });
    expect(await outcome(save)).toMatchObject({ errMsg: 'saveImageToPhotosAlbum:ok' });
  });

  test('a yes is asked for once', async () => {
    const save = `wx.saveImageToPhotosAlbum({ filePath: '${await picture()}' })`;
    await begin(save);
    await phone.tap('同意');
    await phone.tap('允许');
    expect(await answer()).toMatchObject({ errMsg: 'saveImageToPhotosAlbum:ok' });
    expect(await outcome(save)).toMatchObject({ errMsg: 'saveImageToPhotosAlbum:ok' });
  });
});

describe('an image for a canvas', () => {
  const load = (src: string) =>
    phone.evaluate(
      `new Promise((done) => { const image = wx.createOffscreenCanvas({ type: '2d' }).createImage(); image.onload = () => done(image.width); image.onerror = () => done('error'); image.src = ${JSON.stringify(src)}; })`,
    );

  test('may be a local file', async () => {
    expect(await load(await picture())).toBe(4);
  });

  test.each(['cloud://local/media/x.jpg', 'wxfile://tmp_gone.png', ''])(
    'cannot be %p',
    async (src) => {
      expect(await load(src)).toBe('error');
    },
  );
});

describe('a downloaded file', () => {
  const download = (filePath: string) =>
    phone.evaluate<Record<string, unknown>>(
      `new Promise((done) => { const told = []; const task = wx.downloadFile({ url: new URL('package/hello.txt', location.href).href, filePath: ${filePath}, success: (result) => done({ ...result, told }), fail: done }); task.onProgressUpdate(({ progress, totalBytesWritten }) => told.push([progress, totalBytesWritten])); })`,
    );

  test('lies where it was asked to, and its progress was told to the end', async () => {
    const told = await download(`wx.env.USER_DATA_PATH + '/名单.txt'`);
    expect(told).toMatchObject({ statusCode: 200, filePath: 'wxfile://usr/名单.txt' });
    expect((told['told'] as unknown[]).at(-1)).toEqual([100, 5]);
    expect(
      await phone.evaluate(
        `wx.getFileSystemManager().readFileSync(wx.env.USER_DATA_PATH + '/名单.txt', 'utf8')`,
      ),
    ).toBe('hello');
  });

  test('cannot lie elsewhere', async () => {
    expect((await download(`'wxfile://tmp_mine.txt'`))['errMsg']).toMatch(/permission denied/);
  });

  test('is opened when it is a document, and sent whatever it is', async () => {
    await download(`wx.env.USER_DATA_PATH + '/a.txt'`);
    const path = `filePath: wx.env.USER_DATA_PATH + '/a.txt'`;
    expect(await outcome(`wx.openDocument({ ${path} })`)).toEqual({
      errMsg: 'openDocument:fail filetype not supported',
    });
    expect(await outcome(`wx.openDocument({ ${path}, fileType: 'xlsx' })`)).toEqual({
      errMsg: 'openDocument:ok',
    });
    expect(await outcome(`wx.shareFileMessage({ ${path}, fileName: 'a.zip' })`)).toEqual({
      errMsg: 'shareFileMessage:ok',
    });
    expect((await outcome(`wx.shareFileMessage({ filePath: 'wxfile://gone' })`))['errMsg']).toMatch(
      /doesn't exist/,
    );
  });
});
