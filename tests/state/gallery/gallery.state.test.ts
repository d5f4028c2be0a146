import { galleryView, openGallery } from '../../../miniprogram/pages/gallery/gallery.state';
import type { Fault } from '../../../miniprogram/shared/reply';
import { nextPage, withPage } from '../../../miniprogram/state/paged';
import { patch } from '../../../miniprogram/state/patch';
import { aBallot, anExhibit, aReceipt, aToday, NOON } from '../an-exhibit';

const page = (from: number, to: number, next: string | null) => ({
  items: Array.from({ length: to - from }, (_, index) =>
    anExhibit({ id: `e${String(from + index)}`, number: from + index + 1 }),
  ),
  next,
});
const filled = () => {
  const gallery = openGallery();
  return { ...gallery, list: withPage(gallery.list, page(0, 20, 'n')) };
};
const cardsOf = (view: ReturnType<typeof galleryView>) =>
  view.columns.flatMap(({ cards }) => cards);

test('先上传的作品先展示: the default order is by upload', () => {
  const view = galleryView(openGallery(), aBallot(), NOON, false);
  expect(view.orders).toEqual([
    { id: 'upload', label: '按上传先后', chosen: true },
    { id: 'hottest', label: '按票数', chosen: false },
  ]);
});

test.each([
  ['upload', null, ['upload', 'hottest'], 'upload'],
  ['hottest', null, ['hottest', 'upload'], 'hottest'],
  ['equal', null, ['equal', 'upload', 'hottest'], 'equal'],
  ['equal', 'hottest', ['equal', 'upload', 'hottest'], 'hottest'],
] as const)('a campaign that shows by %s, with %s chosen', (own, order, offered, chosen) => {
  const ballot = aBallot({ campaign: { ...aBallot().campaign, galleryOrder: own } });
  const { orders } = galleryView(openGallery(order === null ? {} : { order }), ballot, NOON, false);
  expect(orders.map(({ id }) => id)).toEqual(offered);
  expect(orders.filter((one) => one.chosen).map(({ id }) => id)).toEqual([chosen]);
});

test('the second page sends only its own cards', () => {
  const before = filled();
  const after = { ...before, list: withPage(nextPage(before.list), page(20, 40, null)) };
  const changes = patch(
    galleryView(before, aBallot(), NOON, false),
    galleryView(after, aBallot(), NOON, false),
  );
  const paths = Object.keys(changes).filter((path) => path.startsWith('columns'));
  expect(paths).toHaveLength(20);
  expect(paths.every((path) => Number(/cards\[(\d+)\]$/.exec(path)?.[1]) >= 10)).toBe(true);
});

test('one vote changes one card and the votes left, nothing else', () => {
  const receipts = [aReceipt({ id: 'zhongai:2027-08-02:abcdef:1', entry: 'e3' })];
  const voted = aBallot({ today: aToday(['e3']), receipts });
  const changes = patch(
    galleryView(filled(), aBallot(), NOON, false),
    galleryView(filled(), voted, NOON, false),
  );
  const paths = Object.keys(changes).sort();
  expect(paths).toHaveLength(5);
  expect(paths.map((path) => path.replace(/\[\d+\]/g, ''))).toEqual([
    'columns.cards.vote',
    'columns.cards.votes',
    'receipt',
    'today.entries',
    'today.left',
  ]);
});

test('the newest vote is confirmed with its receipt, an older day’s is not', () => {
  const told = (day: string) => {
    const receipts = [aReceipt({ id: 'zhongai:2027-08-02:abcdef:1', entry: 'e3', day })];
    return galleryView(filled(), aBallot({ receipts }), NOON, false).receipt;
  };
  expect(told('2027-08-02')).toBe('已投《渔港清晨》，回执号尾号 abcdef:1');
  expect(told('2027-08-01')).toBe('');
});

test('a greyed card explains itself only after it was asked', () => {
  const ballot = aBallot({ today: aToday(['e0']) });
  const asked = { ...filled(), asked: { id: 'e0', fault: null } };
  const refusals = (gallery: ReturnType<typeof filled>) =>
    cardsOf(galleryView(gallery, ballot, NOON, false)).filter(({ refusal }) => refusal !== null);
  expect(refusals(filled())).toEqual([]);
  expect(refusals(asked)).toMatchObject([
    { id: 'e0', vote: 'voted', refusal: { rule: 'vote.perEntryPerDay' } },
  ]);
});

test('a vote that could not be sent says so on its own card and can be tapped again', () => {
  const fault: Fault = { code: 'NETWORK', reason: '网络不通。', remedy: '请重试。' };
  const gallery = { ...filled(), asked: { id: 'e1', fault } };
  const card = cardsOf(galleryView(gallery, aBallot(), NOON, false)).find(({ id }) => id === 'e1');
  expect(card).toMatchObject({ vote: 'open', refusal: fault });
});

test('large mode has one column', () => {
  expect(galleryView(filled(), aBallot(), NOON, true).columns).toHaveLength(1);
});

test.each([
  [{ query: '老屋' }, '没有找到“老屋”'],
  [{ theme: 'work' }, '这个主题区还没有作品'],
  [{}, '还没有刊发的作品'],
])('an empty list says what was looked for: %j', (choice, title) => {
  expect(galleryView(openGallery(choice), aBallot(), NOON, false).empty.title).toBe(title);
});
