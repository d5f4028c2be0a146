import { writeFileSync } from 'node:fs';
import { campaignView } from '../support/campaign';
import type { UnitRef } from '../../miniprogram/shared/contract';
import { publishWorks, SamplePerson } from '../support/sample';
import { aPiece } from '../support/inspected';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { openByLink } from './reading-page';
import { CONTACT_CONSENT } from '../support/units';
import { addRecommended } from './recommended-works';

const CONTACT = 'oWangMin';
const LATER_CONTACT = 'oLiShu';
const COLLEAGUE = 'oSecondOrganizer';
const PAGES = 'packages/organizer/pages';
const REASON = '画面以外的情节需要保留，经办公会议研究同意入围。';
const WHY_OUT = '作者手机号码与姓名不符，两次联系未能核实。';
/** A tie of three at the fifteenth place, and one below it. */
const VOTES = [412, 388, 371, 365, 350, 341, 330, 322, 310, 301, 288, 277, 269, 255, 240, 240, 240];
const BELOW = { title: '织布机前', votes: 215 };

const at = (moment: string): number => Date.parse(`2027-${moment}:00+08:00`);

let product: LocalProduct;
let organizer: Phone;
let shenyang: UnitRef;
let published: string;
let finalists: string[];

beforeAll(async () => {
  product = await LocalProduct.start();
  const { cloud } = product;
  const works = SAMPLE_WORKS.slice(0, 1);
  [published = ''] = await publishWorks(cloud, ORGANIZER, at('08-01T00:00'), works);
  cloud.clock.set(at('08-06T10:00'));
  const office = new SamplePerson(cloud, ORGANIZER);
  shenyang = (await office.ask('unit.add', { name: '沈阳市总工会', level: 'city' })).unit;
  await register(CONTACT, '李联络');
  const role = { campaign: campaignView.id, openid: COLLEAGUE, role: 'organizer', name: '张工' };
  const member = { ...role, _id: `${campaignView.id}:${COLLEAGUE}:organizer` };
  cloud.database.insert('members', [{ ...member, unit: null, active: true }]);
  organizer = await product.phone(ORGANIZER, `${PAGES}/board/board`);
});

afterAll(async () => {
  await product.close();
});

const register = (openid: string, name: string) =>
  new SamplePerson(product.cloud, openid).ask('contact.register', {
    form: 'union',
    unit: shenyang.id,
    answers: {
      unitName: shenyang.name,
      name,
      department: '宣传教育部',
      duty: '副部长',
      landline: '024-86861234',
      phone: '13900001234',
      wechat: 'lilianluo',
      email: '',
    },
    consent: CONTACT_CONSENT,
  });

/** Contacts in office by now, those of the panel among them. */
const approved = () => product.cloud.database.find('registrations', { state: 'approved' }).length;

const decisionsOn = (subject: string) => product.cloud.database.find('decisions', { subject });

test('the board says which round it is and leads to who waits to be approved', async () => {
  await organizer.see('初选');
  await organizer.see('9月15日 24:00 截止 · 投稿、刊发、投票');
  await organizer.see(/接下来：复赛推荐/);
  await organizer.tap('待核准联系人，1');
  await organizer.see('l***');
  await organizer.tap('核准');
  await organizer.see('没有等待核准的登记');
  await organizer.see(`已核准，${approved()} 人`);
  const { me } = await new SamplePerson(product.cloud, CONTACT).ask('home.open', {});
  expect(me).toMatchObject({ unit: '沈阳市总工会', acts: true });
});

test('of two organizers who decide on one contact, the second is told and can look again', async () => {
  await register(LATER_CONTACT, '赵后来');
  const path = `${PAGES}/contacts/contacts`;
  await openByLink(organizer, path);
  const colleague = await product.phone(COLLEAGUE, path);
  await organizer.see('赵*来');
  await colleague.see('赵*来');
  await organizer.tap('核准');
  await organizer.see('没有等待核准的登记');
  await colleague.tap('不核准');
  await colleague.tap('资料有误');
  await colleague.tap('确认不核准');
  await colleague.see(/没有生效|刚刚/);
  await colleague.tap('刷新');
  await colleague.see('没有等待核准的登记');
  await colleague.tap(`已核准，${approved()} 人`);
  await colleague.tap('沈阳市总工会，赵*来，展开');
  await colleague.tap('停用');
  await colleague.tap('联系人更换');
  await colleague.tap('确认停用');
  await colleague.see('已停用，1 人');
  const { me } = await new SamplePerson(product.cloud, LATER_CONTACT).ask('home.open', {});
  expect(me).toMatchObject({ unit: null, acts: false });
});

test('a list is imported row by row: what is faulty says all that is wrong, the rest is in', async () => {
  const header =
    '工会名称*,单位类别,联系人姓名*,所在部门*,职务*,座机电话*,手机号码*,微信号*,电子邮箱';
  const list = product.file('名单.csv');
  writeFileSync(
    list,
    [
      header,
      '大连市总工会,市总工会,赵海,宣教部,干事,0411-82345678,13900005678,zhaohai,zhaohai@example.com',
      '鞍山市总工会,市总工会,,,,,,,',
      '抚顺市总工会,市总工会,孙强,宣教部,,024-52345678,1390000,sunqiang,',
    ].join('\r\n'),
  );
  await openByLink(organizer, `${PAGES}/units/units`);
  await organizer.tap('导入表格');
  await organizer.chooseFile(list, '从聊天里选表格', '同意');
  await organizer.see('导入结果');
  await organizer.see('第 4 行');
  await organizer.see(/职务/);
  await organizer.see(/手机号码/);
  await organizer.see('复制大连市总工会的邀请码');
  const names = product.cloud.database.find('units', {}).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['沈阳市总工会', '大连市总工会', '鞍山市总工会']));
  // Once more: nothing is added twice.
  await organizer.chooseFile(list, '再导入一张表格');
  await organizer.see('已有');
  expect(product.cloud.database.find('units', {})).toHaveLength(names.length);
  expect(product.cloud.database.find('invitations', { role: 'contact' })).toHaveLength(1);
  await organizer.back();
  await organizer.see('还没有联系人');
});

test('a judge is invited, and the code is shown once', async () => {
  await openByLink(organizer, `${PAGES}/invitations/invitations`);
  await organizer.tap('邀请');
  await organizer.tap('生成邀请码');
  await organizer.see(/还没有填写姓名/);
  await organizer.fill('姓名', '王评委');
  await organizer.tap(/^所在单位，/);
  await organizer.tap('沈阳市总工会');
  await organizer.tap('生成邀请码');
  const shown = await organizer.see(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const code = (await shown.textContent())?.trim() ?? '';
  await openByLink(organizer, `${PAGES}/invitations/invitations`);
  await organizer.see(`邀请码尾号 ${code.slice(-4)} · 8月20日 10:00 截止`);
  await organizer.notSee(code);
});

test('what is planned for an edition is ticked when it is published', async () => {
  const [sample] = product.cloud.database.find('entries', { _id: published });
  product.cloud.database.insert('entries', [
    { ...sample, _id: 'waiting', state: 'accepted', number: null, edition: null, fileKeys: ['w'] },
    { ...sample, _id: 'other', state: 'accepted', number: null, edition: null, fileKeys: ['o'] },
  ]);
  product.cloud.database.insert('pieces', [
    aPiece({ entry: 'waiting' }),
    aPiece({ entry: 'other' }),
  ]);
  await openByLink(organizer, `${PAGES}/plan/plan`);
  await organizer.tap('计划第 2 期');
  await organizer.tap(/^《渔港清晨》/);
  await organizer.see('敬业爱岗 1');
  await organizer.tap('保存第 2 期计划');
  await organizer.see('第 2 期');
  await organizer.tap('去刊发');
  await organizer.see('已按第 2 期的计划勾选 1 件，可以增减。');
  await organizer.see(/将刊发 1 件作品为第 2 期/);
  product.cloud.database.remove('entries', { _id: 'waiting' }, {});
  product.cloud.database.remove('entries', { _id: 'other' }, {});
});

test('the selection shows the tie at the line; an adjustment keeps its reason over a lost connection', async () => {
  product.cloud.clock.set(at('10-02T10:00'));
  const works = [...VOTES.map((votes, index) => ({ title: `作品${index + 1}`, votes })), BELOW];
  finalists = addRecommended(
    product.cloud,
    published,
    works.map((work) => ({ ...work, theme: 'work', unit: shenyang })),
  );
  await openByLink(organizer, `${PAGES}/board/board`);
  await organizer.tap(/“入围决赛”名单还没有确认/);
  await organizer.see('18 件参加，入围 17 件');
  await organizer.see('第 15 名并列 3 件（240 票），按规定全部入围');
  await organizer.tap(/《织布机前》，215 票，未入围/);
  await organizer.tap('调整为入围');
  await organizer.tap('确认入围');
  await organizer.see(/至少 \d+ 个字/);
  await organizer.fill('调整为入围的理由', REASON);
  await organizer.network('offline');
  await organizer.tap('确认入围');
  await organizer.see(/网络不通/);
  await organizer.network('online');
  await organizer.tap('确认入围');
  await organizer.see(/《织布机前》，215 票，调整入围/);
  const [adjusted] = decisionsOn(`selection:${campaignView.id}:finalists`);
  expect(adjusted).toMatchObject({ verb: 'adjust', reason: REASON });
});

test('an entry is moved to another unit, with a reason, and the list shows it there', async () => {
  await organizer.tap(/《作品2》，388 票/);
  await organizer.tap('看这件作品');
  await organizer.tap('更改归属单位');
  await organizer.tap('选择大连市总工会');
  await organizer.see(/今后由这个单位推荐/);
  await organizer.fill('更改归属单位', '作者已调到大连市工作，两家工会都同意。');
  await organizer.tap('确认更改');
  await organizer.see('已更改归属');
  await organizer.back();
  await organizer.see('102 号 · 图片 · 大连市总工会');
});

test('confirming says what it will do, and puts the finalists up with nothing counted', async () => {
  await organizer.tap('确认名单');
  await organizer.see('18 件（第 15 名并列 3 件，调整 1 件）');
  await organizer.see(/“决赛投票”中重新展示，票数从 0 开始/);
  await organizer.tap('确认这份名单');
  await organizer.see(/^名单已于 10月2日 \d\d:\d\d 确认$/);
  const hung = product.cloud.database.find('exhibits', { round: 'final', shown: true });
  expect(hung).toHaveLength(18);
  expect(hung.every(({ votes }) => votes === 0)).toBe(true);
});

test('a finalist that is disqualified is struck through on the list, with the reason', async () => {
  await organizer.tap(/《作品1》，412 票/);
  await organizer.tap('看这件作品');
  await organizer.see('101 号，第 1 期 · 敬业爱岗 · 图片');
  await organizer.tap('取消资格');
  await organizer.see(/推荐、入围、评审和奖项名单里都会划去它/);
  await organizer.see('请先选择情形');
  await organizer.tap('作者资料不真实、不完整或不准确');
  await organizer.fill('取消《作品1》的资格', WHY_OUT);
  await organizer.tap('确认取消资格');
  await organizer.see('已取消资格');
  await organizer.back();
  await organizer.see(/《作品1》，412 票，不再参加/);
  await organizer.see(new RegExp(`已取消资格：.*${WHY_OUT}`));
  const where = { entry: finalists[0], shown: true };
  expect(product.cloud.database.find('exhibits', where)).toEqual([]);
});

test('the figures draw every unit and theme, of what one asks for', async () => {
  await openByLink(organizer, `${PAGES}/figures/figures`);
  await organizer.tap('推荐，共 17');
  await organizer.see('各单位 · 推荐');
  await organizer.see('沈阳市总工会，17');
  await organizer.see('敬业爱岗，17');
  await organizer.tap('初选');
  await organizer.see('每天');
  await openByLink(organizer, `${PAGES}/selection/selection?id=finalists`);
});

test('everything can be read in one list, and narrowed down to one thing', async () => {
  await organizer.tap('决定记录');
  await organizer.see('确认名单');
  await organizer.see(new RegExp(REASON));
  await organizer.notSee(new RegExp(WHY_OUT));
  await organizer.tap('显示全部');
  await organizer.see(new RegExp(WHY_OUT));
  for (const words of ['取消资格', '调整名单', '安排刊发', '发出邀请', '核准'])
    await organizer.see(words);
});

test.each([
  'board/board',
  'contacts/contacts',
  'units/units',
  'import/import',
  'invitations/invitations',
  'figures/figures',
  'selection/selection?id=finalists',
  `entry/entry?id=x`,
  'plan/plan',
  'decisions/decisions',
])('a stranger with the link of %s is refused by the cloud', async (path) => {
  const visitor = await product.phone('oNobodyYet', `${PAGES}/${path}`);
  await visitor.see('只有主办方工作人员可以这样做');
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
