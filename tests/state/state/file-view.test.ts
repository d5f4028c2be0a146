import { fileView, marksOf } from '../../../miniprogram/state/file-view';
import type { CheckView, QueueItem } from '../../../miniprogram/shared/contract';
import {
  CHECK_STATES,
  INSPECTION_STATES,
  type CheckState,
  type InspectionState,
} from '../../../miniprogram/shared/vocabulary';
import { anItem } from '../organizer/an-item';

const check = (part: CheckView['part'], state: CheckState, label: string | null = null) => ({
  ...{ part, state, label },
  at: 0,
});
const inspection = (state: InspectionState): QueueItem['inspection'] => ({
  ...{ state, at: 0 },
  ...(state === 'failed'
    ? { reason: '文件打不开。', remedy: '请重新上传。' }
    : { reason: null, remedy: null }),
});
const words = (own: Partial<QueueItem>) => marksOf(anItem('a', own)).map(({ text }) => text);

describe('what was found out about a work', () => {
  it('says nothing in the queue where all is well', () => {
    expect(words({ checks: [check('text', 'passed'), check('picture', 'passed')] })).toEqual([]);
  });

  it('says in the queue what somebody should look at, and by which check', () => {
    expect(
      words({
        checks: [check('text', 'doubtful', '广告'), check('picture', 'unknown')],
        lookalikes: 2,
        reports: 1,
      }),
    ).toEqual(['文字可疑', '图片由人判断', '2 件近似', '1 个举报']);
    expect(words({ inspection: inspection('failed') })).toEqual(['文件检查未通过']);
  });

  it('tells once that checks are under way, however many', () => {
    expect(words({ checks: [check('text', 'due'), check('picture', 'asked')] })).toEqual([
      '内容检查中',
    ]);
  });

  it('leaves to a decided work its reports alone', () => {
    const checks = [check('text', 'doubtful')];
    expect(words({ state: 'published', checks, lookalikes: 3, reports: 2 })).toEqual(['2 个举报']);
  });

  it.each([
    ['waiting', false, true],
    ['retrying', true, true],
    ['failed', true, false],
    ['passed', false, false],
  ] as const)('%s: one more inspection %s, under way %s', (state, again, moving) => {
    expect(fileView(anItem('a', { inspection: inspection(state) }))).toMatchObject({
      again,
      moving,
    });
  });

  it('is under way while a check is', () => {
    const moving = CHECK_STATES.filter(
      (state) => fileView(anItem('a', { checks: [check('text', state)] })).moving,
    );
    expect(moving).toEqual(['due', 'asked']);
  });

  it('has words of its own for every state, and says what is wrong', () => {
    const labels = INSPECTION_STATES.map(
      (state) => fileView(anItem('a', { inspection: inspection(state) })).label,
    );
    expect(new Set(labels).size).toBe(INSPECTION_STATES.length);
    expect(fileView(anItem('a', { inspection: inspection('failed') })).reason).toBe(
      '作者看到的是：“文件打不开。请重新上传。”',
    );
  });

  it('names what WeChat took the content for', () => {
    const [line] = fileView(anItem('a', { checks: [check('picture', 'doubtful', '广告')] })).checks;
    expect(line).toMatchObject({ part: '图片', label: '广告', tone: 'bad' });
  });

  it('tells what a file lacks that has passed all the same', () => {
    const passed = { ...inspection('passed'), reason: '没有可用的封面。', remedy: '不影响展示。' };
    expect(
      fileView(anItem('a', { kind: 'video', form: 'video', inspection: passed })),
    ).toMatchObject({
      reason: '作者看到的是：“没有可用的封面。不影响展示。”',
      tone: 'good',
      again: false,
    });
  });
});
