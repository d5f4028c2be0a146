import { readFileSync, writeFileSync } from 'node:fs';
import { SAMPLE_WORKS } from '../support/sample/works';
import { LocalProduct } from '../support/local-product';
import { aGif, aHeic, aText } from '../support/odd-files';
import type { Phone } from '../support/phone';
import { chooseWork, fillAuthor, openFileStep } from './submitting';

const LIMIT = 20 * 1024 * 1024;
const moment = (text: string) => Date.parse(`${text}+08:00`);
const photograph = SAMPLE_WORKS[0]!.file;

let product: LocalProduct;
let phone: Phone;

beforeAll(async () => {
  product = await LocalProduct.start();
  phone = await product.phone('oChenXiao');
  await openFileStep(phone, '敬业爱岗');
});

afterAll(async () => {
  await product.close();
});

/** A real photograph with nothing but zeros behind its end, at an exact size. */
function paddedPhotograph(bytes: number): string {
  const path = product.file('large.jpg');
  writeFileSync(
    path,
    Buffer.concat([readFileSync(photograph), Buffer.alloc(bytes)]).subarray(0, bytes),
  );
  return path;
}

function named(name: string, bytes: Buffer): string {
  writeFileSync(product.file(name), bytes);
  return product.file(name);
}

describe('files are judged by their bytes, with the clause beside the choice', () => {
  const CLAUSE = /图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m/;

  test('one byte over 20 MB', async () => {
    await chooseWork(phone, 'image', paddedPhotograph(LIMIT + 1), true);
    await phone.see(/超过了 20 MB（20971520 字节）的上限/);
    await phone.see(CLAUSE);
  });

  test.each([
    ['a GIF renamed .jpg', 'image', 'renamed.jpg', aGif, /按文件内容判断，这是 ?GIF/],
    ['a HEIC renamed .jpg', 'image', 'iphone.jpg', aHeic, /按文件内容判断，这是 ?HEIC/],
    ['text renamed .mp4', 'video', 'words.mp4', aText, /按文件内容判断，这是.*不是要求的小视频/],
  ] as const)('%s', async (_, kind, name, bytes, reason) => {
    await chooseWork(phone, kind, named(name, bytes()), false);
    await phone.see(reason);
    await phone.see(CLAUSE);
  });
});

describe('the window of submissions', () => {
  const draft = { author: '陈晓', title: '渔港清晨', intro: '记录码头工人清晨的劳动。' };

  test('the cloud refuses at the first millisecond of 9-16 what the page began before', async () => {
    product.cloud.clock.set(moment('2027-09-15T23:58:00'));
    await chooseWork(phone, 'image', photograph, false);
    await phone.tap('下一步');
    await fillAuthor(phone, draft);
    await phone.tap('下一步');
    await phone.see('请核对，然后提交');
    product.cloud.clock.set(moment('2027-09-16T00:00:00'));
    await phone.tap('提交作品');
    await phone.see(/投稿已于9月15日 24:00 ?截止/);
  });

  test.each([
    ['before 7-25', '2027-07-24T23:59:50', /7月25日/],
    ['after 9-15 24:00', '2027-09-16T00:00:00', /9月15日 24:00/],
  ])('%s the page says so and what can be done', async (_, time, words) => {
    product.cloud.clock.set(moment(time));
    const visitor = await product.phone('oWangMin', 'pages/submit/submit');
    await visitor.see('现在不能投稿');
    await visitor.see(words);
  });
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
