import { writeFileSync } from 'node:fs';
import type { UnitRef } from '../../miniprogram/shared/contract';
import { publishWorks, SamplePerson } from '../support/sample';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { counted, votesFor } from '../support/units';
import { openByLink } from './reading-page';

const CONTACT = 'oZhaoMin';
const MINE = 'pages/mine/mine';
const REGISTER = 'packages/unit/pages/register/register';
const DESK = 'packages/unit/pages/desk/desk';
const BATCH = 'packages/unit/pages/batch/batch';
const WORKS = 'packages/unit/pages/works/works';
const WHY_NOT = '手机号码打不通，请核对后重新登记。';
const WHY_BACK = '作者请求换成另一件作品。';
const [boats, home] = [SAMPLE_WORKS[0]!, SAMPLE_WORKS[1]!];
const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!;

const at = (moment: string): number => Date.parse(`2027-${moment}:00+08:00`);

/** The unit's published works and their votes in the preliminary round. */
const SHOWN = [
  { ...boats, title: '渔港清晨', votes: 201 },
  { ...home, title: '差一票', votes: 200 },
  { ...film, title: '三秒看青山', votes: 240 },
  { ...film, title: '山口的云', votes: 230 },
  { ...film, title: '护林员的早晨', votes: 220 },
  { ...film, title: '第四段影像', votes: 210 },
].map((work) => ({ ...work, unit: '沈阳市总工会', edition: 1 }));

let product: LocalProduct;
let office: SamplePerson;
let shenyang: UnitRef;
let contact: Phone;
let gif: string;

beforeAll(async () => {
  product = await LocalProduct.start();
  const { cloud } = product;
  office = new SamplePerson(cloud, ORGANIZER);
  shenyang = (await office.ask('unit.add', { name: '沈阳市总工会', level: 'city' })).unit;
  await office.ask('unit.add', { name: '大连市总工会', level: 'city' });
  await office.ask('unit.add', { name: '鞍钢集团工会', level: 'enterprise' });
  await office.ask('unit.add', { name: '沈阳市委网信办', level: 'internet' });
  const ids = await publishWorks(cloud, ORGANIZER, at('08-01T00:00'), SHOWN);
  for (const [index, { votes }] of SHOWN.entries())
    votesFor(cloud, ids[index]!, votes, at('08-02T10:00'));
  cloud.clock.set(at('08-05T10:00'));
  gif = product.file('动图.jpg');
  writeFileSync(gif, Buffer.from('GIF89a\x01\0\x01\0\x80\0\0;', 'latin1'));
  contact = await product.phone(CONTACT, MINE);
});

afterAll(async () => {
  await product.close();
});

/** Decides on the registration as the organizer does. */
async function decide(action: 'contact.approve' | 'contact.reject'): Promise<void> {
  const { items } = await office.ask('contact.queue', { state: 'submitted', cursor: null });
  const { id, revision } = items[0]!;
  if (action === 'contact.approve') await office.ask(action, { id, revision });
  else await office.ask(action, { id, revision, reason: WHY_NOT });
}

const typedIn = (label: string) =>
  contact.app.getByRole('textbox', { name: label, exact: true }).inputValue();
const entriesOf = (title: string) => product.cloud.database.find('entries', { title });
const decisionsOf = (verb: string) => product.cloud.database.find('decisions', { verb });

test('somebody registers: faults beside the fields, nothing lost by leaving or without a network', async () => {
  await contact.tap('登记为联系人');
  await contact.tap(/^工会联系人/);
  await contact.tap('提交登记');
  await contact.see('有 7 处需要填写或修改');
  await contact.see(/工会名称还没有选/);
  await contact.tap(/请从名单里选择/);
  await contact.see('鞍钢集团工会');
  // 附件2 is for unions: the internet office has its own form.
  await contact.notSee('沈阳市委网信办');
  await contact.fill('搜索工会名称', '沈阳');
  await contact.notSee('大连市总工会');
  await contact.tap('沈阳市总工会');
  await contact.fill('联系人姓名，必填', '赵敏');
  await contact.fill('手机号码，必填', '139');
  await contact.tap('提交登记');
  await contact.see(/手机号码格式不对/);

  await contact.back();
  await openByLink(contact, REGISTER);
  await contact.see(/沈阳市总工会$/);
  expect(await typedIn('联系人姓名，必填')).toBe('赵敏');
  await contact.fill('所在部门，必填', '宣传教育部');
  await contact.fill('职务，必填', '干事');
  await contact.fill('座机电话，必填', '024-22565730');
  await contact.fill('手机号码，必填', '13900001111');
  await contact.fill('微信号，必填', 'zhaomin');
  // What is done with it is agreed to first, and before WeChat's own guide.
  await contact.tap('提交登记');
  await contact.see('请先阅读说明并勾选同意，再提交登记。');
  await contact.tap(/^我已阅读并同意/);
  await contact.network('offline');
  await contact.tap('提交登记');
  await contact.tap('同意');
  await contact.see(/网络不通/);
  expect(await typedIn('联系人姓名，必填')).toBe('赵敏');
  await contact.network('online');
  await contact.tap('再次提交');
  await contact.see('待核准');
});

test('turned down, the reason is read and the form is there again as it was filled', async () => {
  await decide('contact.reject');
  await openByLink(contact, REGISTER);
  await contact.see(new RegExp(WHY_NOT));
  expect(await typedIn('手机号码，必填')).toBe('13900001111');
  await contact.fill('手机号码，必填', '13900002222');
  await contact.tap(/^我已阅读并同意/);
  await contact.tap('提交登记');
  await contact.see('待核准');
  await decide('contact.approve');
  await openByLink(contact, MINE);
  await contact.tap('联系人工作台');
  await contact.see('沈阳市总工会');
  await contact.see('图片推荐名额第 10 席，空席');
  await contact.see('小视频推荐名额第 3 席，空席');
  await contact.notSee('小视频推荐名额第 4 席，空席');
});

/** Fills the open row's form; without an author, that of the row above is copied. */
async function fillRow(title: string, author: string | null): Promise<void> {
  if (author === null) await contact.tap(/^作者同上一件/);
  else {
    await contact.fill('作者姓名，必填', author);
    await contact.fill('手机号码，必填', '13800138000');
  }
  await contact.fill('作品标题，必填', title);
  await contact.fill('作品简介，必填', '拍的是身边的劳动者，说的是身边的事。');
  await contact.tap('这一件填好了');
}

const row = (title: string, status: string) => contact.see(`${title}，${status}`);

test('files are chosen at once; one that is no picture says so, the others get their authors', async () => {
  await contact.tap('批量上传作品');
  await contact.chooseFile([boats.file, gif, film.file, boats.file], '选择图片和小视频');
  await contact.see(/这是GIF 动图，不是要求的图片/);
  await contact.tap('敬业爱岗');
  // The unit of all: proposed from the organizer's list while typing.
  await contact.fill('作者单位，选填', '大连');
  await contact.tap('填入大连市总工会');
  await contact.tap('填写作者资料');
  await fillRow('码头号子', '孙师傅');
  await contact.see('码头号子，可以上传');
  // The row above is the GIF, which nobody has filled.
  await fillRow('三秒云海', '马长山');
  await fillRow('又是码头', null);
  await contact.see('上传 3 件');
  await contact.tap('上传 3 件');
  await contact.see('请先征得每位作者同意并勾选，再上传。');
  expect(product.cloud.database.find('tickets', { owner: CONTACT })).toEqual([]);
});

test('a lost network stops the batch; after closing the app only what is missing is sent', async () => {
  await contact.tap(/^我已征得每位作者本人同意/);
  await contact.network('offline');
  await contact.tap('上传 3 件');
  await contact.see('继续上传 3 件');
  await row('码头号子', '没有传完');
  await contact.network('online');
  await openByLink(contact, BATCH);
  await contact.see('已接着上次没有完成的批量上传');
  await row('三秒云海', '可以上传');
  await contact.tap('上传 3 件');
  await contact.see('已交 2 件');
  await row('码头号子', '已交给主办方');
  await row('三秒云海', '已交给主办方');
  expect(entriesOf('码头号子')).toMatchObject([
    {
      owner: CONTACT,
      channel: 'unit',
      uploadedFor: shenyang.id,
      belongsTo: { id: shenyang.id, name: shenyang.name },
      unit: '大连市总工会',
      state: 'submitted',
    },
  ]);
});

test('the same file again is refused by the cloud with the rule, and gives way to another one', async () => {
  await row('又是码头', '没有被接受');
  await contact.see(/《码头号子》/);
  expect(entriesOf('又是码头')).toEqual([]);
  await contact.chooseFile(home.file, '给《又是码头》换一个文件');
  await row('又是码头', '可以上传');
  await contact.tap('上传 1 件');
  await contact.see('已交 3 件');
  expect(entriesOf('又是码头')).toMatchObject([{ uploadedFor: shenyang.id }]);
  await contact.tap('移除《第 2 件》');
  await contact.tap('移除');
  await contact.see('这批作品都已交给主办方');
  await contact.tap('已交 3 件');
  await contact.see('本单位报送的作品都在这里');
  await contact.see(/作者 马\*山/);
  await contact.see(/作者 孙\*傅/);
});

test('before the round nothing can be recommended, and the desk says from when', async () => {
  product.cloud.clock.set(at('09-15T12:00'));
  await openByLink(contact, DESK);
  await contact.see(/9月16日 00:00（复赛推荐）开始推荐/);
  await contact.see(/^距离开始1[12]小时/);
});

test('at 201 votes a work takes a seat, at 200 it says that one is missing', async () => {
  await counted(product.cloud, at('09-17T10:00'));
  product.cloud.clock.set(at('09-18T10:00'));
  await openByLink(contact, DESK);
  await contact.see('看作品《差一票》，200 票');
  await contact.see(/现在 200 票，须超过 200 票/);
  await contact.see('还差 1 票。');
  await contact.tap('推荐《渔港清晨》');
  await contact.see('已推荐，占图片推荐名额第 1 席');
  await contact.see('图片推荐名额第 1 席，《渔港清晨》');
  expect(product.cloud.database.find('recommendations', {})).toMatchObject([
    { unit: shenyang.id, title: '渔港清晨', votes: 201, quota: 'image-seats', seat: 1 },
  ]);
});

test('the fourth film finds the quota full, and moves up when another is withdrawn', async () => {
  await contact.tap('推荐《三秒看青山》');
  await contact.see('已推荐，占小视频推荐名额第 1 席');
  await contact.tap('推荐《山口的云》');
  await contact.see('已推荐，占小视频推荐名额第 2 席');
  await contact.tap('推荐《护林员的早晨》');
  await contact.see('已推荐，占小视频推荐名额第 3 席');
  await contact.see('本单位的小视频推荐名额共 3 个，已用 3 个。');
  await contact.tap('小视频推荐名额第 2 席，《山口的云》');
  await contact.see('230 票');
  await contact.see('赵敏');
  await contact.tap('撤回推荐');
  await contact.see(/至少 \d+ 个字/);
  await contact.fill('撤回的原因', WHY_BACK);
  await contact.tap('撤回推荐');
  await contact.see('小视频推荐名额第 2 席，空席');
  await contact.tap('推荐《第四段影像》');
  await contact.see('小视频推荐名额第 2 席，《第四段影像》');
  expect(decisionsOf('withdraw')).toMatchObject([{ reason: WHY_BACK, actorRole: 'contact' }]);
  expect(product.cloud.database.find('recommendations', {})).toHaveLength(4);
});

test('once the round is over the seats stand, and giving one up says why not', async () => {
  product.cloud.clock.set(at('10-01T10:00'));
  await openByLink(contact, DESK);
  await contact.see('推荐已于9月30日 24:00截止。');
  await contact.tap('图片推荐名额第 1 席，《渔港清晨》');
  await contact.see(/不能再撤回/);
});

test.each([
  ['a stranger', 'oNobodyYet', DESK],
  ['a stranger', 'oNobodyYet', BATCH],
  ['a stranger', 'oNobodyYet', WORKS],
  ['a judge', 'oExpertJudge', DESK],
])('%s with the link of a page is refused by the cloud and led home', async (_, openid, path) => {
  const visitor = await product.phone(openid, path);
  await visitor.see('只有经主办方核准的单位联系人可以这样做');
  await visitor.tap('回到首页');
  await visitor.see('主题投稿区');
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
