import { openForm } from '../../../miniprogram/services/paper-form';
import type { Fault } from '../../../miniprogram/shared/reply';

const file = { name: '征集报名表.docx', url: 'https://x', bytes: 9 };
const fault: Fault = { code: 'NOT_FOUND', reason: '没有找到这件作品', remedy: '请返回后刷新' };

interface Options {
  success: (result: object) => void;
  fail: (error: object) => void;
  filePath: string;
}

/** A phone that downloads, and opens what it can. */
function phone({ downloads = true, opens = true } = {}) {
  const asked: string[] = [];
  const end = (name: string, works: boolean) => (options: Options) => {
    asked.push(`${name} ${options.filePath}`);
    if (works) options.success({ statusCode: 200, filePath: options.filePath });
    else options.fail({});
    return { onProgressUpdate: () => undefined };
  };
  Object.assign(globalThis, {
    wx: {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      showLoading: () => asked.push('loading'),
      hideLoading: () => asked.push('done'),
      downloadFile: end('download', downloads),
      openDocument: end('open', opens),
    },
  });
  return asked;
}

test('a form is fetched and opened', async () => {
  const asked = phone();
  expect(await openForm(Promise.resolve({ ok: true, data: { file }, at: 0 }))).toBeNull();
  const path = `wxfile://usr/${file.name}`;
  expect(asked).toEqual(['loading', `download ${path}`, 'done', `open ${path}`]);
});

test.each([
  ['is not given', {}, { ok: false as const, error: fault, at: 0 }, '没有找到这件作品'],
  [
    'does not come',
    { downloads: false },
    { ok: true as const, data: { file }, at: 0 },
    '文件没有下载完。',
  ],
  [
    'cannot be opened',
    { opens: false },
    { ok: true as const, data: { file }, at: 0 },
    '这台手机打不开这个文件。',
  ],
])('one that %s says so', async (_, can, reply, reason) => {
  const asked = phone(can);
  expect((await openForm(Promise.resolve(reply)))?.reason).toBe(reason);
  expect(asked).toContain('done');
});
