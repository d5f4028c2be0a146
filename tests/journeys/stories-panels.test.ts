import { join } from 'node:path';
import { kindName } from '../../miniprogram/shared/campaign/kinds';
import { campaignView } from '../support/campaign';
import { SHENYANG } from '../support/office';
import { publishWorks, SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { at, inviteJudge, JUDGED } from './judged-works';
import { openByLink } from './reading-page';

const DESK = 'packages/judge/pages/desk/desk';
const OFFICE = 'packages/organizer/pages';
const [CHEN, LI, WANG] = ['oJudgeChen', 'oJudgeLi', 'oJudgeWang'] as const;
const NAMES = { [CHEN]: '陈评委', [LI]: '李评委', [WANG]: '王评委' };
/** Of the first reviewer's unit. */
const OWN = '迎风而上';
const FAILED = '画面里没有劳动者，与主题不符';

let product: LocalProduct;
let office: Phone;
let chen: Phone;
let li: Phone;

beforeAll(async () => {
  product = await LocalProduct.start({
    campaign: join(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
  const { cloud } = product;
  const organizer = new SamplePerson(cloud, ORGANIZER);
  const { unit } = await organizer.ask('unit.add', { name: SHENYANG.name, level: 'city' });
  await publishWorks(cloud, ORGANIZER, at('08-01T00:00'), JUDGED);
  cloud.clock.set(at('10-19T10:00'));
  for (const [openid, name] of Object.entries(NAMES)) {
    const code = await inviteJudge(cloud, name, openid === CHEN ? unit : null);
    await new SamplePerson(cloud, openid).ask('invitation.redeem', { code });
  }
  office = await product.phone(ORGANIZER, `${OFFICE}/board/board`);
  chen = await product.phone(CHEN, DESK);
  li = await product.phone(LI, DESK);
});

afterAll(async () => {
  await product.close();
});

const judge = (openid: string) => new SamplePerson(product.cloud, openid);

describe('初评', () => {
  test('the office seats the panel and has works drawn', async () => {
    await office.see('初评：没有评审人的位置');
    await office.tap('初评小组，谁来评');
    await office.see('还没有选过人，所以邀请来的评审都在小组里。');
    await office.tap(/^评审专家，/);
    await office.tap('保存，小组 3 人');
    await office.see('没有改动');
    await office.back();
    await office.tap('初评，分配和进度');
    await office.see('还缺 18 个评审人次');
    await office.tap('抽签分配');
    await office.see('每件作品都有人评');
    await office.see(/^[0-9a-f]{16}$/);
    await office.tap(/^作品，9 件/);
    await office.see('全部 9');
    await office.tap(/^《渔港清晨》/);
    await office.see(/评审人由抽签产生，不能指定/);
    await office.tap('关闭');
  });

  test('a reviewer passes a work, and says why another one fails', async () => {
    await openByLink(chen, DESK);
    await chen.see('还有 6 件没有评，共 6 件');
    await chen.tap('初评，开始评审');
    await chen.see('件待评，共 6 件');
    await chen.notSee(new RegExp(OWN));
    await chen.tap('开始评审');
    await chen.see('第 1 件，共 6 件');
    await chen.tap('提交意见');
    await chen.see('还没有选择。请选择“通过”或“不通过”。');
    await chen.tap('通过');
    await chen.tap('提交意见');
    await chen.see('第 2 件，共 6 件');
    await chen.tap('不通过');
    await chen.tap('提交意见');
    await chen.see(/还没有写意见/);
    await chen.fill('评审意见', FAILED);
    await openByLink(chen, `packages/judge/pages/screening/screening?judging=screening`);
    await chen.tap('继续评审');
    await chen.see('已恢复您上次在这台手机上填写、还没有提交的内容。');
    await chen.tap('提交意见');
    await chen.see('第 3 件，共 6 件');
    expect(product.cloud.database.find('screening_seats', { state: 'failed' })).toMatchObject([
      { reviewer: CHEN, opinion: FAILED },
    ]);
  });

  test('a reviewer who knows the author declines, and the place is drawn again', async () => {
    await chen.tap('与作品有关联，我要回避');
    await chen.tap('确认回避');
    await chen.see(/理由太短/);
    await chen.fill('回避的原因', '作者是我的学生');
    await chen.tap('确认回避');
    await chen.see(/件，共 5 件/);
    await openByLink(office, `${OFFICE}/screening/screening?id=screening`);
    await office.see('还缺 1 个评审人次');
    await office.tap('抽签分配');
    await office.see('每件作品都有人评');
    await office.tap('提醒没有评完的人');
    await office.see(/^初评提醒：请/);
    await office.tap('关闭');
  });
});

describe('复评', () => {
  const TITLES = JUDGED.filter(({ kind }) => kind === 'image').map(({ title }) => title);
  let candidates: string[];

  beforeAll(async () => {
    const judging = 'screening';
    for (const openid of Object.keys(NAMES)) {
      const { works } = await judge(openid).ask('screening.works', { judging });
      for (const { work, answer } of works)
        if (answer.state === 'open') {
          const said = { passes: true, opinion: '' };
          const { revision } = answer;
          await judge(openid).ask('screening.answer', { judging, work, revision, ...said });
        }
    }
    const organizer = new SamplePerson(product.cloud, ORGANIZER);
    const id = 'candidates';
    const { board } = await organizer.ask('selection.show', { id });
    for (const { rows } of board.groups)
      for (const { entry, title, verdict } of rows)
        if (verdict === 'tied-out' || verdict === 'tied-in') {
          const { revision } = (await organizer.ask('selection.show', { id })).board;
          const admit = TITLES.indexOf(title) < 5;
          const reason = '组委会商议决定';
          await organizer.ask('selection.adjust', { id, revision, entry, admit, reason });
        }
    const { revision } = (await organizer.ask('selection.show', { id })).board;
    await organizer.ask('selection.confirm', { id, revision });
    product.cloud.clock.set(at('10-26T10:00'));
    const { papers } = await judge(LI).ask('ballot.papers', { judging: 'meeting' });
    candidates = papers[0]?.works.map(({ title }) => title).filter((title) => title !== OWN) ?? [];
  });

  test('experts read the candidates, and wait for the chair', async () => {
    expect(candidates.length).toBeGreaterThan(2);
    await openByLink(chen, DESK);
    await chen.tap('复评，看候选作品');
    await chen.see('图片类还没有开始投票。');
    await openByLink(office, `${OFFICE}/panel/panel?id=meeting`);
    await office.tap('请李评委主持');
    await office.tap('保存，小组 4 人，李评委主持');
    await office.see('没有改动');
    await openByLink(li, DESK);
    await li.tap('主持复评的投票');
    await li.see('专家 4 人，李评委主持');
    await li.tap('图片类，宣布开始投票');
    await li.tap('确认开始');
    await li.see('已交 0 张票，还有 4 人没有交');
  });

  test('an expert chooses no more than allowed, and casts what the sheet names', async () => {
    const [first = '', second = '', third = ''] = candidates;
    await openByLink(chen, 'packages/judge/pages/ballot/ballot?judging=meeting');
    await chen.see('已选 0 件，还可以选 2 件');
    await chen.tap(`选《${first}》`);
    await chen.tap(`看《${second}》，${aboutOf(second)}`);
    await chen.tap('选这件');
    await chen.see('已选满 2 件');
    await chen.back();
    await chen.see(`选《${OWN}》，须回避：您本人或本单位的作品，不能投`);
    await chen.see(`选《${third}》，已选满 2 件，去掉一件才能选这件`);
    await chen.see('已选满 2 件');
    await chen.tap('核对并交票');
    await chen.tap('确认交票');
    await chen.see(/选了 2 件$/);
    await chen.tap('重新选择');
    await chen.see('原来交的票仍然有效');
    await chen.tap('不改了');
    await chen.see('已交票');
  });

  test('the chair sees how many have cast, and cannot close before there are enough', async () => {
    await li.tap('看看又交了几张');
    await li.see('已交 1 张票，还有 3 人没有交');
    await li.see('图片类已交 1 张票，至少要 3 张（全体专家的三分之二）才能结束。');
    const [first = '', , third = ''] = candidates;
    await cast(LI, [first, third]);
    await cast(WANG, [first, OWN]);
    await li.tap('看看又交了几张');
    await li.see('已够 3 张，可以结束');
    await li.tap('图片类，结束投票并计票');
    await li.tap('确认结束');
    await li.see('计 3 张票，选出 1 件；3 件并列，还有 1 个名额');
  });

  test('tied works are voted on once more, and then the chair chooses with a reason', async () => {
    const [, second = '', third = ''] = candidates;
    await li.tap('图片类，宣布再投一次');
    await li.tap('确认开始');
    await li.see(/^第二次投票，只投并列的作品/);
    await openByLink(chen, 'packages/judge/pages/ballot/ballot?judging=meeting');
    await chen.see('再投一次：这 3 件在第一次投票中并列，请只在它们中间选。');
    await chen.tap(`选《${second}》`);
    await chen.tap('核对并交票');
    await chen.tap('确认交票');
    await chen.see(/选了 1 件$/);
    await cast(LI, [third]);
    await cast(WANG, [OWN]);
    await li.tap('看看又交了几张');
    await li.tap('图片类，结束投票并计票');
    await li.tap('确认结束');
    await li.tap('图片类，在并列的作品中决定');
    await li.tap(`《${second}》`);
    await li.see('已选 1 件，最多 1 件');
    await li.tap('下一步，写明理由');
    await li.fill('这样决定的理由', '主题更突出，评审会一致同意');
    await li.tap('确认决定');
    await li.see('图片类已有结果');
  });

  test('everybody on the panel reads the result, and the office how it came about', async () => {
    const [first = ''] = candidates;
    await chen.tap('看看结果出来了没有');
    await chen.see('您的票已计入。');
    await chen.see(/^选出 2 件$/);
    await openByLink(office, `${OFFICE}/ballot/ballot?id=meeting`);
    await office.see('第二次计 3 张票，选出 2 件');
    await office.see('主持人的决定：主题更突出，评审会一致同意');
    await office.see(first);
    await openByLink(office, `${OFFICE}/board/board`);
    await office.see('复评：没有投完的组');
    expect(await product.errors()).toEqual([]);
  });

  /** An expert's ballot on the pictures, as the paper is now. */
  async function cast(openid: string, titles: readonly string[]): Promise<void> {
    const { papers } = await judge(openid).ask('ballot.papers', { judging: 'meeting' });
    const paper = papers.find(({ group }) => group === 'picture');
    if (paper === undefined) throw new Error('no pictures are voted on');
    const works = paper.works.filter(({ title }) => titles.includes(title)).map(({ work }) => work);
    const { turn } = paper;
    const wish = { judging: 'meeting', group: 'picture', turn, works, submit: true };
    await judge(openid).ask('ballot.cast', { ...wish, revision: paper.ballot?.revision ?? 0 });
  }
});

const aboutOf = (title: string): string => {
  const { theme } = JUDGED.find((work) => work.title === title) ?? { theme: 0 };
  return `${campaignView.themes[theme]?.name ?? ''} · ${kindName(campaignView, 'image')}`;
};
