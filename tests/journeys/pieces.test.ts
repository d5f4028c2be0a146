import { join } from 'node:path';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import {
  announceAll,
  CODE,
  examineAll,
  judgeWorks,
  publishAll,
  sendAll,
  TITLES,
  type Shape,
} from './pieces-works';
import { inviteJudge } from './judged-works';
import { checkPage, openByLink } from './reading-page';

const FILE = join(__dirname, '../campaigns/open-campaigns/all-pieces.ts');

let product: LocalProduct;
let entries: Record<Shape, string>;
let office: Phone;
let visitor: Phone;

beforeAll(async () => {
  product = await LocalProduct.start({ campaign: FILE });
  entries = await sendAll(product.cloud);
});
afterAll(() => product.close());

test('an author sees all of a work that waits, and that a file is still inspected', async () => {
  const author = await product.phone('oAuthorOf-text', 'pages/mine/mine');
  await author.see(TITLES.text);
  await author.tap('看内容和经过');
  await author.see(/^展开全文，/);
  const other = await product.phone('oAuthorOf-group', 'pages/mine/mine');
  await other.tap('看内容和经过');
  await other.see(/^第 1 件还在检查/);
});

test('who reviews reads a text to its end, with what shows its author marked', async () => {
  await examineAll(product.cloud);
  office = await product.phone(ORGANIZER, 'packages/organizer/pages/queue/queue');
  await office.see(TITLES.group);
  const review = (shape: Shape) =>
    openByLink(office, `packages/organizer/pages/entry/entry?id=${entries[shape]}`);
  await review('text');
  await office.see('请重点核对');
  await office.see(/^全文 /);
  await office.see('周海生，请核对');
  await review('group');
  await office.see('查看作者传来的第 2 件原件');
  await review('film');
  await office.see(/^MP4 · /);
  await review('link');
  await office.see('bilibili.com');
});

test('a visitor sees each shape of work on its page', async () => {
  await publishAll(product.cloud);
  visitor = await product.phone('oVisitor', 'pages/gallery/gallery');
  await visitor.see(TITLES.text);
  const open = (shape: Shape) => openByLink(visitor, `pages/entry/entry?id=${entries[shape]}`);
  await open('text');
  await visitor.see(/^展开全文，/);
  await visitor.tap(/^展开全文，/);
  await visitor.see(/^全文 /);
  await open('group');
  await visitor.see('第1张，共3张');
  await visitor.tap('下一张');
  await visitor.tap('下一张');
  await visitor.see('风沙里的老屋');
  await open('film');
  await visitor.see(/^时长 /);
  await open('link');
  await visitor.see('bilibili.com');
  await visitor.tap('分享卡片');
});

test('a judge reads all of a work, and nothing of who made it', async () => {
  judgeWorks(product.cloud, entries);
  const code = await inviteJudge(product.cloud, '陈评委', null);
  await new SamplePerson(product.cloud, 'oJudge').ask('invitation.redeem', { code });
  const judge = await product.phone('oJudge', 'packages/judge/pages/desk/desk');
  await judge.see(TITLES.text);
  for (const shape of Object.keys(TITLES) as Shape[]) {
    await openByLink(judge, 'packages/judge/pages/desk/desk');
    await judge.tap(new RegExp(`《${TITLES[shape]}》`));
    await judge.see(/^第 \d 件，共 4 件/);
    await judge.notSee('请重点核对');
    await judge.notSee('周海生，请核对');
  }
});

test('the results show each winner, and a certificate the work it is for', async () => {
  announceAll(product.cloud, entries);
  await openByLink(visitor, 'pages/results/results');
  for (const title of Object.values(TITLES)) await visitor.see(title);
  await visitor.see(/^天刚蒙蒙亮/);
  await openByLink(visitor, `pages/certificate/certificate?code=${CODE}`);
  await visitor.see('获奖作品');
  await visitor.see(/^展开全文，/);
});

test('in large mode nothing is too small or too wide', async () => {
  await openByLink(visitor, 'pages/mine/mine');
  await visitor.tap('大字版，字和按钮都放大');
  for (const shape of Object.keys(TITLES) as Shape[]) {
    await openByLink(visitor, `pages/entry/entry?id=${entries[shape]}`);
    await visitor.see(TITLES[shape]);
    await checkPage(visitor, 'large');
  }
});

test('no page reported an error', async () => {
  expect(await product.errors()).toEqual([]);
});
