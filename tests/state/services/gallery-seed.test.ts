import { gallerySeed } from '../../../miniprogram/services/gallery-seed';

const kept = new Map<string, unknown>();
beforeEach(() => {
  kept.clear();
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => kept.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    },
  });
});

test('a phone keeps its number, and another phone has another', () => {
  const seed = gallerySeed();
  expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
  expect([gallerySeed(), gallerySeed()]).toEqual([seed, seed]);
  kept.clear();
  expect(gallerySeed()).not.toBe(seed);
});

test.each(['', 'x', -1, 0.5, 2 ** 32, NaN, null])('%p is no number to keep', (broken) => {
  kept.set('gallery.seed', broken);
  expect(gallerySeed()).not.toBe(broken);
  expect(gallerySeed()).toBe(kept.get('gallery.seed'));
});
