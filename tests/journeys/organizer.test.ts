import { readFileSync } from 'node:fs';
import { campaignView } from '../../cloudfunctions/core/campaigns';
import { SamplePerson, submitBytes } from '../../scripts/sample';
import { SAMPLE_WORKS } from '../../scripts/sample/works';
import { ORGANIZER } from '../../scripts/start/people';
import { LocalProduct } from '../support/local-product';

jest.setTimeout(120_000);

const AUTHOR = 'oWangMin';
const COLLEAGUE = 'oSecondOrganizer';
const REASON = '画面不清晰，请换一张清楚的图片或重新拍摄。';
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
}, 60_000);

afterAll(async () => {
  await product.close();
});

const stateOf = (title: string) =>
  product.cloud.database.find('entries', { _id: ids[title] })[0]?.['state'];

test('of two organizers who decide at once, the second is told what the first did', async () => {
  const first = await product.phone(ORGANIZER, QUEUE);
  const second = await product.phone(COLLEAGUE, QUEUE);
  await second.tap('审看《码头号子》');
  await second.see('13800000000');
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
  await organizer.see('13800000000');
  await organizer.network('offline');
  await organizer.tap('通过');
  await organizer.see(/网络不通/);
  expect(stateOf('收工之后')).toBe('submitted');
  await organizer.network('online');
  await organizer.tap('通过');
  await organizer.see('这一列没有要审看的作品了');
  expect(stateOf('收工之后')).toBe('accepted');
  const decisions = product.cloud.database.find('decisions', {
    subject: `entry:${ids['收工之后']!}`,
  });
  expect(decisions).toHaveLength(1);
  // Opened by a link, there is no page to go back to.
  await organizer.tap('回到列表');
  await organizer.see('待审核，0 件');
});

test('the author reads the reason and starts again with what was sent', async () => {
  const author = await product.phone(AUTHOR, 'pages/mine/mine');
  await author.see('未通过审核');
  await author.see(new RegExp(REASON));
  await author.tap('修改《码头号子》后重新投稿');
  await author.see(/已带入上次投稿的资料/);
});

const REVIEW = () => `packages/organizer/pages/review/review?id=${ids['收工之后']!}`;

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
