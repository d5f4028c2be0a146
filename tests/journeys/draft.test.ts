import { readFileSync, writeFileSync } from 'node:fs';
import { SAMPLE_WORKS } from '../support/sample/works';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { openByLink } from './reading-page';
import { chooseWork, fillAuthor, openFileStep } from './submitting';

const CITIZEN = 'oChenXiao';
const photograph = SAMPLE_WORKS[0]!.file;
const work = { author: '陈晓', title: '渔港清晨', intro: '记录码头工人清晨的劳动。' };
const SUBMIT = 'pages/submit/submit';
const CONFIRM = '请核对，然后提交';

let product: LocalProduct;
let phone: Phone;

beforeAll(async () => {
  product = await LocalProduct.start();
  phone = await product.phone(CITIZEN);
});

afterAll(async () => {
  await product.close();
});

/** A photograph large enough that its progress can be seen on a slow network. */
function largePhotograph(name: string): string {
  const path = product.file(name);
  writeFileSync(path, Buffer.concat([readFileSync(photograph), Buffer.alloc(300_000, name)]));
  return path;
}

async function seeAllAnswers(): Promise<void> {
  await phone.see(CONFIRM);
  for (const words of [work.title, work.intro, work.author, '13800138000']) await phone.see(words);
}

test('what is typed survives leaving the page', async () => {
  await openFileStep(phone, '敬业爱岗');
  await chooseWork(phone, 'image', largePhotograph('first.jpg'), true);
  await phone.tap('下一步');
  await fillAuthor(phone, work);
  await phone.back();
  await phone.tap('我要投稿');
  await phone.see('已接着上次没有完成的投稿');
  await phone.tap('下一步');
  await seeAllAnswers();
});

test('a reload keeps the file and every answer', async () => {
  await openByLink(phone, SUBMIT);
  await seeAllAnswers();
});

test('without a network the upload fails with a reason; nothing is lost, also over a reload', async () => {
  await phone.network('offline');
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see(/网络不通/);
  await seeAllAnswers();
  await phone.network('online');
  await openByLink(phone, SUBMIT);
  await seeAllAnswers();
});

test('an upload that is cut off says which button goes on; progress is seen; the retry arrives once', async () => {
  await phone.network('slow');
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see('正在上传，请不要离开这一页');
  await phone.see('取消上传');
  await phone.network('offline');
  await phone.see(/再次提交/);
  await seeAllAnswers();
  await phone.network('online');
  await phone.tap('再次提交');
  await phone.tap('允许');
  await phone.see('投稿成功');
  expect(product.cloud.database.find('entries', { owner: CITIZEN })).toHaveLength(1);
});

test('the same file again is refused by the cloud beside the file; every answer stays', async () => {
  await phone.tap('再投一件');
  await phone.tap(/^敬业爱岗/);
  await phone.tap('下一步');
  await chooseWork(phone, 'image', product.file('first.jpg'), false);
  await phone.tap('下一步');
  await fillAuthor(phone, { ...work, title: '同一张照片' });
  await phone.tap('下一步');
  await phone.see(CONFIRM);
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see(/这个文件您已于.*投过/);
  await phone.see(/依据/);
  await chooseWork(phone, 'image', largePhotograph('second.jpg'), false);
  await phone.tap('下一步');
  await phone.tap('下一步');
  await phone.see(CONFIRM);
  await phone.see('同一张照片');
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see('投稿成功');
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
