import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE, noticeFile } from '../support/builds';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { SAMPLE_WORKS } from '../support/sample/works';
import { checkPage, openByLink } from './reading-page';

const AUTHOR = 'oChenXiao';
const SUBMIT = 'pages/submit/submit';
const WITHIN = Date.parse('2020-08-03T10:00:00+08:00');
const PARAGRAPH = '二〇一六年三月，我背着铺盖卷住进了村部。村里没有路灯，夜里出门要打手电。';
const SHORT = PARAGRAPH.repeat(29).slice(0, 999);
const PHOTOGRAPHS = SAMPLE_WORKS.slice(0, 3).map(({ file }) => file);
const FILM = 'https://v.example.cn/films/road';
const AUTHOR_ANSWERS = {
  作者姓名: '陈晓',
  工作单位: '湘西州人社局',
  职务: '驻村工作队员',
  通讯地址: '湘西州吉首市人民中路1号',
  邮编: '416000',
  邮箱: 'chenxiao@example.cn',
  身份证号: '11010519491231002X',
  联系电话: '13800138000',
};
const SHOTS = process.env['SHOTS'];

let product: LocalProduct;
let phone: Phone;

/** Shows what the page looks like, where somebody wants to see it. */
async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await phone.screenshot(join(SHOTS, `${name}.png`));
}

beforeAll(async () => {
  product = await LocalProduct.start({
    campaign: [NOTICE, noticeFile('poverty-stories')],
    fonts: SHOTS !== undefined,
  });
  product.cloud.clock.set(WITHIN);
  phone = await product.phone(AUTHOR);
});
afterAll(async () => {
  await product.close();
});

/** Turns the wheel of a picker; a month is typed. */
async function choose(label: string, value: string): Promise<void> {
  await phone.tap(label);
  const month = phone.app.locator('.sim-sheet input');
  if ((await month.count()) > 0) await month.fill(value);
  else await phone.app.locator('.sim-sheet select').first().selectOption({ label: value });
  await phone.tap('确定');
}

async function fillWork(title: string): Promise<void> {
  await phone.fill('作品名称，必填', title);
  await phone.fill('作品内容概要，必填', '记一盏路灯怎样亮起来。');
  await phone.fill('借用素材所占比例，百分之，必填', '0');
  await choose('创作时间，必填', '2020-06');
  await phone.tap(/原创，没有在任何地方发表过/);
}

test('a text is typed across two visits; what it still lacks is said in words', async () => {
  await phone.tap('我要投稿');
  await phone.see('作品是哪一类');
  await checkPage(phone, 'normal');
  await shot('01-kinds');
  await phone.tap(/^文字类，/);
  await phone.fill('文字类正文', PARAGRAPH);
  await phone.see('还差 964 字');
  await checkPage(phone, 'normal');
  await shot('02-text');
  await phone.back();
  await phone.tap('我要投稿');
  await phone.see('已接着上次没有完成的投稿');
  await openByLink(phone, SUBMIT);
  await phone.see('已写 36 字');
  await phone.fill('文字类正文', SHORT);
  await phone.see('还差 1 字');
  await phone.tap('下一步');
  await phone.see('填写作者和作品资料');
  await shot('03-form');
  await phone.tap(/我已阅读并同意/);
  for (const [label, value] of Object.entries(AUTHOR_ANSWERS))
    await phone.fill(`${label}，必填`, value);
  await choose('性别，必填', '女');
  await choose('民族，必填', '苗族');
  await choose('出生年月，必填', '1949-12');
  await choose('所在市州，必填', '湘西州');
  await fillWork('村部的灯');
  await shot('04-declared');
  await phone.tap('下一步');
  await phone.see('请核对，然后提交');
  await shot('05-confirm');
});

test('a text that is too short is warned of with its clause, and sent all the same', async () => {
  await phone.tap('提交作品');
  await phone.see('提交前请看一看');
  await phone.seeTogether(['字数是 999 字', '字数一般不少于1千字不多于1万字']);
  await shot('06-warned');
  await phone.tap('返回修改');
  await phone.see('还差 1 字');
  await phone.tap('下一步');
  await phone.tap('下一步');
  await phone.tap('提交作品');
  await phone.tap('照样提交');
  await phone.tap('允许');
  await phone.see('投稿成功');
  await shot('07-done');
  expect(product.cloud.database.find('pieces', { owner: AUTHOR })).toMatchObject([
    { carrier: 'typed', text: SHORT, file: null },
  ]);
});

test('three pictures are captioned, put in order by hand, and sent as one work', async () => {
  await phone.tap('再投一件');
  await phone.tap(/^图片类，/);
  await phone.chooseFile(PHOTOGRAPHS, '选图片（可一次选多张）', '同意');
  await phone.see('第 3 张');
  await phone.tap('下一步');
  await phone.see(/第 1 张：还没有写说明文字/);
  for (const [at, words] of ['修路前', '修路时', '修路后'].entries())
    await phone.fill(`第 ${String(at + 1)} 张的说明，必填`, words);
  await shot('08-group');
  await checkPage(phone, 'normal');
  await phone.tap('上移第 3 张');
  await phone.tap('上移第 2 张');
  await shot('09-ordered');
  await phone.tap('下一步');
  await phone.tap(/我已阅读并同意/);
  await fillWork('修路');
  await phone.tap('下一步');
  await shot('10-group-confirm');
  await phone.network('slow');
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see(/正在上传/);
  await shot('11-uploading');
  await phone.network('online');
  await phone.see('投稿成功');
  const pieces = product.cloud.database.find('pieces', { owner: AUTHOR, kind: 'picture' });
  expect(pieces.map(({ at, caption }) => `${String(at)} ${String(caption)}`).sort()).toEqual([
    '0 修路后',
    '1 修路前',
    '2 修路时',
  ]);
});

test('a film that is nowhere but on the web is handed in by its link', async () => {
  await phone.tap('再投一件');
  await phone.tap(/^视频类\(微视频\)，/);
  await phone.tap('提交链接');
  await phone.fill('作品链接，必填', 'http://v.example.cn/films/road');
  await phone.tap('下一步');
  await phone.see(/这不是 https 开头的网址/);
  await shot('12-link-wrong');
  await phone.fill('作品链接，必填', FILM);
  await phone.see(/格式正确/);
  await shot('13-link');
  await phone.tap('下一步');
  await phone.tap(/我已阅读并同意/);
  await fillWork('路');
  await phone.tap('下一步');
  await phone.tap('提交作品');
  await phone.tap('允许');
  await phone.see('投稿成功');
  expect(product.cloud.database.find('pieces', { owner: AUTHOR, kind: 'short' })).toMatchObject([
    { carrier: 'link', link: FILM },
  ]);
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
