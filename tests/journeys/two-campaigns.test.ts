import { join } from 'node:path';
import { campaign as notice } from '../support/campaign';
import { NOTICE } from '../support/builds';
import { anExhibit, hang } from '../support/hung-exhibits';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import { campaign as second } from '../campaigns/open-campaigns/second-campaign';
import { sceneOf } from '../../miniprogram/shared/campaign/scene';
import { openByLink } from './reading-page';

const SECOND = join(__dirname, '../campaigns/open-campaigns/second-campaign.ts');
/** A work of each, under names that only the campaign tells apart. */
const ENTRY = 'entry-000001';
const OWN = { [notice.id]: '渔港清晨', [second.id]: '机床边的师傅' };

let product: LocalProduct;
let phone: Phone;

beforeAll(async () => {
  product = await LocalProduct.start({ campaign: [NOTICE, SECOND] });
  for (const [campaign, title] of Object.entries(OWN))
    hang(product.cloud, [anExhibit({ number: 1, campaign, title })]);
  phone = await product.phone('oVisitor');
});
afterAll(() => product.close());

const list = async (): Promise<void> => {
  await phone.see('请选择一个活动');
};
const choose = async (title: string): Promise<void> => {
  await list();
  await phone.tap(new RegExp(`^${title}`));
  await phone.see('主题投稿区');
};

test('of two that run the phone asks which, and opens the one that is chosen', async () => {
  await list();
  await phone.see(notice.title);
  await phone.see(second.title);
  await choose(second.title);
  await phone.see(second.host);
  await phone.notSee(notice.host);
  await phone.tab('作品');
  await phone.see(/机床边的师傅/);
  await phone.notSee(/渔港清晨/);
});

test('nothing of one stays when another is opened', async () => {
  await phone.tab('首页');
  await phone.tap('全部活动');
  await choose(notice.title);
  await phone.see(notice.host);
  await phone.tab('作品');
  await phone.see(/渔港清晨/);
  await phone.notSee(/机床边的师傅/);
});

test('a draft waits in the campaign it was begun in, and is not seen in another', async () => {
  await phone.tab('首页');
  await phone.tap('我要投稿');
  await phone.tap(/^敬业爱岗/);
  await phone.tap('下一步');
  await phone.see(/选图片/);
  await phone.back();
  await phone.tap('全部活动');
  await choose(second.title);
  await phone.tap('我要投稿');
  await phone.see('下一步');
  await phone.notSee(/选图片/);
  await phone.back();
  await phone.tap('全部活动');
  await choose(notice.title);
  await phone.tap('我要投稿');
  await phone.see(/选图片/);
  await phone.back();
});

test('back from the list leads to where one came from, in the same campaign', async () => {
  await phone.tab('我的');
  await phone.tap('全部活动');
  await list();
  await phone.back();
  await phone.see('我的投票和回执');
  await phone.tab('首页');
  await phone.see(notice.host);
});

test('a shared link, a message and a scanned code open what they are about, without asking', async () => {
  const { id } = second;
  await openByLink(phone, `pages/entry/entry?id=${ENTRY}&campaign=${id}`);
  await phone.see(/机床边的师傅/);
  await openByLink(phone, `pages/mine/mine?campaign=${id}`);
  await phone.tab('首页');
  await phone.see(second.host);
  const scanned = `pages/entry/entry?scene=${encodeURIComponent(sceneOf(notice.id, ENTRY))}`;
  await openByLink(phone, scanned);
  await phone.see(/渔港清晨/);
});

test('a code that is typed opens the campaign it was given out in', async () => {
  const office = new SamplePerson(product.cloud, ORGANIZER);
  const invited = { role: 'judge' as const, name: '评审甲', unit: null };
  const { code } = await office.ask('invitation.create', invited);
  await openByLink(phone, `pages/invitation/invitation?campaign=${second.id}`);
  await phone.fill('邀请码', code);
  await phone.tap('查看邀请');
  await phone.see(notice.title);
  await phone.see('邀请您担任评审专家');
});

test('a link to a campaign that is gone says so, and the next page asks which', async () => {
  await openByLink(phone, 'pages/home/home?campaign=gone');
  await phone.see(/没有找到这个活动/);
  await phone.tap('重试');
  await list();
});

test('no page reported an error', async () => {
  expect(await product.errors()).toEqual([]);
});
