import { asking } from '../support/cloud';
import { until } from '../support/until';
import { CONTACT, HANDED_ON, handedOnWorks, publishAll, SENDING } from '../support/handed-on';
import { ANNOUNCING, entryId } from '../support/judged';
import { opened } from '../support/opened';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { ORGANIZER } from '../support/start/people';
import { checkPage, openByLink } from './reading-page';

const ORGANIZERS_PAGES = 'packages/organizer/pages';
let product: LocalProduct;

beforeAll(async () => {
  product = await LocalProduct.start({ campaign: HANDED_ON, fonts: true });
  const cloud = asking(product.cloud);
  await handedOnWorks(cloud, false);
  cloud.clock.set(ANNOUNCING);
});
afterAll(async () => {
  await product.close();
});

/** Keeps what the phone shows, where somebody wants to look at it. */
async function look(phone: Phone, name: string, mode: 'normal' | 'large'): Promise<void> {
  await checkPage(phone, mode);
  const folder = process.env['LOOK_AT'];
  if (folder !== undefined) await phone.screenshot(`${folder}/${name}-${mode}.png`);
}

test('an organizer packs the works, takes the package with a purpose, and notes that they were sent on', async () => {
  const cloud = asking(product.cloud);
  const phone = await product.phone(ORGANIZER, `${ORGANIZERS_PAGES}/exports/exports`);
  await phone.see('3 件作品');
  await phone.see('获奖结果还没有公布。');
  await look(phone, 'exports', 'normal');
  await phone.tap('打包全部通过审核的作品');
  await phone.see('未生成');
  await look(phone, 'package-idle', 'normal');
  await phone.tap('生成这一包，全部作品');
  await phone.see('可以下载');
  await look(phone, 'package-ready', 'normal');
  await phone.tap('下载全部作品');
  await phone.tap('下载作品包');
  await phone.see(/至少 4 个字/);
  await phone.tap('报送上级');
  await look(phone, 'package-purpose', 'normal');
  await phone.tap('下载作品包');
  await phone.see('发给聊天');
  await look(phone, 'package-here', 'normal');
  expect(opened(cloud, 'disclosures').map(({ purpose }) => purpose)).toEqual(
    Array(3).fill('报送上级单位参加活动。'),
  );

  await openByLink(phone, `${ORGANIZERS_PAGES}/entry/entry?id=${entryId(1)}`);
  await phone.tap('打印征集报名表');
  await phone.tap('打印盖章');
  await phone.tap('生成报名表');
  await phone.notSee('为什么要报名表');
  await look(phone, 'entry', 'normal');
  expect(opened(cloud, 'disclosures').map(({ what }) => what)).toContain(
    '作品《星城/大爱》的征集报名表',
  );

  await openByLink(phone, `${ORGANIZERS_PAGES}/forwardings/forwardings`);
  await phone.see('还没到日子');
  await look(phone, 'forwardings-coming', 'normal');
  await publishAll(cloud);
  cloud.clock.set(SENDING);
  await openByLink(phone, `${ORGANIZERS_PAGES}/board/board`);
  await phone.see('待报送人社部');
  await openByLink(phone, `${ORGANIZERS_PAGES}/forwardings/forwardings`);
  await phone.see('已逾期');
  await look(phone, 'forwardings-due', 'normal');
  await phone.fill('报送省扶贫办的备注', '湘人社函〔2027〕77号');
  await phone.tap('登记已报送省扶贫办');
  await phone.see(/没有用系统打包.*登记/);
  await phone.see('备注：湘人社函〔2027〕77号');
  await look(phone, 'forwardings-sent', 'normal');

  await openByLink(phone, `${ORGANIZERS_PAGES}/exports/exports`);
  await phone.tap('生成作品集（文档）');
  await phone.see(/优秀成果宣传作品集-.*\.docx/);
  await look(phone, 'exports-book', 'normal');
  expect(await phone.errors()).toEqual([]);
});

test('an author and a unit print the forms of their works', async () => {
  const cloud = asking(product.cloud);
  const taken = () => cloud.all('exports').length;
  const author = await product.phone('owner-1', 'pages/mine/mine');
  const before = taken();
  await author.tap('打印《星城/大爱》的征集报名表');
  await until(
    () => taken() > before,
    () => 'no form for the author',
  );
  await look(author, 'mine', 'normal');
  const contact = await product.phone(CONTACT, 'packages/unit/pages/works/works');
  await contact.tap('打印《星城/大爱》的征集报名表');
  await contact.tap('打印盖章');
  await look(contact, 'unit-works', 'normal');
  await contact.tap('生成报名表');
  await contact.notSee('为什么要报名表');
  expect(opened(cloud, 'disclosures').map(({ actor }) => actor)).toContain(CONTACT);
  expect([...(await author.errors()), ...(await contact.errors())]).toEqual([]);
});

test('the pages fit in large mode', async () => {
  const phone = await product.phone(ORGANIZER);
  await phone.tap('大字版');
  await phone.see('大字版已开');
  await openByLink(phone, `${ORGANIZERS_PAGES}/exports/exports`);
  await phone.see('作品包');
  await look(phone, 'exports', 'large');
  await openByLink(phone, `${ORGANIZERS_PAGES}/package/package?list=accepted`);
  await phone.see(/可以下载|已过期/);
  await look(phone, 'package', 'large');
  await openByLink(phone, `${ORGANIZERS_PAGES}/forwardings/forwardings`);
  await phone.see('待报送');
  await look(phone, 'forwardings', 'large');
  expect(await phone.errors()).toEqual([]);
});
