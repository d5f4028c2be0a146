import { join, resolve } from 'node:path';
import type { UnitRef } from '../../miniprogram/shared/contract';
import { anEntry, anUpload } from '../support/builders';
import { asking, type TestCloud } from '../support/cloud';
import { inspected } from '../support/inspected';
import { LocalProduct } from '../support/local-product';
import { inOffice } from '../support/office';
import type { Phone } from '../support/phone';
import { ORGANIZER } from '../support/start/people';
import { checkPage, openByLink } from './reading-page';

const PAPER = '人才就业社保信息报社';
const UNIT = '沈阳市总工会';
const DESK = 'packages/first/pages/desk/desk';
const CONTACT = 'oUnitContact';
const EDITOR = 'oEditor';
const REASON = '人物的姓名和说明对不上，请核对后重新报送。';
const SUBMITTING = Date.parse('2027-08-05T10:00:00+08:00');

let product: LocalProduct;
let cloud: TestCloud;
let unit: UnitRef;

beforeAll(async () => {
  product = await LocalProduct.start({
    fonts: true,
    campaign: resolve(__dirname, '../campaigns/open-campaigns/first-reviewed.ts'),
  });
  product.cloud.clock.set(SUBMITTING);
  cloud = asking(product.cloud);
  ({ unit } = await cloud.done(ORGANIZER, 'unit.add', { name: UNIT, level: 'city' }));
  inOffice(cloud, CONTACT, { role: 'contact', unit });
  inOffice(cloud, 'oHelper', { role: 'contact', unit, acts: false });
});
afterAll(async () => {
  expect(await product.errors()).toEqual([]);
  await product.close();
});

async function own(title: string): Promise<string> {
  const { id } = await anEntry(cloud, { owner: 'oAuthor', answers: { title } });
  inspected(cloud, id);
  return id;
}
async function sent(title: string): Promise<string> {
  const answers = { title, name: '王小明', phone: '13812345678' };
  const input = await anUpload(cloud, { owner: CONTACT, via: 'batch.ticket', answers });
  const { work } = await cloud.done(CONTACT, 'batch.submit', input);
  inspected(cloud, work.entry);
  return work.entry;
}
const stateOf = (id: string) => product.cloud.database.find('entries', { _id: id })[0]?.['state'];
async function sign(phone: Phone): Promise<void> {
  await phone.tap('没有水印和商业广告');
  await phone.see('还有 1 项没有确认，确认后才能通过');
  await phone.tap('没有侵权');
}
const SHOTS = process.env['SHOTS'];
const shoot = async (phone: Phone, name: string): Promise<void> => {
  if (SHOTS !== undefined) await phone.screenshot(join(SHOTS, `${name}.png`));
};

describe('推荐报送的作品由推荐单位进行初审', () => {
  test('the contact comes from the unit’s desk, reads the whole form, signs and accepts', async () => {
    const id = await sent('渔港清晨');
    const phone = await product.phone(CONTACT, 'packages/unit/pages/desk/desk');
    await phone.tap(/^初审作品/);
    await phone.see(`负责“工会汇总上传”作品的初审`);
    await phone.tap('审看《渔港清晨》');
    await phone.see('13812345678');
    await phone.see('还有 2 项没有确认，确认后才能通过');
    await sign(phone);
    await phone.tap('初审通过');
    await phone.see(`${UNIT}初审通过`);
    await phone.notSee('退回');
    expect(stateOf(id)).toBe('accepted');
    await phone.tap('回到列表');
    await phone.see('没有等待初审的作品');
  });

  test('what is ticked and written survives; who sent it in reads why it was turned back', async () => {
    const id = await sent('码头工人');
    const phone = await product.phone(CONTACT, DESK);
    await phone.tap('审看《码头工人》');
    await phone.tap('没有侵权');
    await phone.tap('退回');
    await phone.fill('退回的原因', REASON);
    await phone.tap('取消');
    await openByLink(phone, `packages/first/pages/work/work?id=${id}`);
    await phone.see('上次勾选和填写的内容还在，可以接着审。');
    await phone.see('还有 1 项没有确认，确认后才能通过');
    await phone.tap('退回');
    await phone.tap('确认退回');
    await phone.see(`${UNIT}初审未通过`);
    expect(stateOf(id)).toBe('rejected');
    await openByLink(phone, 'packages/unit/pages/works/works');
    await phone.see(`原因：${REASON}`);
  });

  test('somebody else was first: what stands is shown, and nothing is lost of the rest', async () => {
    const id = await sent('两个人同时审');
    const phone = await product.phone(CONTACT, `packages/first/pages/work/work?id=${id}`);
    await sign(phone);
    inOffice(cloud, 'oSecondContact', { role: 'contact', unit });
    const turned = { id, revision: 0, reason: REASON };
    await cloud.done('oSecondContact', 'first.reject', turned);
    await phone.tap('初审通过');
    await phone.see(/这次操作没有生效/);
    await phone.see(`${UNIT}初审未通过`);
  });

  test('a contact who only helps is told who does it', async () => {
    const phone = await product.phone('oHelper', DESK);
    await phone.see('您登记的是协助宣传的联系人，不初审作品。');
  });
});

describe('自荐作品由报社进行初审', () => {
  test('the organizer invites its people, who take the code and accept an author’s work', async () => {
    const id = await own('我和我的驻村日记');
    const office = await product.phone(
      ORGANIZER,
      'packages/organizer/pages/invitations/invitations',
    );
    await office.tap(/^发一个邀请|^邀请/);
    await office.tap(new RegExp(`^${PAPER}的初审人员`));
    await office.fill('姓名', '谢编辑');
    await office.tap('生成邀请码');
    await office.see('谢编辑的邀请码');
    const words = await office.app.locator('body').innerText();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(words)?.[0] ?? '';
    const phone = await product.phone(EDITOR, `pages/invitation/invitation?code=${code}`);
    await phone.see('邀请您担任合作单位初审人员');
    await phone.tap('接受邀请');
    await phone.tap('打开初审工作台');
    await phone.see(PAPER);
    await phone.tap('审看《我和我的驻村日记》');
    await phone.see('个人信息只显示一部分，不影响初审。');
    await phone.notSee('13800138000');
    await sign(phone);
    await phone.tap('初审通过');
    await phone.see(`${PAPER}初审通过`);
    expect(stateOf(id)).toBe('accepted');
    await openByLink(phone, 'pages/mine/mine');
    await phone.see('初审工作台');
  });

  test('the organizer sees who looks first, and waits', async () => {
    const id = await own('等着初审的作品');
    const phone = await product.phone(ORGANIZER, 'packages/organizer/pages/queue/queue');
    await phone.see(`由${PAPER}初审`);
    await phone.tap('审看《等着初审的作品》');
    await phone.see(new RegExp(`这件作品由${PAPER}初审`));
    await phone.notSee('不通过');
    await shoot(phone, 'organizer-review');
    expect(stateOf(id)).toBe('submitted');
  });
});

describe.each(['normal', 'large'] as const)('in %s mode', (mode) => {
  const open = async (person: string, path: string, words: string | RegExp): Promise<Phone> => {
    const phone = await product.phone(person);
    if (mode === 'large') await phone.tap('大字版');
    await openByLink(phone, path);
    await phone.see(words);
    await checkPage(phone, mode);
    return phone;
  };

  test('the desk and a work with all that is to be signed fit', async () => {
    const id = await sent(`${mode === 'large' ? '大字版里的' : ''}一个标题很长很长的故事`);
    const desk = await open(CONTACT, DESK, '待初审');
    await shoot(desk, `desk-${mode}`);
    const work = await open(CONTACT, `packages/first/pages/work/work?id=${id}`, '通过前逐项确认');
    await shoot(work, `work-${mode}`);
    await work.tap('没有侵权');
    await shoot(work, `work-signed-${mode}`);
    await work.tap('退回');
    await work.see('确认退回');
    await checkPage(work, mode);
    await shoot(work, `work-reason-${mode}`);
  });
});
