import {
  chairedBy,
  panelPage,
  seated,
  seatingOf,
} from '../../../miniprogram/packages/organizer/pages/panel/panel.state';
import type { PanelBoard } from '../../../miniprogram/shared/contract';
import { aBallotView, aScreeningView } from './a-meeting';

const board = (own: Partial<PanelBoard> = {}): PanelBoard => ({
  judging: 'meeting',
  name: '复评',
  revision: 1,
  everybody: false,
  people: [
    { judge: 'a', name: '陈评委', unit: '沈阳市总工会', sits: true, chairs: true },
    { judge: 'b', name: '李评委', unit: null, sits: true, chairs: false },
    { judge: 'c', name: '王评委', unit: null, sits: false, chairs: false },
  ],
  ...own,
});
const office = { screenings: [aScreeningView()], ballots: [aBallotView()] };
const page = (own: Partial<PanelBoard>, seating = seatingOf(board(own))) =>
  panelPage(board(own), seating, office);

test('who sits and who chairs is as it stands', () => {
  expect(seatingOf(board())).toEqual({ members: ['a', 'b'], chair: 'a' });
});

describe('seating', () => {
  const before = seatingOf(board());
  test.each([
    ['somebody is seated', seated(before, 'c'), ['a', 'b', 'c'], 'a'],
    ['somebody is taken away', seated(before, 'b'), ['a'], 'a'],
    ['who chairs is taken away', seated(before, 'a'), ['b'], null],
    ['another chairs', chairedBy(before, 'b'), ['a', 'b'], 'b'],
    ['nobody chairs', chairedBy(before, 'a'), ['a', 'b'], null],
    ['who chairs is seated', chairedBy(before, 'c'), ['a', 'b', 'c'], 'c'],
  ])('%s', (_, after, members, chair) => {
    expect(after).toEqual({ members, chair });
  });
});

describe('the page', () => {
  test('has nothing to save before something is changed', () => {
    expect(page({}).save).toBe('');
    const seating = seated(seatingOf(board()), 'c');
    expect(page({}, seating).save).toBe('保存，小组 3 人，陈评委主持');
    expect(page({}, { members: ['b'], chair: null }).save).toBe('保存，小组 1 人');
  });

  test('lets the panel that was never chosen be confirmed as it is', () => {
    expect(page({ everybody: true }).save).not.toBe('');
  });

  test('asks for a chair only where a judge presides over a vote', () => {
    expect(page({}).chaired).toBe(true);
    expect(page({ judging: 'screening' }).chaired).toBe(false);
    const ballots = [aBallotView({ chairs: ['organizer'] })];
    expect(panelPage(board(), seatingOf(board()), { ...office, ballots }).chaired).toBe(false);
  });

  test('says what people have nothing to do with', () => {
    expect(page({}).own).toMatch(/不能投/);
    expect(page({ judging: 'screening' }).own).toMatch(/不会分给/);
  });
});
