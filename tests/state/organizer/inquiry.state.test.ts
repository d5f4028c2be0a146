import {
  allUndecided,
  inquiryPage,
  verdictSheet,
} from '../../../miniprogram/packages/organizer/pages/inquiry/inquiry.state';
import { inquiriesView } from '../../../miniprogram/packages/organizer/pages/inquiries/inquiries.state';
import { mayVoid } from '../../../miniprogram/shared/votes/inquiry';
import { firstPage, withPage } from '../../../miniprogram/state/paged';
import { aCampaign } from '../../support/campaign';
import { aHold, anItem, APPEAL_BY, NIGHT } from '../own/an-inquiry';

const campaign = aCampaign();
const GATES = campaign.gates;

const tooEarly = (hold: string) => {
  const refusal = mayVoid(campaign, { appealBy: APPEAL_BY }, false, NIGHT);
  if (refusal.allowed) throw new Error('voided before the time to appeal');
  return { hold, verdict: 'void' as const, refusal };
};
const page = (item: ReturnType<typeof anItem>, picked = allUndecided(item), now = NIGHT) =>
  inquiryPage(item, picked, GATES, now);

test('one begins with all that is undecided, and says how much that is', () => {
  const item = anItem({ holds: [aHold(2), aHold(1), aHold(0, { state: 'released' })] });
  expect(page(item).chosen).toEqual({ words: '已选 2 段，共 80 票', count: 2, all: true });
  expect(page(item).holds.map(({ choosable, chosen }) => [choosable, chosen])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  expect(page(item, new Set(['h1'])).chosen).toMatchObject({ count: 1, all: false });
  // What was decided meanwhile is not chosen any more.
  expect(page(item, new Set(['h0'])).chosen).toEqual({
    words: '已选 0 段，共 0 票',
    count: 0,
    all: false,
  });
});

test('a verdict that cannot be given on a chosen span is barred, with the reason; on the others it is not', () => {
  const item = anItem({ refusals: [tooEarly('h1')] });
  const barred = page(item);
  expect(barred.refused).toEqual({ release: false, void: true });
  expect(barred.notes).toMatchObject([{ rule: 'inquiry.void' }]);
  expect(barred.barred).toMatch(/申诉到8月7日 02:10/);
  expect(page(item, new Set(['h0']))).toMatchObject({ refused: { void: false }, barred: '' });
});

test.each([
  [NIGHT, '还没有收到申诉，作者和联系人可以申诉到 8月7日 02:10 截止。'],
  [APPEAL_BY + 1, '没有人申诉，申诉期已满。'],
])('whether anybody may still speak is said (%#)', (now, words) => {
  expect(page(anItem(), new Set(), now).noAppeal).toBe(words);
});

test.each([
  ['passed', null, ''],
  ['doubtful', '广告', '微信认为可疑，由人判断（广告）'],
  ['unknown', null, '微信没有给出结果，由人判断'],
] as const)('an appeal whose check is %s is left to a person: %s', (state, label, words) => {
  const check = { part: 'text' as const, state, label, at: NIGHT };
  const appeals = [{ from: 'author' as const, text: '单位组织的', at: NIGHT, check }];
  expect(page(anItem({ appeals })).appeals[0]?.check).toBe(words);
});

test('an appeal is read where the verdict is given', () => {
  const appeals = [{ from: 'contact' as const, text: '单位组织的', at: NIGHT, check: null }];
  expect(page(anItem({ appeals }))).toMatchObject({
    appeals: [{ who: '单位联系人', when: '8月5日 02:10', text: '单位组织的', check: '' }],
    noAppeal: '',
  });
});

test('slots to come are not drawn', () => {
  expect(page(anItem()).plot.columns).toHaveLength(3);
  expect(page(anItem(), new Set(), APPEAL_BY).plot.columns).toHaveLength(5);
});

test('the threshold counts what is under inquiry', () => {
  expect(page(anItem()).gates).toMatchObject([{ id: 'recommendable', missing: 0, held: 80 }]);
});

test('a verdict says beforehand what it does to the numbers and to a threshold', () => {
  const item = anItem();
  const all = allUndecided(item);
  expect(verdictSheet(item, all, GATES, 'release')).toMatchObject({ confirm: '计入 80 票' });
  expect(verdictSheet(item, all, GATES, 'release').hint).toContain('由 150 票变为 230 票');
  const sheet = verdictSheet(item, all, GATES, 'void');
  expect(sheet.hint).toContain('作废后不再达到“可推荐进入复赛”的 201 票，还差 51 票');
  // 190 are left of 230, and 201 are needed; with more votes that stand nothing is lost.
  expect(verdictSheet(item, new Set(['h0']), GATES, 'void').hint).toContain('还差 11 票');
  expect(verdictSheet({ ...item, votes: 201 }, all, GATES, 'void').hint).not.toContain('不再达到');
  expect(verdictSheet({ ...item, revision: 1 }, all, GATES, 'void').about).not.toBe(sheet.about);
});

test.each([
  [
    'an appeal came',
    anItem({ appeals: [{ from: 'author', text: '', at: 0, check: null }] }),
    '收到申诉 1 份',
  ],
  ['time is left', anItem({ refusals: [tooEarly('h0')] }), '申诉到 8月7日 02:10 截止'],
  ['time is over', anItem(), '申诉期已满'],
  ['decided', anItem({ held: 0, holds: [aHold(0, { state: 'void' })] }), '已核查'],
])('a line of the list says where it stands: %s', (_case, item, tag) => {
  const list = withPage(firstPage<typeof item>(), { items: [item], next: null });
  expect(inquiriesView(list, true).lines).toMatchObject([{ tag }]);
});

test('a line of the list says what became of the votes', () => {
  const holds = [aHold(0, { state: 'released' }), aHold(1, { state: 'void' })];
  const item = anItem({ held: 0, voided: 40, holds });
  const list = withPage(firstPage<typeof item>(), { items: [item], next: null });
  expect(inquiriesView(list, false).lines[0]?.votes).toBe('计入 40 票，作废 40 票');
});
