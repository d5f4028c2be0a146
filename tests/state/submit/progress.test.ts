import {
  advance,
  beginProgress,
  isDue,
  percentOf,
  speedOf,
} from '../../../miniprogram/state/progress';

describe('progress of an upload', () => {
  it('counts whole percents and reaches 100 only at the end', () => {
    const almost = advance(beginProgress(1000), 999, 0);
    expect(percentOf(almost)).toBe(99);
    expect(percentOf(advance(almost, 1000, 1))).toBe(100);
  });

  it('never goes back nor past the end', () => {
    const later = advance(advance(beginProgress(1000), 600, 0), 400, 10);
    expect(later.sent).toBe(600);
    expect(advance(later, 5000, 20).sent).toBe(1000);
  });

  it('measures speed over the last three seconds only', () => {
    let progress = beginProgress(100_000);
    for (const [at, sent] of [
      [0, 0],
      [1000, 50_000],
      [4500, 50_500],
      [5500, 51_500],
    ] as const) {
      progress = advance(progress, sent, at);
    }
    expect(speedOf(progress)).toBeCloseTo(1000);
  });

  it('has no speed before two moments are known', () => {
    expect(speedOf(beginProgress(10))).toBeNull();
    expect(speedOf(advance(beginProgress(10), 5, 0))).toBeNull();
  });

  it('is due at first, at the end and every 200 ms', () => {
    const shown = { ...advance(beginProgress(1000), 10, 0), shownAt: 1000 };
    expect(isDue(beginProgress(1000), 0)).toBe(true);
    expect(isDue(shown, 1199)).toBe(false);
    expect(isDue(shown, 1200)).toBe(true);
    expect(isDue(advance(shown, 1000, 1001), 1001)).toBe(true);
  });

  it('does not divide by an empty file', () => {
    expect(percentOf(beginProgress(0))).toBe(0);
  });
});
