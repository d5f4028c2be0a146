import { brokenSeal } from '../../../miniprogram/packages/ledger/chain';
import {
  chainLine,
  compared,
  contradictionText,
  dayViews,
  moreDays,
  newestView,
  partLines,
  sealLines,
} from '../../../miniprogram/packages/ledger/pages/seals/seals.state';
import {
  postOf,
  rootGroups,
  rootRows,
  rootsIn,
} from '../../../miniprogram/packages/ledger/root-text';
import { compareHeads } from '../../../miniprogram/services/ledger-heads';
import { NOON } from '../an-exhibit';
import { aLedger, CAMPAIGN, DAY, otherHash, someReceipts } from './a-ledger';

const ledger = aLedger([someReceipts(3), someReceipts(2, 10), someReceipts(4, 20)]);
const { head, dayHead } = ledger;
const show = { head, sealedAt: NOON, days: [dayHead] };
const none = new Set<string>();
const newestFirst = [...ledger.seals].reverse();

describe('a root', () => {
  test('stands in four rows of four groups of four', () => {
    const rows = rootRows(head.root);
    expect(rows.map((row) => row.map(({ length }) => length))).toEqual(
      Array.from({ length: 4 }, () => [4, 4, 4, 4]),
    );
    expect(rows.flat().join('')).toBe(head.root);
  });

  test('beside another one: only the groups that differ are marked', () => {
    const marked = (other: string) =>
      rootGroups(head.root, other)
        .flatMap(({ groups }) => groups)
        .map(({ differs }) => differs);
    expect(marked(otherHash(head.root))).toEqual(Array.from({ length: 16 }, (_, at) => at === 0));
    for (const other of ['', head.root]) expect(marked(other)).not.toContain(true);
  });

  test('is found in the post again, in one piece, and in capitals', () => {
    const post = postOf('众爱辽宁随手拍', { ...dayHead, size: 1234, votes: 56_789 });
    expect(post).toContain('8月2日总根（到当天 24:00，56789 票，1234 个封条）');
    for (const text of [post, head.root, `总根${head.root.toUpperCase()}。`])
      expect(rootsIn(text)).toEqual([head.root]);
  });

  test('is not found where there is none', () => {
    for (const text of ['', '公众号', head.root.slice(1), `${head.root}0`])
      expect(rootsIn(text)).toEqual([]);
  });
});

describe('the heads', () => {
  test('say how much they hold; before the first seal there is none', () => {
    expect(newestView(show)).toMatchObject({
      title: '最新总根',
      about: '到 8月2日 12:00，9 票，3 个封条',
    });
    expect(newestView({ head: null, sealedAt: 0, days: [] })).toBeNull();
  });

  test('of many days: a week first, all when asked for', () => {
    const days = Array.from({ length: 9 }, (_, index) => ({
      ...dayHead,
      day: `2027-08-${String(20 - index)}`,
    }));
    expect(dayViews(days, false, none)).toHaveLength(7);
    expect(moreDays(days, false)).toBe(2);
    expect(dayViews(days, true, none)).toHaveLength(9);
    expect(moreDays(days, true)).toBe(0);
    expect(moreDays([dayHead], false)).toBe(0);
    expect(dayViews(days, false, new Set(['2027-08-19'])).map(({ open }) => open)).toEqual(
      [19, 18, 17, 16, 15, 14, 13].map((_, index) => index === 1),
    );
  });
});

describe('a copied root', () => {
  test('that is public is named by its day', () => {
    expect(compared(postOf('随手拍', dayHead), show)).toMatchObject({
      tone: 'good',
      words: '您复制的和这里的8月2日总根完全一样。',
    });
    const running = { ...show, days: [] };
    expect(compared(head.root, running).words).toContain('最新总根');
  });

  test('that differs in one digit is shown beside what to do', () => {
    const root = otherHash(head.root);
    expect(compared(root, show)).toMatchObject({ tone: 'bad', title: '没有对上', root });
  });

  test('of which there is none: no alarm, but what to copy', () => {
    expect(compared('https://mp.weixin.qq.com/s/1', show)).toMatchObject({
      tone: 'wait',
      root: '',
    });
  });
});

describe('the chain of seals', () => {
  test('holds as it was made, wherever the list is cut', () => {
    expect(brokenSeal(CAMPAIGN, newestFirst)).toBeNull();
    expect(brokenSeal(CAMPAIGN, newestFirst.slice(0, 2))).toBeNull();
    expect(brokenSeal(CAMPAIGN, [])).toBeNull();
    expect(chainLine(3, null)).toMatchObject({ good: true });
  });

  test.each([
    ['votes', { rows: 99 }],
    ['root', { root: otherHash(ledger.seals[1]!.root) }],
    ['hash', { hash: otherHash(ledger.seals[1]!.hash) }],
  ])('a seal with another %s is found', (_, change) => {
    const seals = newestFirst.map((seal) => (seal.number === 2 ? { ...seal, ...change } : seal));
    // The seal above still names the hash that the changed one had.
    expect([2, 3]).toContain(brokenSeal(CAMPAIGN, seals));
    expect(chainLine(3, 2)).toMatchObject({ good: false });
  });

  test('a seal that was left out or made anew with all that follow from it is found', () => {
    expect(brokenSeal(CAMPAIGN, [newestFirst[0]!, newestFirst[2]!])).toBe(3);
    const other = aLedger([someReceipts(3), someReceipts(1, 10)]).seals[1]!;
    expect(brokenSeal(CAMPAIGN, [newestFirst[0]!, other, newestFirst[2]!])).toBe(3);
  });

  test('of another campaign does not hold here', () => {
    expect(brokenSeal('other', newestFirst)).toBe(3);
  });
});

test('a seal says when and how much, and its hashes on demand', () => {
  const seals = newestFirst.map((seal) => ({ ...seal, id: String(seal.number) }));
  const [shut, open] = sealLines(seals, new Set(['2']));
  expect(shut).toMatchObject({
    title: '第 3 号封条',
    about: '8月2日 12:00 封存 · 4 票',
    hashes: [],
  });
  expect(open?.hashes.map(({ root }) => root)).toEqual([
    seals[1]!.root,
    seals[2]!.hash,
    seals[1]!.hash,
  ]);
});

test('a file says which seals, how many votes and how large', () => {
  const part = { part: 2, fromSeal: 4, toSeal: 1200, rows: 20_000, bytes: 1_572_864, at: NOON };
  const line = { ...part, id: '2', sha256: 'a'.repeat(64), url: 'https://x' };
  expect(partLines([line])[0]).toMatchObject({
    title: '第 2 个文件',
    about: '第 4–1200 号封条 · 20000 票 · 1.5 MB · 8月2日 12:00 公布',
  });
});

describe('roots that this phone saw before', () => {
  beforeEach(() => {
    const storage = new Map<string, unknown>();
    const wx = {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorage: ({ key, data }: { key: string; data: unknown }) => storage.set(key, data),
    };
    Object.assign(globalThis, { wx });
  });

  test('are the same again, and new ones are no contradiction', () => {
    expect(compareHeads(CAMPAIGN, [dayHead, head])).toEqual([]);
    const grown = { size: 4, root: otherHash(head.root), votes: 10 };
    expect(compareHeads(CAMPAIGN, [dayHead, grown])).toEqual([]);
    expect(compareHeads('other', [{ ...dayHead, root: otherHash(head.root) }])).toEqual([]);
  });

  test('a day with another root, or a log of as many seals, contradicts', () => {
    compareHeads(CAMPAIGN, [dayHead, head]);
    const root = otherHash(head.root);
    const [day] = compareHeads(CAMPAIGN, [{ day: DAY, size: 2, root, votes: 5 }]);
    expect(day).toEqual({ day: DAY, size: 2, before: head.root, now: root });
    expect(contradictionText(day!)).toMatch(/^8月2日总根和这台手机以前看到的不一样/);
    expect(compareHeads(CAMPAIGN, [{ ...head, root }])).toHaveLength(1);
  });

  test('two public heads that contradict each other are found at once', () => {
    const root = otherHash(head.root);
    expect(compareHeads(CAMPAIGN, [dayHead, { ...head, root }])).toHaveLength(1);
  });
});
