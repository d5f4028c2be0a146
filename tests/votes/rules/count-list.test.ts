import {
  countsIn,
  countsText,
  type Count,
} from '../../../cloudfunctions/core/votes/rules/count-list';

test.each<{ counts: Count[] }>([
  { counts: [] },
  { counts: [{ round: 'preliminary', entry: 'e1', slot: null, votes: 1 }] },
  {
    counts: [
      { round: 'final', entry: 'a-b_c', slot: 0, votes: 20_000 },
      { round: 'final', entry: '-', slot: 2_991_743, votes: 7 },
      { round: '-', entry: 'e2', slot: null, votes: 512 },
    ],
  },
])('counts come out of their text as they went in', ({ counts }) => {
  expect(countsIn({ counts: countsText(counts) })).toEqual(counts);
});
