import { drawAgain, noAttempts, stopDrawing } from '../../../miniprogram/services/ballot';
import { learnServerTime } from '../../../miniprogram/services/clock';
import { aBallot, aReceipt, aToday, NOON } from '../an-exhibit';

beforeEach(() => {
  jest.useFakeTimers();
  learnServerTime(NOON);
});
afterEach(() => {
  jest.useRealTimers();
});

const quick = ['a', 'b', 'c'].map((entry) => aReceipt({ entry, at: NOON - 500 }));
const paced = () => aBallot({ receipts: quick, today: aToday(['a', 'b', 'c']) });

test('a page is drawn again when the pace allows the next vote, once', () => {
  const attempts = noAttempts();
  const draw = jest.fn();
  drawAgain(attempts, paced(), draw);
  drawAgain(attempts, paced(), draw);
  jest.advanceTimersByTime(1499);
  expect(draw).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('nothing is drawn on a page that is gone, or where nothing passes by itself', () => {
  const [gone, still] = [noAttempts(), noAttempts()];
  const draw = jest.fn();
  drawAgain(gone, paced(), draw);
  stopDrawing(gone);
  drawAgain(still, aBallot(), draw);
  jest.advanceTimersByTime(3_600_000);
  expect(draw).not.toHaveBeenCalled();
});
