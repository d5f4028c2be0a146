import { spokenUnits, unitsOf } from '../../../miniprogram/components/countdown/units';

const SECOND = 1000;
const DAY = 86_400_000;
const told = (ms: number) =>
  unitsOf(ms)
    .map(({ value, name }) => value + name)
    .join('');

test.each([
  [45 * DAY + 13 * 3_600_000 + 59 * 60_000, '45天13小时59分'],
  [DAY, '1天00小时00分'],
  [DAY - SECOND, '23小时59分59秒'],
  [61 * SECOND, '00小时01分01秒'],
  [0, '00小时00分00秒'],
  [-5, '00小时00分00秒'],
])('%i ms reads %s', (ms, text) => {
  expect(told(ms)).toBe(text);
});

test('it is spoken without leading zeros', () => {
  expect(spokenUnits(unitsOf(DAY + 3_600_000 * 2 + 60_000 * 5))).toBe('1天2小时5分');
});
