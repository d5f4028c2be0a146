import { officeView } from '../support/campaign';
import { SamplePerson } from '../support/sample';
import { ORGANIZER } from '../support/start/people';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { addJudged, at, inviteJudge, judgeAll, JUDGED } from './judged-works';
import { checkPage, openByLink } from './reading-page';

const JUDGE = 'oJudgeChen';
const NEWCOMER = 'oJudgeLiu';
const WINNER = 'oSampleAuthor5';
const ORGANIZING = 'packages/organizer/pages';
const LONGEST_TITLE = '长'.repeat(30);
const REASON = '其余名额本届空缺，经办公会议研究决定。';

let product: LocalProduct;
let work: string;
let invitation: string;
let code: string;

beforeAll(async () => {
  product = await LocalProduct.start({ fonts: true });
  const { cloud } = product;
  const office = new SamplePerson(cloud, ORGANIZER);
  const { unit } = await office.ask('unit.add', { name: '会'.repeat(30), level: 'city' });
  const [first = ''] = await addJudged(cloud);
  const title = { $set: { title: LONGEST_TITLE } };
  cloud.database.modify('entries', { _id: first }, title, { merge: true });
  cloud.clock.set(at('10-20T10:00'));
  const points = (name: string) => 95 - JUDGED.findIndex((judged) => judged.title === name);
  await judgeAll(cloud, JUDGE, await inviteJudge(cloud, '陈评委', null), points);
  invitation = await inviteJudge(cloud, '名'.repeat(20), unit);
  const newcomer = new SamplePerson(cloud, NEWCOMER);
  await newcomer.ask('invitation.redeem', { code: await inviteJudge(cloud, '刘评委', null) });
  const [judging] = officeView.judgings;
  const { works } = await newcomer.ask('judge.works', { judging: judging?.id ?? '' });
  work = `judging=${judging?.id ?? ''}&work=${works[0]?.work ?? ''}`;
  cloud.clock.set(at('11-02T10:00'));
  await new SamplePerson(cloud, ORGANIZER).ask('awards.give', {
    revision: 0,
    award: 'organization',
    theme: null,
    to: unit.id,
    reason: REASON,
  });
});

afterAll(async () => {
  await product.close();
});

type Shown = readonly [path: () => string, words: string | RegExp, who: string];
/** While judges may score. */
const JUDGING: readonly Shown[] = [
  [() => 'pages/invitation/invitation', '查看邀请', WINNER],
  [() => `pages/invitation/invitation?code=${invitation}`, '接受邀请', WINNER],
  [() => 'packages/judge/pages/desk/desk', '全部评完，截止前还可以修改。', JUDGE],
  [() => 'packages/judge/pages/desk/desk', '开始评审', NEWCOMER],
  [() => `packages/judge/pages/work/work?${work}`, '提交', NEWCOMER],
  [() => `${ORGANIZING}/scores/scores`, '专家评审', ORGANIZER],
  [() => 'pages/results/results', '获奖结果还没有公布', WINNER],
];
/** Once results are there. */
const PUBLISHED: readonly Shown[] = [
  [() => `${ORGANIZING}/awards/awards`, '撤回公布', ORGANIZER],
  [() => `${ORGANIZING}/exports/exports`, '生成获奖名单', ORGANIZER],
  [() => 'pages/home/home', '获奖结果公布', WINNER],
  [() => 'pages/results/results', '光荣榜', WINNER],
  [() => 'pages/certificate/certificate', '查验', WINNER],
  [() => `pages/certificate/certificate?code=${code}`, '保存到相册', WINNER],
  [() => `pages/certificate/certificate?code=${code}`, '证书有效', JUDGE],
];
const named = (pages: readonly Shown[]) =>
  pages.map(([path, words, who]) => [String(words), path, words, who] as const);

const MODES = ['normal', 'large'] as const;
const phones = new Map<string, Phone>();

async function phoneOf(openid: string, mode: (typeof MODES)[number]): Promise<Phone> {
  const known = phones.get(`${openid}:${mode}`);
  if (known !== undefined) return known;
  const phone = await product.phone(openid);
  if (mode === 'large') {
    await phone.tap('大字版');
    await phone.see('大字版已开');
  }
  phones.set(`${openid}:${mode}`, phone);
  return phone;
}

async function check(mode: (typeof MODES)[number], [path, words, who]: Shown): Promise<void> {
  const phone = await phoneOf(who, mode);
  await openByLink(phone, path());
  await phone.see(words);
  await checkPage(phone, mode);
}

describe.each(MODES)('while works are judged, in %s mode', (mode) => {
  beforeAll(() => {
    product.cloud.clock.set(at('10-20T12:00'));
  });

  test.each(named(JUDGING))(
    'the page that says %s fits, and all on it can be hit and is named',
    async (_, ...shown) => {
      await check(mode, shown);
    },
  );

  test('the sheet that asks why a judge stays away fits too', async () => {
    const phone = await phoneOf(NEWCOMER, mode);
    await openByLink(phone, `packages/judge/pages/work/work?${work}`);
    await phone.tap('与作品有关联，我要回避');
    await phone.see('确认回避');
    await checkPage(phone, mode);
  });
});

describe.each(MODES)('while awards are decided, in %s mode', (mode) => {
  beforeAll(() => {
    product.cloud.clock.set(at('11-02T12:00'));
  });

  test('the board, the list to choose from and the sheet fit', async () => {
    const phone = await phoneOf(ORGANIZER, mode);
    await openByLink(phone, `${ORGANIZING}/awards/awards?award=organization`);
    await phone.see(/^组织奖，/);
    await checkPage(phone, mode);
    await phone.tap('组织奖，其余空缺');
    await phone.see('确认空缺');
    await checkPage(phone, mode);
    await phone.tap('取消');
    await phone.tap('公布结果');
    await phone.see('确认公布');
    await checkPage(phone, mode);
  });
});

describe('published', () => {
  beforeAll(async () => {
    product.cloud.clock.set(at('11-02T14:00'));
    const office = new SamplePerson(product.cloud, ORGANIZER);
    const empty = { award: 'organization', theme: null, to: 'vacant', reason: REASON };
    const { board } = await office.ask('awards.take', { revision: 1, ...empty });
    await office.ask('results.publish', { revision: board.revision });
    const winner = new SamplePerson(product.cloud, WINNER);
    const [certificate] = (await winner.ask('certificate.mine', {})).certificates;
    code = certificate?.code ?? '';
  });

  describe.each(MODES)('in %s mode', (mode) => {
    test.each(named(PUBLISHED))(
      'the page that says %s fits, and all on it can be hit and is named',
      async (_, ...shown) => {
        await check(mode, shown);
      },
    );

    test('the share card fits too', async () => {
      const phone = await phoneOf(WINNER, mode);
      await openByLink(phone, 'pages/results/results');
      await phone.tap(/^一等奖，《奶奶的老屋》/);
      await phone.tap('分享卡片');
      await phone.see('保存到相册');
      await checkPage(phone, mode);
    });
  });
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
