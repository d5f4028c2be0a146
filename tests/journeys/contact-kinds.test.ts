import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { SAMPLE_WORKS } from '../support/sample/works';
import { CONTACT } from '../support/start/people';
import { checkPage, openByLink } from './reading-page';

const BATCH = 'packages/unit/pages/batch/batch';
const SUBMIT = 'pages/submit/submit';
const TEXT = '机床边的灯亮了三十年，换灯的人也换了三代。'.repeat(2);
const PHOTOGRAPHS = SAMPLE_WORKS.slice(0, 2).map(({ file }) => file);
const SHOTS = process.env['SHOTS'];

let product: LocalProduct;
let contact: Phone;

/** Shows what the page looks like, where somebody wants to see it. */
async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await contact.screenshot(join(SHOTS, `${name}.png`));
}

beforeAll(async () => {
  product = await LocalProduct.start({
    campaign: join(__dirname, '../campaigns/open-campaigns/all-pieces.ts'),
    fonts: true,
  });
  contact = await product.phone(CONTACT.openid, BATCH);
});
afterAll(async () => {
  await product.close();
});

async function fillAuthor(name: string, title: string): Promise<void> {
  await contact.fill('作者姓名，必填', name);
  await contact.fill('手机号码，必填', '13800138000');
  await contact.fill('作品标题，必填', title);
  await contact.fill('作品简介，必填', '记录车间里三代工人日夜的劳动。');
  await contact.fill('借用素材所占比例，百分之，必填', '0');
}

test('a contact makes works of several kinds, each with its own author', async () => {
  await contact.see('一件一件加，再一起上传');
  await contact.tap('加一件文字稿');
  await contact.tap(/^敬业爱岗/);
  await contact.fill('文字稿正文', TEXT);
  await contact.see('字数合适');
  await fillAuthor('王芳', '三代人的灯');
  await checkPage(contact, 'normal');
  await shot('20-batch-text');
  await contact.tap('这一件填好了');
  await contact.tap('加一件图片');
  await contact.chooseFile(PHOTOGRAPHS, '选图片（可一次选多张）', '同意');
  await contact.see('第 2 张');
  await contact.tap('上移第 2 张');
  await fillAuthor('李强', '炉前');
  await shot('21-batch-group');
  await contact.tap('这一件填好了');
  await openByLink(contact, BATCH);
  await contact.see('已接着上次没有完成的批量上传');
  await contact.see('图片 · 2 张');
  await contact.see('文字稿 · 42 字');
  await shot('22-batch-rows');
});

test('all are handed in under their authors’ names', async () => {
  await contact.tap(/我已征得每位作者本人同意/);
  await contact.tap('上传 2 件');
  await contact.see('这批作品都已交给主办方');
  const pieces = product.cloud.database.find('pieces', { owner: CONTACT.openid });
  expect(pieces.map(({ carrier, at }) => `${String(carrier)} ${String(at)}`).sort()).toEqual([
    'typed 0',
    'upload 0',
    'upload 1',
  ]);
});

test('in large mode everything that can be tapped is large, and nothing is wider than the phone', async () => {
  await openByLink(contact, 'pages/home/home');
  await contact.tap('大字版');
  await contact.see('大字版已开');
  await contact.tap('我要投稿');
  await contact.tap(/^敬业爱岗/);
  await contact.tap('下一步');
  await contact.see('作品是哪一类');
  await checkPage(contact, 'large');
  await shot('30-large-kinds');
  await contact.tap(/^文字稿，/);
  await contact.fill('文字稿正文', TEXT);
  await checkPage(contact, 'large');
  await shot('31-large-text');
  await contact.tap('换一类作品');
  await contact.see('已开始填写，可以接着做');
  await contact.tap(/^图片，/);
  await contact.chooseFile(PHOTOGRAPHS, '选图片（可一次选多张）');
  await contact.see('第 2 张');
  await checkPage(contact, 'large');
  await shot('32-large-group');
  await openByLink(contact, SUBMIT);
  await contact.see('第 2 张');
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
