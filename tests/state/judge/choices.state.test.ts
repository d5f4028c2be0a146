import {
  barredWhy,
  chosenOn,
  countWords,
  toggled,
} from '../../../miniprogram/packages/judge/choices.state';
import { aPaper, CLOSED } from './a-panel';

const ballot = (works: string[], state: 'draft' | 'final' = 'final', revision = 1) => ({
  state,
  works,
  at: 0,
  revision,
});

describe('what is chosen on a paper', () => {
  test.each([
    ['nothing', null, null, [], false, false],
    ['what was sent', ballot(['w1']), null, ['w1'], false, false],
    ['what the phone kept', null, { turn: 1, revision: 0, works: ['w2'] }, ['w2'], true, false],
    [
      'the same again, in another order',
      ballot(['w1', 'w2']),
      { turn: 1, revision: 1, works: ['w2', 'w1'] },
      ['w1', 'w2'],
      false,
      false,
    ],
    [
      'a change of what was sent',
      ballot(['w1']),
      { turn: 1, revision: 1, works: [] },
      [],
      true,
      false,
    ],
    [
      'a change of what was changed elsewhere',
      ballot(['w1'], 'final', 2),
      { turn: 1, revision: 1, works: ['w2'] },
      ['w2'],
      true,
      true,
    ],
    [
      'of an earlier turn, nothing',
      null,
      { turn: 2, revision: 0, works: ['w2'] },
      [],
      false,
      false,
    ],
    [
      'no work that has gone',
      null,
      { turn: 1, revision: 0, works: ['w2', 'w9'] },
      ['w2'],
      true,
      false,
    ],
  ])('%s', (_, sent, kept, works, unsent, overtaken) => {
    expect(chosenOn(aPaper({ ballot: sent }), kept)).toMatchObject({ works, unsent, overtaken });
  });
});

test('a work is chosen, and taken off again', () => {
  expect(toggled(['w1'], 'w2')).toEqual(['w1', 'w2']);
  expect(toggled(['w1', 'w2'], 'w1')).toEqual(['w2']);
});

test.each([
  [0, '已选 0 件，还可以选 10 件'],
  [9, '已选 9 件，还可以选 1 件'],
  [10, '已选满 10 件'],
  [11, '已选 11 件，多了 1 件'],
])('%s of 10', (chosen, words) => {
  expect(countWords(chosen, 10)).toBe(words);
});

test.each([
  ['free', aPaper(), false, ['w1'], ''],
  ['chosen already', aPaper(), false, ['w1', 'w2'], ''],
  ['one too many', aPaper(), false, ['w2', 'w3'], '已选满 2 件，去掉一件才能选这件'],
  ['of the own unit', aPaper(), true, [], '须回避：您本人或本单位的作品，不能投'],
  ['before the vote', aPaper({ refusal: CLOSED }), false, [], CLOSED.reason],
])('a work that is %s', (_, paper, own, chosen, why) => {
  expect(barredWhy(paper, own, chosen, 'w1')).toBe(why);
});
