import { officeView } from '../support/campaign';
import { checklistFor } from '../../miniprogram/shared/works/acceptance';
import { examine } from '../support/sample/examine';
import { SAMPLE_WORKS } from '../support/sample/works';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { openFileStep, submitWork } from './submitting';

const CITIZEN = 'oChenXiao';
const ORGANIZER = 'oLiaoningOrganizer';
const VOTERS = ['oChenXiao', 'oLiShu', 'oWangMin'] as const;
const DAY = 24 * 3_600_000;

const photograph = SAMPLE_WORKS[0]!;
const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!;

let product: LocalProduct;
let citizen: Phone;
const phones = new Map<string, Phone>();

beforeAll(async () => {
  product = await LocalProduct.start();
  citizen = await product.phone(CITIZEN);
  phones.set(CITIZEN, citizen);
});

afterAll(async () => {
  await product.close();
});

/** Moves the votes cast so far into the tally, as the timer would after the grace. */
async function tally(): Promise<void> {
  product.cloud.clock.set(product.cloud.clock.now() + 60_000);
  await product.cloud.runTimer('scheduler');
}

function phoneOf(openid: string): Phone {
  const phone = phones.get(openid);
  if (phone === undefined) throw new Error(`${openid} has no phone`);
  return phone;
}

async function voteFor(phone: Phone, title: string): Promise<void> {
  await phone.tab('作品');
  await phone.tap(`投票，${title}`);
  await phone.see(`今天已投，${title}`);
}

test('a citizen submits a photograph and a film', async () => {
  const author = { author: '陈晓', intro: '记录码头工人清晨的劳动。' };
  await submitWork(
    citizen,
    { ...author, theme: '敬业爱岗', kind: 'image', file: photograph.file, title: '渔港清晨' },
    true,
  );
  await citizen.see('投稿成功');
  await citizen.tap('查看我的作品');
  await citizen.see('待审核');
  await submitWork(
    citizen,
    { ...author, theme: '山水爱美', kind: 'video', file: film.file, title: '三秒看青山' },
    false,
  );
  await citizen.see('投稿成功');
});

test('an organizer looks, accepts both and publishes them as edition 1', async () => {
  await examine(product.cloud, product.cloud.clock.now());
  const organizer = await product.phone(ORGANIZER);
  await organizer.tab('我的');
  await organizer.tap('主办方工作台');
  await organizer.tap('待审核作品，2');
  await organizer.tap('审看《渔港清晨》');
  await organizer.see('138****8000');
  await organizer.tap('通过');
  await organizer.see('三秒看青山');
  for (const { text } of checklistFor(officeView, { kind: 'video', form: 'video', checks: [] }))
    await organizer.tap(text);
  await organizer.tap('通过');
  await organizer.tap('回到列表');
  await organizer.tap('待刊发，2 件');
  await organizer.tap(/^选择作品，刊发/);
  await organizer.tap('全选');
  await organizer.tap('刊发第 1 期');
  await organizer.see('第 1 期刊发结果');
});

test('the author sees the outcome and has got a message', async () => {
  const author = await product.phone(CITIZEN, 'pages/mine/mine');
  await author.see(/第 ?1 ?期/);
  const receivers = product.cloud.outbox
    .list()
    .filter(({ api }) => api === 'subscribeMessage.send')
    .map(({ args }) => (args as { touser?: string }).touser);
  expect(receivers).toContain(CITIZEN);
});

test('three people vote; counts and ranking are right', async () => {
  for (const openid of VOTERS) phones.set(openid, await product.phone(openid));
  // Whoever declines WeChat's privacy guide chooses no file, and goes on looking and voting.
  const declining = phoneOf(VOTERS[1]);
  await openFileStep(declining, '敬业爱岗');
  await declining.tap(/^选图片/);
  await declining.tap('拒绝');
  await declining.see('您没有同意隐私保护指引，所以不能选择图片和视频。');
  await declining.back();
  for (const phone of phones.values()) await voteFor(phone, '渔港清晨');
  await voteFor(phoneOf(VOTERS[1]), '三秒看青山');
  await tally();
  const viewer = await product.phone('oViewer', 'pages/ranking/ranking');
  await viewer.see(/渔港清晨.*3 ?票/);
  await viewer.tap('山水爱美');
  await viewer.see(/三秒看青山.*1 ?票/);
});

/** The roots that the page shows, without the spaces between their groups. */
async function rootsOn(phone: Phone): Promise<string[]> {
  const shown = await phone.app.getByRole('img', { name: /共 64 位/ }).allInnerTexts();
  return shown.map((text) => text.replace(/\s/g, ''));
}

test('a voter checks on the phone that the vote is counted, against the root that is public', async () => {
  const phone = phoneOf(VOTERS[2]);
  await phone.tab('我的');
  await phone.tap('我的投票和回执');
  await phone.see('已封存');
  await phone.tap('在手机上核对，渔港清晨');
  await phone.see('您这一票在账本里，已封存');
  await phone.see(/这一票已经计入票数/);
  await phone.tap('看每一步');
  const [checked] = await rootsOn(phone);
  expect(checked).toMatch(/^[0-9a-f]{64}$/);
  await phone.tap('看公开的账本');
  await phone.see('最新总根');
  expect(await rootsOn(phone)).toEqual([checked]);
  await phone.tap('封条');
  await phone.see(/这台手机都核对过/);
});

test('a cloud that answers from a changed ledger is found out', async () => {
  const { database } = product.cloud;
  const phone = phoneOf(VOTERS[2]);
  const [seal] = database.find('seals', { number: 1 });
  const tell = (previous: unknown) =>
    database.modify('seals', { _id: seal?.['_id'] }, { $set: { previous } }, { merge: true });
  tell('1'.repeat(64));
  await phone.back();
  await phone.tap('重新核对，渔港清晨');
  await phone.see(/^没有对上：/);
  await phone.see(/请复制核对结果发给主办方/);
  tell(seal?.['previous']);
  await phone.tap('重新核对，渔港清晨');
  await phone.see('您这一票在账本里，已封存');
});

test('a second vote on the same day is refused with its rule, greyed and by the cloud alike', async () => {
  const phone = phoneOf(VOTERS[1]);
  await phone.tap('今天已投，渔港清晨');
  await phone.see(/今天已经给这件作品投过票了/);
});

test('the same vote again on the next day is accepted', async () => {
  product.cloud.clock.set(product.cloud.clock.now() + DAY);
  const phone = await product.phone(VOTERS[1]);
  await voteFor(phone, '渔港清晨');
});

test('once the day is over its root is public for good, and the vote is checked against it', async () => {
  await tally();
  const phone = await product.phone(VOTERS[2], 'packages/ledger/pages/votes/votes');
  await phone.tap('在手机上核对，渔港清晨');
  await phone.see(/^总根和公布的\d+月\d+日总根一样/);
  await phone.tap('看公开的账本');
  await phone.see(/^复制公布用的文字/);
  expect(new Set(await rootsOn(phone)).size).toBe(2);
});

test('the author corrects a number, sees who read it, and has everything erased', async () => {
  const { database } = product.cloud;
  const author = await product.phone(CITIZEN, 'pages/mine/mine');
  await author.tap('我的信息');
  await author.see('还没有人查看过您的完整资料。');
  await author.tap('更正《三秒看青山》的投稿资料');
  await author.fill('手机号码，必填', '139');
  await author.tap('保存更正');
  await author.see(/手机号码太短/);
  await author.fill('手机号码，必填', '13900139000');
  await author.tap('保存更正');
  await author.tap('同意');
  await author.see('13900139000');
  await author.see('更正了手机号码');
  await author.tap('清除我的信息');
  await author.tap('确认清除');
  await author.see('请先读完上面的说明并勾选。');
  await author.tap('我明白清除后不能恢复');
  await author.tap('确认清除');
  await author.see(/已按您的要求清除$/);
  expect(database.find('entry_forms', {})).toEqual([]);
  expect(database.find('exhibits', { shown: true })).toEqual([]);
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
