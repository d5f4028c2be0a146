import { readFileSync } from 'node:fs';
import { campaignView, officeView } from '../support/campaign';
import { checklistFor } from '../../miniprogram/shared/works/acceptance';
import { SamplePerson, submitBytes } from '../support/sample';
import { examine } from '../support/sample/examine';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import { asking } from '../support/cloud';
import { aWork } from '../support/field';
import { holdVotes } from '../support/held-votes';
import { LocalProduct } from '../support/local-product';
import { openByLink } from './reading-page';

const AUTHOR = 'oWangMin';
const COLLEAGUE = 'oSecondOrganizer';
const REASON = '画面不清晰，请换一张清楚的图片或重新拍摄。';
const FILM = '三秒看青山';
const QUEUE = 'packages/organizer/pages/queue/queue';

let product: LocalProduct;
const ids: Record<string, string> = {};

beforeAll(async () => {
  product = await LocalProduct.start();
  product.cloud.database.insert('members', [
    {
      _id: `${campaignView.id}:${COLLEAGUE}:organizer`,
      campaign: campaignView.id,
      openid: COLLEAGUE,
      role: 'organizer',
      unit: null,
      active: true,
    },
  ]);
  const author = new SamplePerson(product.cloud, AUTHOR);
  for (const [index, title] of ['码头号子', '收工之后'].entries()) {
    const bytes = readFileSync(SAMPLE_WORKS[index]!.file);
    const file = { kind: 'image' as const, extension: 'jpg', bytes };
    ids[title] = await submitBytes(author, file, campaignView, {
      preview: bytes,
      answers: { title },
    });
  }
  const film = SAMPLE_WORKS.find(({ kind }) => kind === 'video')!;
  ids[FILM] = await submitBytes(
    author,
    { kind: 'video', extension: 'mp4', bytes: readFileSync(film.file) },
    campaignView,
    { preview: readFileSync(film.poster!), answers: { title: FILM } },
  );
  await examine(product.cloud, product.cloud.clock.now());
});

afterAll(async () => {
  await product.close();
});

const stateOf = (title: string) =>
  product.cloud.database.find('entries', { _id: ids[title] })[0]?.['state'];

test('of two organizers who decide at once, the second is told what the first did', async () => {
  const first = await product.phone(ORGANIZER, QUEUE);
  const second = await product.phone(COLLEAGUE, QUEUE);
  await second.tap('审看《码头号子》');
  await second.see('138****0000');
  await first.tap('审看《码头号子》');
  await first.tap('不通过');
  await first.see('不通过的原因');
  await first.tap('确认不通过');
  await first.see(/至少 \d+ 个字/);
  await first.tap('画面不清晰');
  await first.tap('确认不通过');
  await first.see('已退回给作者');
  await second.tap('通过');
  await second.see(/《码头号子》已于.*没有生效/);
  expect(stateOf('码头号子')).toBe('rejected');
  await second.tap('看下一件');
  await second.see('收工之后');
});

test('a decision that did not get through says so and can be taken again, once', async () => {
  const organizer = await product.phone(ORGANIZER, QUEUE);
  await organizer.tap('审看《收工之后》');
  await organizer.see('138****0000');
  await organizer.network('offline');
  await organizer.tap('通过');
  await organizer.see(/网络不通/);
  expect(stateOf('收工之后')).toBe('submitted');
  await organizer.network('online');
  await organizer.tap('通过');
  await organizer.see(FILM);
  expect(stateOf('收工之后')).toBe('accepted');
  const decisions = product.cloud.database.find('decisions', {
    subject: `entry:${ids['收工之后']!}`,
  });
  expect(decisions).toHaveLength(1);
});

test('a film is accepted once every point is signed; its author is read in full on record', async () => {
  const organizer = await product.phone(ORGANIZER, reviewOf(FILM));
  await organizer.tap('查看作者的完整信息');
  await organizer.see(/这次查看会记入查阅记录/);
  await organizer.tap('查看完整信息');
  await organizer.see(/没有写明查看的用途/);
  await organizer.tap('联系作者');
  await organizer.tap('查看完整信息');
  await organizer.see('13800000000');
  const points = checklistFor(officeView, { kind: 'video', form: 'video', checks: [] });
  await organizer.see(new RegExp(`还有 ${points.length} 项没有确认`));
  for (const { text } of points) await organizer.tap(text);
  await organizer.notSee(/项没有确认/);
  await organizer.tap('通过');
  await organizer.see('这一列没有要审看的作品了');
  expect(stateOf(FILM)).toBe('accepted');
  // Opened by a link, there is no page to go back to.
  await organizer.tap('回到列表');
  await organizer.see('待审核，0 件');
  await openByLink(organizer, 'packages/organizer/pages/disclosures/disclosures');
  await organizer.see(`作品《${FILM}》的作者信息`);
  await organizer.see('用途：联系作者，了解作品的情况。');
  await openByLink(organizer, 'packages/organizer/pages/decisions/decisions');
  await organizer.see('从头到尾看过画面、听过声音');
});

test('the author reads the reason and starts again with what was sent', async () => {
  const author = await product.phone(AUTHOR, 'pages/mine/mine');
  await author.see('未通过审核');
  await author.see(new RegExp(REASON));
  await author.tap('修改《码头号子》后重新投稿');
  await author.see(/已带入上次投稿的资料/);
});

test('votes set apart: the author appeals, the organizer decides, everybody sees what became of them', async () => {
  const cloud = asking(product.cloud);
  const now = product.cloud.clock.now();
  const title = '夜里票多的作品';
  const entry = aWork(cloud, { title, owner: AUTHOR });
  const counted = { $inc: { votes: 100, heat: 100_000_000 } };
  cloud.database.modify('exhibits', { entry }, counted, { merge: true });
  for (const minutes of [90, 80])
    holdVotes(cloud, entry, 30, {
      ...{ when: now - minutes * 60_000, heldAt: now - 60_000 },
      rows: false,
    });
  const page = `pages/entry/entry?id=${entry}`;
  const voter = await product.phone('oSomebody', page);
  await voter.tap('另有 60 票待核，点按看这是什么意思');
  await voter.see(/待核不等于认定违规/);

  const author = await product.phone(AUTHOR, 'pages/mine/mine');
  await author.see('另有 60 票待核');
  await author.tap(`看《${title}》的投票核查`);
  await author.tap(`为《${title}》申诉`);
  await author.fill('申诉的说明', '当晚单位');
  await author.tap('提交');
  await author.see(/说明太短/);
  await author.tap('关闭');
  await author.tap(`为《${title}》申诉`);
  // What was not sent has stayed.
  await author.see('4 / 500');
  await author.fill('申诉的说明', '当晚单位微信群里转发了作品');
  await author.tap('提交');
  await author.see(/您已经对这些票申诉过了/);

  const organizer = await product.phone(ORGANIZER, 'packages/organizer/pages/inquiries/inquiries');
  await organizer.tap(`《${title}》，待核 60 票，收到申诉 1 份`);
  await organizer.see('当晚单位微信群里转发了作品');
  await organizer.see('已选 2 段，共 60 票');
  await organizer.tap('全不选');
  await organizer.tap(/，30 票$/);
  await organizer.see('已选 1 段，共 30 票');
  await organizer.tap('作废');
  await organizer.tap('批量投票');
  await organizer.tap('作废 30 票');
  await organizer.see(/核查后作废$/);
  await organizer.tap('计入');
  await organizer.tap('正常转发');
  await organizer.tap('计入 30 票');
  await organizer.see(/核查后计入$/);

  await voter.restart(() => voter.page.reload());
  await voter.see('30 票核查后作废');
  const [exhibit] = product.cloud.database.find('exhibits', { entry });
  expect(exhibit).toMatchObject({ votes: 70, held: 0, voided: 30 });
  await author.restart(() => author.page.reload());
  await author.tap(`看《${title}》的投票核查`);
  await author.see(/核查已经结束，30 票作废/);
});

const reviewOf = (title: string) => `packages/organizer/pages/review/review?id=${ids[title]!}`;
const REVIEW = () => reviewOf('收工之后');

test.each([
  ['a stranger', 'oNobodyYet', () => QUEUE],
  ['a stranger', 'oNobodyYet', REVIEW],
  ['a stranger', 'oNobodyYet', () => 'packages/organizer/pages/publish/publish'],
  ['a union contact', 'oShenyangContact', REVIEW],
  ['a judge', 'oExpertJudge', () => QUEUE],
])('%s with the link of a page is refused by the cloud and led home', async (_, openid, path) => {
  const visitor = await product.phone(openid, path());
  await visitor.see('只有主办方工作人员可以这样做');
  await visitor.tap('回到首页');
  await visitor.see('主题投稿区');
  await visitor.notSee('主办方工作台');
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
