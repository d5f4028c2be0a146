import { Soon } from '../../../miniprogram/services/soon';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('typing that never pauses is kept all the same, as it stands then', () => {
  const soon = new Soon();
  const kept: number[] = [];
  for (let letter = 0; letter < 100; letter += 1) {
    soon.keep(() => kept.push(letter));
    jest.advanceTimersByTime(50);
  }
  expect(kept.length).toBeGreaterThanOrEqual(10);
  expect(kept.length).toBeLessThanOrEqual(13);
  jest.advanceTimersByTime(1000);
  expect(kept[kept.length - 1]).toBe(99);
});

test('what was kept by other means is not kept again over something newer', () => {
  const soon = new Soon();
  const kept: string[] = [];
  soon.keep(() => kept.push('old'));
  soon.kept();
  jest.advanceTimersByTime(1000);
  expect(kept).toEqual([]);
  soon.keep(() => kept.push('new'));
  jest.advanceTimersByTime(1000);
  expect(kept).toEqual(['new']);
});
