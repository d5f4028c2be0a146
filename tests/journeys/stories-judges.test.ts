import { resolve } from 'node:path';
import { NOTICE } from '../support/builds';
import { asking, type TestCloud } from '../support/cloud';
import { inOffice } from '../support/office';
import { LocalProduct } from '../support/local-product';
import type { Phone } from '../support/phone';
import { ORGANIZER } from '../support/start/people';
import { aStory, aText, stories, STORIES_OPEN } from '../support/stories';
import { openByLink } from './reading-page';

const day = (moment: string): number => Date.parse(`2020-${moment}:00+08:00`);
const LINK = 'https://www.bilibili.com/video/BV1xx411c7mD';
/** The phone knows of notice 003 too. */
const DESK = `packages/judge/pages/desk/desk?campaign=${stories.id}`;
const EXPERTS = ['oExpertChen', 'oExpertLi', 'oExpertWang'];
const TITLES = { text: '山路弯弯', film: '一条路的四季' };

let product: LocalProduct;
let cloud: TestCloud;
let expert: Phone;
let entries: string[];

/** A work of notice 004 that has been accepted; gives its id. */
async function accepted(kind: string, title: string, piece: Parameters<typeof aStory>[2]) {
  const owner = `oAuthorOf-${kind}`;
  const sent = await aStory(cloud, kind, { ...piece, owner });
  const answers = { ...sent.answers, title };
  const { entry } = await cloud.done(owner, 'entry.submit', { ...sent, answers });
  const passed = { at: STORIES_OPEN, state: 'accepted', reason: null, edition: null };
  const change = { $set: { state: 'accepted', history: [passed] } };
  cloud.database.modify('entries', { _id: entry.id }, change, { merge: true });
  return entry.id;
}

beforeAll(async () => {
  product = await LocalProduct.start({
    campaign: [NOTICE, resolve(__dirname, '../support/stories-campaign.ts')],
  });
  cloud = asking(product.cloud, stories.id);
  cloud.clock.set(STORIES_OPEN);
  entries = [
    await accepted('text', TITLES.text, { others: [{ carrier: 'typed', text: aText(1200) }] }),
    await accepted('short', TITLES.film, {
      others: [{ carrier: 'link', link: LINK, caption: '' }],
    }),
  ];
  for (const openid of EXPERTS) inOffice(cloud, openid, { role: 'judge', campaign: stories.id });
  for (const judging of ['screening', 'meeting']) {
    const { panel } = await cloud.done(ORGANIZER, 'panel.show', { judging });
    const own = panel.people.filter(({ name }) => name.endsWith(' by name'));
    const members = own.map(({ judge }) => judge);
    const seating = { judging, revision: panel.revision, members, chair: null };
    await cloud.done(ORGANIZER, 'panel.set', seating);
  }
  cloud.clock.set(day('09-08T10:00'));
  await cloud.done(ORGANIZER, 'screening.draw', { judging: 'screening', revision: 0 });
});
afterAll(() => product.close());

test('a reviewer reads a text to its end, takes a link along, and passes both', async () => {
  const { board } = await cloud.done(ORGANIZER, 'screening.board', { judging: 'screening' });
  const both = board.reviewers.find(({ total }) => total === 2) ?? board.reviewers[0];
  const reviewer = both?.name.replace(' by name', '') ?? '';
  const phone = await product.phone(reviewer, DESK);
  await phone.tap('初评，开始评审');
  await phone.tap('开始评审');
  for (let left = both?.total ?? 0; left > 0; left -= 1) {
    await phone.see(/^(全文.*|复制网址)/);
    await phone.tap('通过');
    await phone.tap('提交意见');
  }
  await phone.see('全部评完');
});

test('experts vote group by group, on texts and films alike', async () => {
  cloud.database.insert('selections', [
    {
      _id: `${stories.id}:candidates`,
      campaign: stories.id,
      selection: 'candidates',
      revision: 1,
      state: 'confirmed',
      adjustments: {},
      entries: entries.map((entry) => ({ entry, votes: 2, rank: 1 })),
      confirmedAt: day('09-12T10:00'),
    },
  ]);
  cloud.clock.set(day('09-15T10:00'));
  for (const group of ['text', 'film'])
    await cloud.done(ORGANIZER, 'ballot.open', { judging: 'meeting', group, revision: 0 });
  expert = await product.phone(EXPERTS[0] ?? '', DESK);
  await expert.see('有 2 组等您投票');
  await expert.tap('复评，去投票');
  await expert.see('文字类');
  await expert.tap(`选《${TITLES.text}》`);
  await expert.see('已选 1 件，还可以选 9 件');
  await expert.tap('核对并交票');
  await expert.tap('确认交票');
  await expert.see(/选了 1 件$/);
  await expert.tap('视频类，请投票');
  await expert.tap(`选《${TITLES.film}》`);
  await expert.tap('存草稿');
  await expert.see('草稿已存，还没有交票');
  await openByLink(expert, 'packages/judge/pages/ballot/ballot?judging=meeting&group=film');
  await expert.see('已选 1 件，还可以选 9 件');
  expect(
    cloud
      .all('ballots')
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['draft', 'final']);
  expect(await product.errors()).toEqual([]);
});
