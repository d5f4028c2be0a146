import { groupWords, tasksOf } from '../../../miniprogram/packages/judge/pages/desk/tasks.state';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import type { BallotDesk, BoxState } from '../../../miniprogram/shared/contract';
import { aBallotDesk, aScreening, CLOSED } from './a-panel';

const NOW = startOfDay('2027-10-20');
const screening = (own: Parameters<typeof aScreening>[0]) =>
  tasksOf([aScreening(own)], [], NOW)[0]!;
const ballot = (own: Partial<BallotDesk>) => tasksOf([], [aBallotDesk(own)], NOW)[0]!;

describe('a screening on the desk', () => {
  test.each([
    [{ total: 0, passed: 0, failed: 0 }, '还没有分到作品', '查看'],
    [{ total: 4, passed: 0, failed: 0 }, '还有 4 件没有评，共 4 件', '开始评审'],
    [{ total: 4, passed: 1, failed: 2 }, '还有 1 件没有评，共 4 件', '继续评审'],
    [{ total: 4, passed: 2, failed: 2 }, '4 件都评完了', '查看'],
  ])('with %o', (own, words, act) => {
    expect(screening(own)).toMatchObject({ words, act });
  });

  test('can only be looked at while nothing can be said', () => {
    expect(screening({ refusal: CLOSED })).toMatchObject({ act: '查看', refusal: CLOSED });
  });

  test('says from when, and then until when', () => {
    expect(screening({}).deadline).toBe('10月24日 24:00 截止');
    expect(screening({ opensAt: NOW + 1 }).deadline).toBe('10月20日 00:00 开始');
  });
});

describe('a vote on the desk', () => {
  test.each<[BoxState, boolean, string]>([
    ['waiting', false, '还没有开始'],
    ['open', false, '请投票'],
    ['open', true, '已交票'],
    ['tied', true, '并列待定'],
    ['closed', true, '已有结果'],
  ])('%s, cast %s', (state, cast, words) => {
    expect(groupWords(state, cast).words).toBe(words);
  });

  test('asks for a vote where one is open and not cast', () => {
    expect(ballot({})).toMatchObject({ words: '有 1 组等您投票', act: '去投票', percent: null });
    const cast = {
      id: 'picture',
      name: '图片类',
      state: 'open',
      candidates: 4,
      cast: true,
    } as const;
    expect(ballot({ groups: [cast] })).toMatchObject({ words: '', act: '看候选作品' });
  });

  test('leads whoever chairs to the board, and nobody else', () => {
    expect(ballot({}).chairUrl).toBe('');
    expect(ballot({ chairs: true }).chairUrl).toMatch(/ballot\?id=meeting&as=judge$/);
  });
});
