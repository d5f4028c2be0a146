import { campaignView } from '../support/campaign';
import type { UnitRef } from '../../miniprogram/shared/contract';
import { SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { addJudged, at, inviteJudge, JUDGED } from './judged-works';
import { openByLink } from './reading-page';

const JUDGE = 'oInvitedJudge';
const DESK = 'packages/judge/pages/desk/desk';
const POINTS = [
  '主题契合得分，满分 30 分',
  '内容故事得分，满分 30 分',
  '画面技术得分，满分 25 分',
  '创意得分，满分 15 分',
] as const;
const WHY = '我认识这位作者，应当回避。';

let product: LocalProduct;
let shenyang: UnitRef;
let code: string;
let judge: Phone;

beforeAll(async () => {
  product = await LocalProduct.start();
  const { cloud } = product;
  const office = new SamplePerson(cloud, ORGANIZER);
  shenyang = (await office.ask('unit.add', { name: '沈阳市总工会', level: 'city' })).unit;
  await addJudged(cloud);
  cloud.clock.set(at('10-20T10:00'));
  code = await inviteJudge(cloud, '陈评委', shenyang);
  judge = await product.phone(JUDGE, 'pages/mine/mine');
});

afterAll(async () => {
  await product.close();
});

const scores = () => product.cloud.database.find('scores', { judge: JUDGE });
const textOf = (phone: Phone) => phone.app.locator('body').innerText();

async function fill(phone: Phone, points: readonly string[]): Promise<void> {
  for (const [index, label] of POINTS.entries()) await phone.fill(label, points[index] ?? '');
}

test('an invited judge enters the code as it was read out, and is one', async () => {
  await openByLink(judge, 'pages/invitation/invitation');
  await judge.tap('查看邀请');
  await judge.see('还没有填邀请码。');
  await judge.fill('邀请码', code.slice(0, 7));
  await judge.tap('查看邀请');
  await judge.see(/邀请码是 12 位，现在是/);
  await judge.fill('邀请码', ` ${code.toLowerCase().replaceAll('-', ' ')} `);
  await judge.tap('查看邀请');
  await judge.see('邀请您担任评审专家');
  await judge.see('陈*委');
  await judge.tap('接受邀请');
  await judge.see('您现在是评审专家');
  await judge.tap('打开评审工作台');
  await judge.see('专家评审');
});

test('somebody else with the same code is told that it was used', async () => {
  const other = await product.phone('oSomebodyElse', `pages/invitation/invitation?code=${code}`);
  await other.see('这个邀请码已被使用。');
  await other.notSee('陈*委');
  expect(product.cloud.database.find('members', { openid: 'oSomebodyElse' })).toEqual([]);
  const again = await product.phone(JUDGE, `pages/invitation/invitation?code=${code}`);
  await again.see('您现在是评审专家');
});

test('the list is blind, and a work of the own unit is not on it', async () => {
  await judge.see(`件待评，共 ${JUDGED.length - 1} 件`);
  await judge.see('另有 1 件是您所在单位的作品，已由系统回避，不在这里显示。');
  const shown = await textOf(judge);
  for (const { author, unit } of JUDGED) {
    expect(shown).not.toContain(author);
    expect(shown).not.toContain(unit);
  }
  expect(shown).toContain('渔港清晨');
  expect(shown).not.toContain('迎风而上');
});

test('points can be typed, stepped and slid; half a score is kept as a draft', async () => {
  await judge.tap('开始评审');
  await judge.see(`第 1 件，共 ${JUDGED.length - 1} 件`);
  await judge.fill(POINTS[0], '27.5');
  await judge.tap('主题契合加 1 分');
  await judge.see('28.5');
  await judge.tap('创意减 1 分');
  const slider = judge.app.getByLabel('内容故事，0 到 30 分').locator('input[type=range]').first();
  await slider.fill('20');
  await judge.see('合计 63.5 分');
  await judge.see('已填 3 项，共 4 项');
  await judge.tap('保存草稿');
  await judge.see('已存草稿');
  expect(scores()).toMatchObject([
    { state: 'draft', marks: { theme: 28.5, story: 20, idea: 15 }, revision: 1 },
  ]);
});

test('what is missing or too much is said beside it, and nothing is sent', async () => {
  await judge.fill(POINTS[3], '14.55');
  await judge.fill(POINTS[1], '31');
  await judge.tap('提交');
  await judge.see(/“画面技术”还没有打分/);
  await judge.see(/“内容故事”的分数超出了范围/);
  await judge.see(/“创意”的小数太多/);
  expect(scores()).toMatchObject([{ state: 'draft', revision: 1 }]);
});

test('without a network nothing is lost: the phone keeps it, and it is submitted later', async () => {
  await fill(judge, ['28.5', '26', '20', '13']);
  await judge.fill('评语，可不填', '光线和人物都抓得准。');
  await judge.network('offline');
  await judge.tap('提交');
  await judge.see(/网络不通/);
  await judge.network('online');
  await openByLink(judge, DESK);
  await judge.see('专家评审');
  await judge.tap(/^第 1 件/);
  await judge.see(/已恢复您上次在这台手机上填写/);
  await judge.see('合计 87.5 分');
  await judge.tap('提交');
  await judge.see('已提交');
  await judge.see(`第 2 件，共 ${JUDGED.length - 1} 件`);
  expect(scores()).toMatchObject([
    { state: 'final', total: 87.5, comment: '光线和人物都抓得准。' },
  ]);
});

test('staying out of a work needs a reason and counts as an answer', async () => {
  await judge.tap('与作品有关联，我要回避');
  await judge.tap('确认回避');
  await judge.see(/至少 \d+ 个字/);
  await judge.fill('回避的原因', WHY);
  await judge.tap('确认回避');
  await judge.see('已回避');
  await judge.see(`第 3 件，共 ${JUDGED.length - 1} 件`);
  expect(
    scores()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['abstained', 'final']);
  await judge.tap('回到列表');
  await judge.see('已完成 2 件，共 8 件');
  await judge.tap('回避，1 件');
  await judge.tap(/^第 2 件/);
  await judge.see(new RegExp(WHY));
  await judge.tap('回到列表');
});

test('of two phones of one judge, the second is asked which score counts', async () => {
  const other = await product.phone(JUDGE, DESK);
  await other.tap(/^第 3 件/);
  await judge.tap(/^全部，/);
  await judge.tap(/^第 3 件/);
  await fill(judge, ['20', '20', '20', '10']);
  await judge.tap('提交');
  await judge.see('已提交');
  await fill(other, ['30', '30', '25', '15']);
  await other.tap('提交');
  await other.see('这件作品的评分在别处改过');
  await other.see('合计 100 分');
  await other.tap('用这里填的');
  await other.tap('提交');
  await other.see('已提交');
  expect(scores().map(({ total }) => total)).toEqual(expect.arrayContaining([87.5, 100]));
  expect(scores()).toHaveLength(3);
});

test('once the round is over, points can be read and not given', async () => {
  product.cloud.clock.set(at('11-01T00:10'));
  await openByLink(judge, DESK);
  await judge.see(/评审已于10月31日 24:00截止/);
  await judge.tap(/^第 4 件/);
  await judge.see(/评审已于10月31日 24:00截止/);
  await judge.notSee('提交');
});

test.each(['desk/desk', 'work/work?judging=experts&work=x'])(
  'a stranger with the link of %s is refused by the cloud',
  async (path) => {
    const visitor = await product.phone('oNobodyYet', `packages/judge/pages/${path}`);
    await visitor.see('只有受邀的评审专家可以这样做');
    await visitor.tap('回到首页');
    await visitor.see(campaignView.title);
  },
);

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
