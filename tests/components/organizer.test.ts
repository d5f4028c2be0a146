import { aPiece, aText, inOrder } from '../support/piece';
import { aPieceView } from '../support/piece-view';
import { reviewView } from '../../miniprogram/packages/organizer/item-view';
import { askFor, nothingRead } from '../../miniprogram/packages/organizer/disclosure.state';
import type { QueueItem } from '../../miniprogram/shared/contract';
import { anItem } from '../state/organizer/an-item';
import { aCampaign } from '../state/submit/a-campaign';
import { show } from './rendered';

const render = (name: string, properties: object) =>
  show(name, properties, 'packages/organizer/components');

describe('answer-list', () => {
  const answers = [{ field: 'name', label: '姓名', value: '王*明', masked: true }];

  test('offers what is hidden to whoever asks, and says afterwards that it was noted', async () => {
    const list = render('answer-list', { answers, masked: true, read: false, whose: '作者' });
    list.listen('ask');
    expect(list.labels('button')).toEqual(['查看作者的完整信息']);
    await list.tap('.full');
    expect(list.heard).toHaveLength(1);
    list.set({ masked: false, read: true });
    expect(list.labels('button')).toEqual([]);
    expect(list.text()).toContain('已经记录');
  });

  test('offers nothing where nothing is hidden', () => {
    const list = render('answer-list', { answers: [{ ...answers[0]!, masked: false }] });
    expect(list.text()).toBe('姓名王*明');
  });
});

test('sign-list: each point is signed by itself', async () => {
  const point = { text: '看过画面', source: '主办方规定', signed: false };
  const list = show('sign-list', { points: [{ ...point, id: 'watched' }] });
  list.listen('toggle');
  expect(list.has('.point__box--signed')).toBe(false);
  await list.tap('.point');
  expect(list.heard).toEqual([{ name: 'toggle', detail: { id: 'watched' } }]);
  list.set({ points: [{ ...point, id: 'watched', signed: true }] });
  expect(list.has('.point__box--signed')).toBe(true);
});

describe('work-record', () => {
  const shown = (own: Partial<QueueItem> = {}, disclosure = nothingRead()) =>
    render('work-record', {
      record: reviewView(anItem('a', own), aCampaign(), disclosure),
      disclosure,
    });

  test('shows a frame where no file may be shown yet', () => {
    const pieces = [aPieceView({ file: null })];
    const inspection = { state: 'waiting' as const, reason: null, remedy: null, at: null };
    const waiting = shown({ pieces, inspection });
    expect(waiting.text()).toContain('文件检查中，检查通过后才能看到画面');
    expect(shown().text()).not.toContain('检查通过后才能看到');
  });

  test('asks for the original of one piece, and hands on where it is', async () => {
    const pieces = inOrder(aPiece(), aPiece());
    const record = shown({ pieces });
    record.listen('ask');
    await record.tap('.line');
    expect(record.labels('button')).toContain('查看作者传来的第 2 件原件');
    expect(record.heard).toEqual([{ name: 'ask', detail: { what: 'original', piece: 0 } }]);
    const originals = [{ at: 0, url: 'https://x/original.jpg' }];
    const read = shown({ pieces }, { ...nothingRead(), originals });
    read.listen('copy');
    await read.tap('.line');
    expect(read.heard).toEqual([{ name: 'copy', detail: { link: 'https://x/original.jpg' } }]);
    expect(read.text()).toContain('现在显示的是作者传来的原件');
  });

  test('says what was flagged, where and by which clause; a text stands to its end', () => {
    const source = { clause: '不得在作品中体现作者' };
    const text = Array.from({ length: 60 }, (_none, index) => `第${String(index)}段`).join('\n');
    const record = shown({
      form: 'text',
      pieces: [aText(text)],
      flags: [{ text: '写出了作者姓名', source, at: 0, spans: [{ from: 0, to: 2 }] }],
    });
    expect(record.text()).toContain(
      '写出了作者姓名正文里标出 1 处依据：通知原文“不得在作品中体现作者”',
    );
    expect(record.text()).toContain('第59段');
    expect(shown().text()).not.toContain('请重点核对');
  });

  test('offers one more inspection only of a file that did not pass, and leads to what looks alike', async () => {
    const failed = { state: 'failed' as const, reason: '打不开。', remedy: '', at: 0 };
    const record = shown({ inspection: failed, lookalikes: 2 });
    expect(record.labels('link')).toEqual(['有 2 件近似的作品，去比较']);
    record.listen('inspect');
    await record.tap('.line');
    expect(record.heard).toHaveLength(1);
    expect(shown().text()).not.toContain('再检查一次');
  });

  test('keeps a fault beside the findings while no sheet is open', () => {
    const fault = { code: 'NETWORK' as const, reason: '网络不通。', remedy: '请重试。' };
    const open = { ...askFor(nothingRead(), 'original'), refused: fault };
    expect(shown({}, { ...open, asking: '' }).has('.part__note')).toBe(true);
    expect(shown({}, open).has('.part__note')).toBe(false);
  });
});
