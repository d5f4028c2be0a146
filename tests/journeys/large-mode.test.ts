import { readFileSync } from 'node:fs';
import { campaignView } from '../support/campaign';
import { accept, publishWorks, SamplePerson, submitBytes } from '../support/sample';
import { examine } from '../support/sample/examine';
import { SAMPLE_WORKS } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import { asking } from '../support/cloud';
import { holdVotes } from '../support/held-votes';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { checkPage, openByLink } from './reading-page';
import { chooseWork } from './submitting';

const HOUR = 3_600_000;
const AUTHOR = 'oChenXiao';
const LONGEST_TITLE = '长'.repeat(30);
const LONGEST_INTRO = '她每天清晨四点起床，把整条街扫得干干净净。'.repeat(15).slice(0, 300);
const photograph = SAMPLE_WORKS[0]!;
let product: LocalProduct;
let published: string;
let waiting: string;

beforeAll(async () => {
  product = await LocalProduct.start({ fonts: true });
  const opening = Date.parse('2027-08-01T00:00:00+08:00');
  const works = [
    { ...photograph, title: LONGEST_TITLE, intro: LONGEST_INTRO, unit: '会'.repeat(50) },
    { ...SAMPLE_WORKS[1]!, theme: 0, title: '🙂👨‍👩‍👧‍👦全家' },
  ];
  published = (await publishWorks(product.cloud, ORGANIZER, opening, works))[0]!;
  const author = new SamplePerson(product.cloud, AUTHOR);
  const office = new SamplePerson(product.cloud, ORGANIZER);
  const ids: string[] = [];
  for (const index of [2, 3, 4]) {
    const bytes = readFileSync(SAMPLE_WORKS[index]!.file);
    const file = { kind: 'image' as const, extension: 'jpg', bytes };
    const answers = { title: LONGEST_TITLE, intro: LONGEST_INTRO };
    ids.push(await submitBytes(author, file, campaignView, { preview: bytes, answers }));
  }
  waiting = ids[0]!;
  await author.ask('vote.cast', { entry: published, request: 'large-mode-vote' });
  await examine(product.cloud, product.cloud.clock.now() + 60_000);
  await product.cloud.runTimer('scheduler');
  const cloud = asking(product.cloud);
  cloud.database.modify(
    'entries',
    { _id: published },
    { $set: { owner: AUTHOR } },
    { merge: true },
  );
  const when = cloud.clock.now() - HOUR;
  holdVotes(cloud, published, 86, { when, heldAt: when + HOUR });
  await accept(office, ids[1]!, 'image');
  await office.ask('entry.reject', { id: ids[2]!, revision: 0, reason: '画面不清晰，请换一张。' });
});

afterAll(async () => {
  await product.close();
});

/** The page opened by a link, and words that say it is there. */
const PAGES: readonly (readonly [path: () => string, words: string | RegExp, who: string])[] = [
  [() => 'pages/home/home', '主题投稿区', AUTHOR],
  [() => 'pages/gallery/gallery', '按票数', AUTHOR],
  [() => 'pages/ranking/ranking', /票数统计到|还没有人投票/, AUTHOR],
  [() => 'pages/mine/mine', '未通过审核', AUTHOR],
  [() => `pages/entry/entry?id=${published}`, /号作品/, AUTHOR],
  [() => `packages/own/pages/inquiry/inquiry?entry=${published}`, '申诉', AUTHOR],
  [() => 'pages/rules/rules', '回到目录', AUTHOR],
  [() => 'packages/own/pages/own/own', '谁看过', AUTHOR],
  [() => 'packages/ledger/pages/seals/seals', '和我复制的总根比一比', AUTHOR],
  [() => 'packages/organizer/pages/inquiries/inquiries', /待核 \d+ 票/, ORGANIZER],
  [
    () => `packages/organizer/pages/inquiry/inquiry?id=preliminary:${published}`,
    /^已选 1 段/,
    ORGANIZER,
  ],
  [() => 'packages/organizer/pages/queue/queue', /^审看/, ORGANIZER],
  [() => `packages/organizer/pages/review/review?id=${waiting}`, '不通过', ORGANIZER],
  [() => 'packages/organizer/pages/publish/publish', '全选', ORGANIZER],
  [() => 'packages/organizer/pages/board/board', '要办的事', ORGANIZER],
  [() => 'packages/organizer/pages/plan/plan', '还没有分期计划', ORGANIZER],
  [() => `packages/organizer/pages/entry/entry?id=${published}`, '归属单位', ORGANIZER],
  [() => 'packages/organizer/pages/contacts/contacts', '没有等待核准的登记', ORGANIZER],
  [() => 'packages/organizer/pages/units/units', '添加单位', ORGANIZER],
  [() => 'packages/organizer/pages/import/import', '导入单位和联系人', ORGANIZER],
  [() => 'packages/organizer/pages/invitations/invitations', '发出的邀请都在这里', ORGANIZER],
  [() => 'packages/organizer/pages/figures/figures', '各主题 · 投稿', ORGANIZER],
  [
    () => 'packages/organizer/pages/selection/selection?id=finalists',
    '怎样产生这份名单',
    ORGANIZER,
  ],
  [() => 'packages/organizer/pages/decisions/decisions', '不予通过', ORGANIZER],
  [() => 'packages/organizer/pages/disclosures/disclosures', '还没有人查看过完整信息', ORGANIZER],
];

describe.each(['normal', 'large'] as const)('in %s mode', (mode) => {
  const phones = new Map<string, Phone>();

  beforeAll(async () => {
    for (const person of [AUTHOR, ORGANIZER]) {
      const phone = await product.phone(person);
      if (mode === 'large') {
        await phone.tap('大字版');
        await phone.see('大字版已开');
      }
      phones.set(person, phone);
    }
  });

  test.each(PAGES.map(([path, words, who]) => [String(words), path, words, who] as const))(
    'the page that says %s fits, and all on it can be hit and is named',
    async (_, path, words, who) => {
      const phone = phones.get(who)!;
      await openByLink(phone, path());
      await phone.see(words);
      await checkPage(phone, mode);
    },
  );

  test('a checked vote fits with all its steps, and a seal with its hashes', async () => {
    const phone = phones.get(AUTHOR)!;
    await openByLink(phone, 'packages/ledger/pages/votes/votes');
    await phone.tap(/^在手机上核对/);
    await phone.see('您这一票在账本里，已封存');
    await phone.tap('看每一步');
    await phone.tap(/^看回执号/);
    await checkPage(phone, mode);
    await openByLink(phone, 'packages/ledger/pages/seals/seals');
    await phone.tap('封条');
    await phone.tap(/^第 1 号封条/);
    await phone.see('这个封条号');
    await checkPage(phone, mode);
    await phone.tap('账本文件');
    await phone.see('还没有账本文件');
    await checkPage(phone, mode);
  });

  test('every step of a submission fits too', async () => {
    const phone = phones.get(AUTHOR)!;
    await openByLink(phone, 'pages/submit/submit');
    await phone.see('作品属于哪个主题区');
    await checkPage(phone, mode);
    await phone.tap(/^敬业爱岗/);
    await phone.tap('下一步');
    await phone.see('选一件作品');
    await chooseWork(phone, 'image', photograph.file, true);
    await phone.tap('下一步');
    await phone.see('填写作者和作品资料');
    await phone.tap('下一步');
    await phone.see(/请先阅读并同意/);
    await checkPage(phone, mode);
    await phone.tap('上一步');
    await phone.see('选一件作品');
    await checkPage(phone, mode);
  });
});

test('nothing went wrong on any phone', async () => {
  expect(await product.errors()).toEqual([]);
});
