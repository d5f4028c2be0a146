import { openAlbumSetting, SAVED_WORDS, saveToAlbum } from '../../../miniprogram/services/album';
import { download, openFile, sendToChat } from '../../../miniprogram/services/download';
import { localCopy } from '../../../miniprogram/services/local-copy';
import { shareWith } from '../../../miniprogram/services/share-with';

interface Options {
  success: (result: object) => void;
  fail: (error: { errMsg: string }) => void;
  filePath: string;
  fileID: string;
}
type Outcome = object | string;

/** A phone on which each API ends as told: an object succeeds with it, a text fails with it. */
function phone(outcomes: Record<string, Outcome>) {
  const asked: string[] = [];
  const api = (name: string) => (options: Options) => {
    asked.push(`${name} ${options.filePath ?? options.fileID ?? ''}`.trim());
    const outcome = outcomes[name] ?? {};
    if (typeof outcome === 'string') options.fail({ errMsg: `${name}:${outcome}` });
    else options.success({ filePath: options.filePath, ...outcome });
    return { onProgressUpdate: (tell: (told: object) => void) => tell({ progress: 50 }) };
  };
  const names = ['saveImageToPhotosAlbum', 'openSetting', 'downloadFile', 'openDocument'];
  const wx = Object.fromEntries([...names, 'shareFileMessage'].map((name) => [name, api(name)]));
  Object.assign(globalThis, {
    wx: {
      ...wx,
      env: { USER_DATA_PATH: 'wxfile://usr' },
      canIUse: (name: string) => outcomes[name] !== 'absent' && name in wx,
      cloud: { downloadFile: api('cloud.downloadFile') },
    },
  });
  return asked;
}

describe('saving to the album', () => {
  it.each([
    [{}, 'saved'],
    ['fail auth deny', 'denied'],
    ['fail:auth denied', 'denied'],
    ['fail cancel', 'cancelled'],
    ['fail file not found', 'failed'],
  ] as const)('that ends with %p is %s', async (outcome, saved) => {
    phone({ saveImageToPhotosAlbum: outcome });
    expect(await saveToAlbum('wxfile://tmp_a.jpg')).toBe(saved);
    expect(SAVED_WORDS[saved]).not.toBe('');
  });

  it('goes on from the settings only when the album was opened there', async () => {
    phone({ openSetting: { authSetting: { 'scope.writePhotosAlbum': true } } });
    expect(await openAlbumSetting()).toBe(true);
    phone({ openSetting: { authSetting: {} } });
    expect(await openAlbumSetting()).toBe(false);
    phone({ openSetting: 'fail' });
    expect(await openAlbumSetting()).toBe(false);
  });
});

describe('an exported file', () => {
  const file = { name: '获奖名单.xlsx', url: 'https://x/1', bytes: 1 };

  it('is kept under its own name, and tells how far it has come', async () => {
    phone({ downloadFile: { statusCode: 200 } });
    const told: number[] = [];
    expect(await download(file, (percent) => told.push(percent))).toEqual({
      path: 'wxfile://usr/获奖名单.xlsx',
    });
    expect(told).toEqual([50]);
  });

  it('whose address has expired is asked for again, as is one that broke off', async () => {
    phone({ downloadFile: { statusCode: 403 } });
    expect(await download(file, () => undefined)).toMatchObject({ fault: { code: 'NOT_FOUND' } });
    phone({ downloadFile: 'fail net::ERR' });
    expect(await download(file, () => undefined)).toMatchObject({ fault: { code: 'NETWORK' } });
  });

  it('that cannot be opened or sent says so', async () => {
    phone({ openDocument: 'fail', shareFileMessage: 'fail cancel' });
    expect(await openFile('wxfile://usr/a.xlsx')).toBe(false);
    expect(await sendToChat('wxfile://usr/a', 'a')).toBe(false);
    phone({ shareFileMessage: 'absent' });
    expect(await sendToChat('wxfile://usr/a', 'a')).toBe(false);
    phone({});
    expect(await openFile('wxfile://usr/a.docx')).toBe(true);
    expect(await openFile('wxfile://usr/a.zip')).toBe(false);
    expect(await sendToChat('wxfile://usr/a', 'a')).toBe(true);
  });
});

describe('a local copy', () => {
  it('of a cloud file is fetched once, and again after a failure', async () => {
    const asked = phone({ 'cloud.downloadFile': { tempFilePath: 'wxfile://tmp_1.jpg' } });
    expect(await localCopy('cloud://x/once.jpg')).toBe('wxfile://tmp_1.jpg');
    expect(await localCopy('cloud://x/once.jpg')).toBe('wxfile://tmp_1.jpg');
    expect(asked).toHaveLength(1);
    phone({ 'cloud.downloadFile': 'fail' });
    expect(await localCopy('cloud://x/again.jpg')).toBeNull();
    phone({ 'cloud.downloadFile': { tempFilePath: 'wxfile://tmp_2.jpg' } });
    expect(await localCopy('cloud://x/again.jpg')).toBe('wxfile://tmp_2.jpg');
  });

  it('of what is local already is itself', async () => {
    const asked = phone({});
    expect(await localCopy('wxfile://tmp_3.jpg')).toBe('wxfile://tmp_3.jpg');
    expect(asked).toEqual([]);
  });

  it('goes with a message to a friend; without one the words go alone', async () => {
    phone({ 'cloud.downloadFile': { tempFilePath: 'wxfile://tmp_4.jpg' } });
    const card = { title: '《渔港清晨》', path: '/pages/entry/entry?id=1' };
    const sent = shareWith(card, 'cloud://x/share.jpg') as { promise: Promise<object> };
    expect(await sent.promise).toEqual({ ...card, imageUrl: 'wxfile://tmp_4.jpg' });
    expect(shareWith(card, '')).toEqual(card);
    phone({ 'cloud.downloadFile': 'fail' });
    const alone = shareWith(card, 'cloud://x/gone.jpg') as { promise: Promise<object> };
    expect(await alone.promise).toEqual(card);
  });
});
