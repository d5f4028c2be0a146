import { aReceipt, aToday, anExhibit } from '../state/an-exhibit';
import { holdLine } from '../../miniprogram/state/hold-lines';
import { aHold } from '../state/own/an-inquiry';
import { show } from './rendered';

const REFUSAL = {
  allowed: false,
  rule: 'vote.perDay',
  source: { reading: '每人每天最多投10票' },
  facts: {},
  reason: '今天的 10 票已经投完了。',
  remedy: '明天 0:00 起可以再投。',
};

describe('vote-button', () => {
  test.each([
    ['open', '投票', ['vote']],
    ['busy', '投票中', []],
    ['voted', '今天已投', ['why']],
    ['closed', '不能投票', ['why']],
  ])('%s says %s and a tap asks %j', async (state, label, asked) => {
    const button = show('vote-button', { state, subject: '《渔港清晨》' });
    button.listen('vote');
    button.listen('why');
    await button.tap('.vote');
    expect(button.heard.map(({ name }) => name)).toEqual(asked);
    expect(button.labels('button')).toEqual([`${label}，《渔港清晨》`]);
  });
});

describe('media-card', () => {
  const card = (some = {}, more = {}) =>
    show('media-card', { card: anExhibit(some), votes: 13, vote: 'open', ...more });

  test('says what it shows to those who cannot see it', () => {
    expect(card().labels('button')).toContain('作品《渔港清晨》，7号，13票');
    expect(card().text()).toContain('7号 · 大连市总工会');
  });

  test('voting does not open the work, opening does not vote', async () => {
    const shown = card();
    for (const name of ['open', 'vote', 'why']) shown.listen(name);
    shown.inner('.vote-button')!.querySelector('.vote')!.dispatchEvent('tap');
    await shown.tap('.opener');
    expect(shown.heard).toEqual([
      { name: 'vote', detail: { id: 'e1' } },
      { name: 'open', detail: { id: 'e1' } },
    ]);
  });

  test('a film shows how long it is, a picture does not', () => {
    expect(card({ kind: 'video', form: 'video', durationMs: 65_000 }).text()).toContain('1:05');
    expect(card().text()).not.toContain(':');
  });

  test('without a preview a sign stands in its place', () => {
    const cover = (preview: string | null) => card({ preview }).inner('.picture__cover');
    expect(cover(null)?.querySelector('.blank')).toBeDefined();
    expect(cover(null)?.querySelector('.picture')).toBeUndefined();
    expect(cover('cloud://p.jpg')?.querySelector('.blank')).toBeUndefined();
  });

  test('a text begins in the place of a picture, a group says how many it has', () => {
    const text = { kind: 'text', form: 'text', preview: null, excerpt: '天刚亮。' } as const;
    expect(card(text).text()).toContain('天刚亮。');
    expect(card({ pieces: 5 }).text()).toContain('5 张');
  });

  test('the reason stands in the card, beside the greyed button', () => {
    expect(card({}, { vote: 'closed', refusal: REFUSAL }).text()).toContain(REFUSAL.reason);
    expect(card({}, { vote: 'closed' }).text()).not.toContain(REFUSAL.reason);
  });
});

describe('refusal-note', () => {
  test('a reading is called the organizer’s decision', () => {
    const note = show('refusal-note', { refusal: REFUSAL });
    expect(note.text()).toContain('明天 0:00 起可以再投。');
    expect(note.text()).toContain('依据：主办方规定，每人每天最多投10票');
  });

  test('a clause is quoted as the notice’s words', () => {
    const note = show('refusal-note', {
      refusal: { ...REFUSAL, source: { clause: '8月1日—9月15日' } },
    });
    expect(note.text()).toContain('依据：通知原文“8月1日—9月15日”');
    expect(note.text()).not.toContain('主办方规定');
  });

  test('a fault without a rule claims no source', () => {
    const note = show('refusal-note', {
      refusal: { code: 'NETWORK', reason: '网络不通。', remedy: '请重试。' },
    });
    expect(note.text()).toContain('网络不通。');
    expect(note.text()).not.toContain('依据');
  });

  test('nothing to explain is nothing on the page', () => {
    expect(show('refusal-note', { refusal: null }).has('.note')).toBe(false);
  });
});

describe('held-votes', () => {
  test('stands beside the votes and says on a tap that an inquiry is no verdict', async () => {
    const held = show('held-votes', { held: 86, voided: 0 });
    expect(held.labels('button')[0]).toBe('另有 86 票待核，点按看这是什么意思');
    await held.tap('.held');
    expect(held.text()).toContain('待核不等于认定违规');
  });

  test('is nothing where nothing is apart', () => {
    expect(show('held-votes', { held: 0, voided: 0 }).has('.held')).toBe(false);
  });
});

describe('hold-item', () => {
  const hold = holdLine(aHold(0));

  test('is read with its reasons; only one to decide on can be chosen', async () => {
    const read = show('hold-item', { hold });
    expect(read.text()).toContain('票数突增：10分钟内 40 票，平时约 2 票');
    read.listen('choose');
    await read.tap('.hold');
    expect(read.heard).toEqual([]);
    const choosable = show('hold-item', { hold, choosable: true, chosen: true });
    expect(choosable.labels('checkbox')).toEqual(['8月5日 02:10–02:20，40 票']);
    choosable.listen('choose');
    await choosable.tap('.hold');
    expect(choosable.heard).toMatchObject([{ detail: { id: 'h0' } }]);
  });
});

test('votes-left draws one mark per vote of the day', () => {
  const bar = show('votes-left', { today: aToday(['a', 'b', 'c']) });
  expect(bar.text()).toContain('今天还可以投 7 票');
  expect(bar.count('.pip')).toBe(10);
  expect(bar.count('.pip--free')).toBe(7);
  bar.set({ today: aToday(['a', 'b', 'c', 'd']) });
  expect(bar.count('.pip--free')).toBe(6);
});

test('vote-receipt gives the number whole, offers to copy it and leads to the check', async () => {
  const receipt = show('vote-receipt', {
    receipt: aReceipt({ id: 'zhongai:2027-08-02:x:3', seat: 3 }),
  });
  expect(receipt.text()).toContain('第 3 票');
  expect(receipt.text()).toContain('zhongai:2027-08-02:x:3');
  receipt.listen('copy');
  receipt.listen('check');
  await receipt.tap('.receipt__copy');
  await receipt.tap('.receipt__check');
  expect(receipt.heard.map(({ name }) => name)).toEqual(['copy', 'check']);
});

test.each([
  [1, 99, '还差 1 票'],
  [0, 100, '已达到 201 票'],
])('gate-progress with %i missing', (missing, percent, words) => {
  const source = { clause: '网民投票数量超过200票' };
  const gate = { id: 'g', label: '可推荐进入复赛', needed: 201, missing, percent, source };
  const bar = show('gate-progress', { gate });
  expect(bar.text()).toContain(words);
  expect(bar.text()).toContain('通知原文“网民投票数量超过200票”');
});
