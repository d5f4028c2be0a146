import { checkVote, type VoteCheck } from '../../../miniprogram/services/ledger-check';
import { checkReport, checkView } from '../../../miniprogram/packages/ledger/check-view';
import type { Output, VoteProof } from '../../../miniprogram/shared/contract';
import { NOON } from '../an-exhibit';
import { aLedger, aVote, CAMPAIGN, DAY, otherHash, someReceipts } from './a-ledger';
import { setOpenCampaign } from '../../../miniprogram/services/open-campaign';

beforeAll(() => {
  setOpenCampaign('zhongai-liaoning');
});

/** The server's clock. */
let now: number;
const receipts = someReceipts(5);
const [own] = receipts as [(typeof receipts)[0]];
const ledger = aLedger([someReceipts(3, 10), receipts, someReceipts(1, 20)]);
const vote = aVote({ receipt: own });

/** What the cloud answers: a proof, and what is public; null is a broken line. */
let proof: VoteProof | null;
let show: Output<'ledger.show'> | null;
let storage: Map<string, unknown>;

beforeEach(() => {
  proof = ledger.proofOf(own, DAY);
  show = { head: ledger.head, sealedAt: NOON, days: [ledger.dayHead] };
  storage = new Map();
  now = NOON;
  const answers: Record<string, () => unknown> = {
    'vote.proof': () => ({ proof }),
    'ledger.show': () => show,
  };
  const callFunction = ({ data }: { data: { action: string } }) => {
    const answer = answers[data.action]?.();
    if (answer === null) return Promise.reject(new Error('request:fail'));
    return Promise.resolve({ result: { ok: true, at: now, data: answer } });
  };
  const wx = {
    cloud: { callFunction },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorage: ({ key, data }: { key: string; data: unknown }) => storage.set(key, data),
  };
  Object.assign(globalThis, { wx });
});

async function check(): Promise<{ heard: VoteCheck[]; end: ReturnType<typeof checkView> }> {
  const heard: VoteCheck[] = [];
  await checkVote(CAMPAIGN, own, (step) => heard.push(step));
  return { heard, end: checkView(heard[heard.length - 1]!, vote) };
}

test('a vote in the ledger: one plain sentence, and every step is told as it is done', async () => {
  const { heard, end } = await check();
  expect(heard.map(({ at }) => at)).toEqual(['asking', 'comparing', 'holds']);
  expect(heard.map((step) => checkView(step, vote).steps.map(({ state }) => state))).toEqual([
    ['now', 'todo', 'todo', 'todo', 'todo'],
    ['done', 'done', 'done', 'done', 'now'],
    ['done', 'done', 'done', 'done', 'done'],
  ]);
  expect(end).toMatchObject({ tone: 'good', verdict: '您这一票在账本里，已封存', known: '' });
  expect(end.words).toBe('这一票已经计入票数。以后谁改动或删掉它，都会被发现。');
  expect(end.steps[1]?.text).toBe('回执在第 2 号封条里');
  expect(end.steps[4]?.text).toBe('总根和公布的8月2日总根一样');
  expect(end).toMatchObject({ root: ledger.head.root, rootLabel: '8月2日总根' });
});

test('while the day runs, its root is not public yet, and the page says when', async () => {
  proof = ledger.proofOf(own);
  show = { head: ledger.head, sealedAt: NOON, days: [] };
  const { end } = await check();
  expect(end.tone).toBe('good');
  expect(end.words).toContain('24:00 后公布');
  expect(end.rootLabel).toBe('到第 3 号封条的总根');
});

test('the log may have grown since the proof was made', async () => {
  proof = ledger.proofOf(own);
  const size = ledger.head.size + 1;
  show = { head: { size, root: otherHash(ledger.head.root), votes: 99 }, sealedAt: NOON, days: [] };
  expect((await check()).end.tone).toBe('good');
});

test('a vote that is not sealed yet is no failure', async () => {
  proof = null;
  const { end } = await check();
  expect(end).toMatchObject({ tone: 'wait', running: false, steps: [], root: '' });
  expect(end.words).toContain('约半分钟');
});

test('a vote that is not sealed an hour later is kept out, and that is no waiting', async () => {
  proof = null;
  now = NOON + 3_600_000;
  expect((await check()).end.tone).toBe('wait');
  now += 1;
  const { heard, end } = await check();
  expect(end).toMatchObject({ tone: 'bad', verdict: '没有对上：过了一个小时还没有封存' });
  expect(checkReport(vote, heard[heard.length - 1]!)).toContain('过了一个小时还没有封存');
});

test.each([
  ['held', '核查结束前单独列为待核'],
  ['void', '经核查作废，不计入票数'],
] as const)('a vote that is %s is in the ledger all the same', async (standing, words) => {
  const { heard } = await check();
  const end = checkView(heard[heard.length - 1]!, aVote({ standing }));
  expect(end).toMatchObject({ tone: 'good', verdict: '您这一票在账本里，已封存' });
  expect(end.words).toContain(words);
});

const changed = (change: (good: VoteProof) => Partial<VoteProof>) => () => {
  const good = ledger.proofOf(own, DAY);
  proof = { ...good, ...change(good) };
};
const ofSeal = (some: Partial<VoteProof['seal']>) =>
  changed(({ seal }) => ({ seal: { ...seal, ...some } }));

describe('a reply that was tampered with', () => {
  test.each([
    ['another path', changed(({ path }) => ({ path: path.map(otherHash) })), 'vote', 1],
    ['a place of another vote', changed(({ index }) => ({ index: (index + 1) % 5 })), 'vote', 1],
    ['the root of another seal', ofSeal({ root: ledger.seals[0]!.root }), 'vote', 1],
    ['a seal of other windows', ofSeal({ from: 0, to: 1 }), 'vote', 1],
    ['a seal said to be another', ofSeal({ previous: otherHash('0'.repeat(64)) }), 'seal', 2],
    ['another path to the head', changed(() => ({ headPath: [] })), 'log', 3],
    [
      'another head',
      changed(({ head }) => ({ head: { ...head, root: otherHash(head.root) } })),
      'log',
      3,
    ],
  ] as const)('%s is shown as a failed check', async (_, tamper, place, step) => {
    tamper();
    const { heard, end } = await check();
    expect(heard[heard.length - 1]).toMatchObject({ at: 'failed', place });
    expect(end.tone).toBe('bad');
    expect(end.verdict).toMatch(/^没有对上/);
    expect(end.steps[step]?.text).toMatch(/不在|被改过/);
    expect(end.words).toContain('发给主办方');
    expect(end.steps.map(({ state }) => state)).toEqual(
      [0, 1, 2, 3, 4].map((at) => (at < step ? 'done' : at === step ? 'failed' : 'todo')),
    );
  });

  test('a vote of another work under the same receipt is not this vote', async () => {
    const heard: VoteCheck[] = [];
    await checkVote(CAMPAIGN, { ...own, entry: 'e2' }, (step) => heard.push(step));
    expect(heard[heard.length - 1]).toMatchObject({ at: 'failed', place: 'vote' });
  });
});

describe('a head that is not the public one', () => {
  test('of a day: both roots are shown', async () => {
    const posted = otherHash(ledger.head.root);
    show = { head: ledger.head, sealedAt: NOON, days: [{ ...ledger.dayHead, root: posted }] };
    const { heard, end } = await check();
    expect(heard[heard.length - 1]).toMatchObject({ at: 'failed', place: 'head' });
    expect(end).toMatchObject({ tone: 'bad', root: ledger.head.root, known: posted });
    expect(checkReport(vote, heard[heard.length - 1]!)).toContain(`公布过的总根：${posted}`);
  });

  test('of a log of as many seals', async () => {
    proof = ledger.proofOf(own);
    const posted = otherHash(ledger.head.root);
    show = { head: { ...ledger.head, root: posted }, sealedAt: NOON, days: [] };
    expect((await check()).end).toMatchObject({ tone: 'bad', known: posted });
  });

  test('that this phone saw otherwise before, whatever the cloud says now', async () => {
    expect((await check()).end.tone).toBe('good');
    const rewritten = aLedger([receipts]);
    proof = rewritten.proofOf(own, DAY);
    show = { head: rewritten.head, sealedAt: NOON, days: [rewritten.dayHead] };
    const { end } = await check();
    expect(end).toMatchObject({ tone: 'bad', known: ledger.head.root, root: rewritten.head.root });
    // What was seen first stays the measure.
    expect((await check()).end.tone).toBe('bad');
  });
});

describe('when the line is broken', () => {
  test('nothing is said about the vote, and nothing is called wrong', async () => {
    const callFunction = () => Promise.reject(new Error('request:fail'));
    Object.assign(globalThis, { wx: { cloud: { callFunction } } });
    const { end } = await check();
    expect(end).toMatchObject({ tone: 'wait', verdict: '还没有核对完', running: false });
    expect(end.fault?.code).toBe('NETWORK');
    expect(end.steps.every(({ state }) => state === 'todo')).toBe(true);
  });

  test('before the public heads: what was found out stays', async () => {
    show = null;
    const { end } = await check();
    expect(end.fault?.code).toBe('NETWORK');
    expect(end.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'todo']);
  });
});

test('a report names receipt, seal and root, and nobody', async () => {
  const { heard } = await check();
  const report = checkReport(vote, heard[heard.length - 1]!);
  expect(report).toContain(own.id);
  expect(report).toContain(ledger.seals[1]!.hash);
  expect(report).toContain(ledger.head.root);
});

test('a receipt that was not made of this phone’s own request fails before anything else', async () => {
  const heard: VoteCheck[] = [];
  await checkVote(CAMPAIGN, { ...own, own: false }, (step) => heard.push(step));
  const end = checkView(heard[heard.length - 1]!, vote);
  expect(end.tone).toBe('bad');
  expect(end.verdict).toContain('不是这部手机投票时生成的');
  expect(end.steps[0]).toMatchObject({ state: 'failed', text: '回执不是这部手机投票时生成的' });
});
