import * as state from '../../../miniprogram/packages/first/pages/work/work.state';
import type { FirstWork, QueueItem } from '../../../miniprogram/shared/contract';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { anItem } from '../organizer/an-item';
import { aCampaign } from '../submit/a-campaign';

const no = (rule: string): Refusal => ({
  ...{ allowed: false, rule, source: { reading: '规定' }, facts: {} },
  ...{ reason: `${rule} 不行。`, remedy: '请稍后再来。' },
});
const point = (id: string) => ({ id, text: id, source: { clause: '对报送的作品严格把关' } });
const aWork = (own: Partial<QueueItem> = {}, first: Partial<FirstWork> = {}): FirstWork => ({
  work: anItem('a', own),
  points: [point('clean'), point('rights')],
  unready: null,
  desk: {
    ...{ way: 'recommended', name: '推荐', by: '长沙市人社局', waiting: 1, accepted: 0 },
    ...{ rejected: 0, waitingSince: 0, closesAt: null, refusal: null },
    source: { clause: '推荐报送的作品由推荐单位进行初审' },
  },
  ...first,
});

describe('what stands between a work and its acceptance', () => {
  test.each([
    [[], '还有 2 项没有确认，确认后才能通过'],
    [['rights'], '还有 1 项没有确认，确认后才能通过'],
    [['rights', 'something else'], '还有 1 项没有确认，确认后才能通过'],
    [['rights', 'clean'], ''],
  ])('signed %j: %s', (signed, todo) => {
    expect(state.decisionView(aWork(), signed)).toMatchObject({ open: true, over: false, todo });
  });

  test('a file that is still looked at, and a time that is over, in this order of weight', () => {
    const unready = no('entry.inspected');
    expect(state.decisionView(aWork({}, { unready }), [])).toMatchObject({
      refusal: unready,
      over: false,
      points: [],
    });
    const refusal = no('review.window');
    const late = aWork({}, { unready, desk: { ...aWork().desk, refusal } });
    expect(state.decisionView(late, ['clean', 'rights'])).toMatchObject({
      refusal,
      over: true,
      todo: refusal.reason,
    });
  });

  test.each(['accepted', 'rejected', 'withdrawn'] as const)('%s is not open', (now) => {
    expect(state.decisionView(aWork({ state: now }), []).open).toBe(false);
  });

  test('a signature is given and taken back', () => {
    expect(state.toggleSigned(['a'], 'b')).toEqual(['a', 'b']);
    expect(state.toggleSigned(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('a work', () => {
  test.each([
    ['长沙市人社局', '推荐：长沙市人社局报送', ''],
    [null, '推荐：作者本人报送', '个人信息只显示一部分，不影响初审。'],
  ])('sent in by %s', (sentBy, line, masked) => {
    expect(state.workView(aWork({ sentBy }), aCampaign())).toMatchObject({ sentBy: line, masked });
  });

  test('says what was not filled in, and who decided before', () => {
    const history = [
      { at: 0, state: 'submitted', reason: null, edition: null },
      { at: 1, state: 'accepted', reason: null, edition: null, by: '长沙市人社局' },
    ] as const;
    const view = state.workView(aWork({ history: [...history] }), aCampaign());
    expect(view.answers.find(({ field }) => field === 'name')?.value).toBe('未填');
    expect(view.history[0]?.label).toBe('长沙市人社局初审通过');
  });

  test('of a file that failed, what is wrong with it is the first reason', () => {
    const inspection = { state: 'failed', reason: '文件打不开。', remedy: null, at: 0 } as const;
    const [first] = state.reasonsFor(anItem('a', { inspection }));
    expect(first?.sentence).toMatch(/^文件打不开。/);
    expect(state.reasonsFor(anItem('a')).map(({ label }) => label)).not.toContain('文件有问题');
  });
});
