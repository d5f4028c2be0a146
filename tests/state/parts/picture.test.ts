import { durationText, pictureRatio } from '../../../miniprogram/state/picture';

test.each([
  [1200, 900, 75],
  [900, 1200, 133],
  [4000, 500, 50],
  [500, 4000, 160],
  [0, 0, 75],
])('%i×%i stands %i percent high', (width, height, ratio) => {
  expect(pictureRatio(width, height)).toBe(ratio);
});

test.each([
  [null, ''],
  [3_000, '0:03'],
  [65_400, '1:05'],
  [200, '0:01'],
])('%s ms reads %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
