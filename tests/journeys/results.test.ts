import type { UnitRef } from '../../miniprogram/shared/contract';
import { SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { addJudged, at, inviteJudge, judgeAll, JUDGED } from './judged-works';
import { openByLink } from './reading-page';

const PAGES = 'packages/organizer/pages';
const AWARDS = `${PAGES}/awards/awards`;
const RESULTS = 'pages/results/results';
const CERTIFICATE = 'pages/certificate/certificate';
const WHY_TIED = '合议认为故事更完整，五位委员中四位同意。';
const WHY_UNIT = '报送作品多，推荐按时，转发积极。';
const WHY_EMPTY = '其余单位没有达到评选标准，名额空缺。';
const WHY_BACK = '有一件作品被举报，正在核实。';

/** Two works share the fifth place, the last of the first prize. */
const POINTS: Record<string, number> = {
  雪峰与松林: 96,
  渔港清晨: 94,
  奶奶的老屋: 92,
  迎风而上: 90,
  向上生长: 88,
  码头号子: 88,
};

let product: LocalProduct;
let dalian: UnitRef;
let organizer: Phone;

beforeAll(async () => {
  product = await LocalProduct.start();
  const { cloud } = product;
  const office = new SamplePerson(cloud, ORGANIZER);
  dalian = (await office.ask('unit.add', { name: '大连市总工会', level: 'city' })).unit;
  await office.ask('unit.add', { name: '沈阳市总工会', level: 'city' });
  await addJudged(cloud);
  cloud.clock.set(at('10-20T10:00'));
  for (const [openid, name, more] of [
    ['oJudgeChen', '陈评委', 0],
    ['oJudgeLiu', '刘评委', 2],
  ] as const) {
    const code = await inviteJudge(cloud, name, null);
    await judgeAll(cloud, openid, code, (title) => (POINTS[title] ?? 70) + more);
  }
  organizer = await product.phone(ORGANIZER, `${PAGES}/scores/scores`);
});

afterAll(async () => {
  await product.close();
});

const outcome = () => product.cloud.database.find('outcomes', {})[0];

test('the organizer reads means, spread and progress; equals are marked', async () => {
  await organizer.see('3 位专家，2 位已评完');
  await organizer.see('陈评委');
  await organizer.see(/第 1 名，《雪峰与松林》，平均 97\.00 分，标准差 1\.0/);
  await organizer.see(/并列第 5 名，《向上生长》/);
  await organizer.see(/并列第 5 名，《码头号子》/);
  await organizer.tap(/第 1 名，《雪峰与松林》/);
  await organizer.see('主题契合');
});

test('before the judging is over no award can be given, and the page says why', async () => {
  await organizer.tap('去定奖项');
  await organizer.tap('公布结果');
  await organizer.see(/结果还没有开始|公布还没有开始/);
  await organizer.see(/专家评审还没有结束/);
  await organizer.tap('取消');
});

test('a tie over the last place is a person’s decision, with a reason', async () => {
  product.cloud.clock.set(at('11-02T10:00'));
  await openByLink(organizer, AWARDS);
  await organizer.see('一等奖有 2 件作品并列，还剩 1 个名额');
  await organizer.tap('授予《向上生长》');
  await organizer.tap('确认授予');
  await organizer.see(/至少 \d+ 个字/);
  await organizer.fill('授予的理由', WHY_TIED);
  await organizer.network('offline');
  await organizer.tap('确认授予');
  await organizer.see(/网络不通/);
  await organizer.network('online');
  await organizer.tap('确认授予');
  await organizer.see('已记录');
  await organizer.see('一等奖，已定 5/5');
  await organizer.see(`理由：${WHY_TIED}`);
  expect(outcome()?.['given']).toMatchObject([{ award: 'first', reason: WHY_TIED }]);
});

test('an organization award is given over the figures, and free places stay empty for a reason', async () => {
  await organizer.tap(/^组织奖，/);
  await organizer.tap('组织奖，授予一个');
  await organizer.see(/数据只供参考/);
  await organizer.tap(/^选大连市总工会，投稿 \d+/);
  await organizer.fill('授予的理由', WHY_UNIT);
  await organizer.tap('确认授予');
  await organizer.see('组织奖，已定 1/10');
  await organizer.tap('组织奖，其余空缺');
  await organizer.fill('空缺的理由', WHY_EMPTY);
  await organizer.tap('确认空缺');
  await organizer.see(`空缺 9 个，理由：${WHY_EMPTY}`);
  expect(outcome()?.['given']).toMatchObject([{}, { award: 'organization', to: dalian.id }]);
});

test('of two organizers who decide at once, the second sees what the first did', async () => {
  const colleague = await product.phone(ORGANIZER, AWARDS);
  await colleague.tap('从一等奖撤下《渔港清晨》');
  await colleague.fill('撤下的理由', '作者来信放弃评奖资格。');
  await organizer.tap(/^一等奖，/);
  await organizer.tap('从一等奖撤下《奶奶的老屋》');
  await organizer.fill('撤下的理由', '与另一件作品为同一组照片。');
  await organizer.tap('确认撤下');
  await organizer.see('从一等奖撤下《码头号子》');
  await colleague.tap('确认撤下');
  await colleague.see(/没有生效/);
  await colleague.tap('看最新的奖项再提交');
  await colleague.see('从一等奖撤下《码头号子》');
  await colleague.tap('取消');
  await organizer.tap(/^二等奖，/);
  await organizer.tap('二等奖，授予一个');
  await organizer.tap(/^选《奶奶的老屋》/);
  await organizer.fill('授予的理由', '同一组照片不能再获一等奖，改授二等奖。');
  await organizer.tap('确认授予');
  await organizer.see('二等奖，已定 4/10');
});

test('publishing says what it will do; from then on everybody sees it', async () => {
  const early = await product.phone('oEarlyVisitor', RESULTS);
  await early.see('获奖结果还没有公布。');
  await organizer.tap('公布结果');
  await organizer.see(/所有人都能看到获奖名单/);
  await organizer.tap('确认公布');
  await organizer.see('结果已公布');
  await organizer.see('撤回公布');
  const citizen = await product.phone('oChenXiao');
  await citizen.tap(/^获奖结果已于11月2日公布/);
  await citizen.see('光荣榜');
  await citizen.see(`${String(JUDGED.length)} 件作品、1 个单位获奖`);
  await citizen.see('一等奖，《雪峰与松林》，抚顺市总工会 · 6号作品');
  await citizen.see('大连市总工会');
  await citizen.notSee('恭喜您获奖');
  await citizen.tap('一等奖，《雪峰与松林》，抚顺市总工会 · 6号作品');
  await citizen.see('护林员巡山二十年，每一棵松树都认得。');
  await citizen.tap('分享卡片');
  await citizen.see('保存到相册');
});

let code: string;

test('a winner opens the certificate and keeps it, after having said no to the album once', async () => {
  const winner = await product.phone('oSampleAuthor5', RESULTS);
  await winner.see('恭喜您获奖');
  await winner.tap(/^一等奖证书，《雪峰与松林》/);
  await winner.see('证书有效');
  await winner.see('马长山');
  await winner.see('马长山的一等奖证书，点按放大');
  await winner.tap('保存到相册');
  await winner.tap('同意');
  await winner.tap('拒绝');
  await winner.see(/微信没有使用相册的权限/);
  await winner.tap('打开相册权限');
  await winner.tap('允许保存图片或视频到你的相册');
  const kept = winner.page.waitForEvent('download');
  await winner.tap('返回小程序');
  expect((await kept).suggestedFilename()).toMatch(/\.jpg$/);
  await winner.see('已保存到手机相册。');
  const shown = await winner.see(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  code = ((await shown.textContent()) ?? '').trim();
});

test('a stranger verifies it with the code, or with the code’s picture, and reads no name', async () => {
  const stranger = await product.phone('oEmployer', CERTIFICATE);
  await stranger.fill('证书验证码', 'ABCD-ABCD-ABCD');
  await stranger.tap('查验');
  await stranger.see(/没有这个验证码的证书/);
  await stranger.fill('证书验证码', code.toLowerCase());
  await stranger.tap('查验');
  await stranger.see('证书有效');
  await stranger.see('马*山');
  await stranger.notSee('马长山');
  await stranger.notSee('保存到相册');
  const scene = encodeURIComponent(`c=${code.replaceAll('-', '')}`);
  const scanned = await product.phone('oEmployer', `${CERTIFICATE}?scene=${scene}`);
  await scanned.see('马*山');
});

test('lists are made, opened and sent; the pages for the website too', async () => {
  await openByLink(organizer, `${PAGES}/exports/exports`);
  await organizer.tap('生成获奖名单');
  await organizer.see(/获奖名单.*\.xlsx，\d/);
  await organizer.tap('打开获奖名单');
  await organizer.tap('生成获奖作品网页');
  await organizer.see(/\.zip，\d/);
  await organizer.tap('把获奖作品网页发给聊天');
  await organizer.network('offline');
  await organizer.tap('生成入围名单');
  await organizer.see(/网络不通/);
  await organizer.network('online');
  await organizer.tap('生成入围名单');
  await organizer.see('打开入围名单');
});

test('what is withdrawn says why, and certificates rest until it is published again', async () => {
  await openByLink(organizer, AWARDS);
  await organizer.tap('撤回公布');
  await organizer.fill('撤回公布的理由', WHY_BACK);
  await organizer.tap('确认撤回');
  await organizer.see('公布已撤回，改好后可以重新公布');
  const citizen = await product.phone('oChenXiao', RESULTS);
  await citizen.see(new RegExp(WHY_BACK.slice(0, -1)));
  const employer = await product.phone('oEmployer', `${CERTIFICATE}?code=${code}`);
  await employer.see('证书已失效');
  await organizer.tap('公布结果');
  await organizer.tap('确认公布');
  await organizer.see('撤回公布');
  await openByLink(employer, `${CERTIFICATE}?code=${code}`);
  await employer.see('证书有效');
});

test.each(['scores/scores', 'awards/awards'])(
  'a stranger with the link of %s is refused by the cloud',
  async (path) => {
    const visitor = await product.phone('oNobodyYet', `${PAGES}/${path}`);
    await visitor.see('只有主办方工作人员可以这样做');
  },
);

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
