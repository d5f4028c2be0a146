import { partsOf } from '../../cloudfunctions/core/ground/text-parts';

const MOST = 2500;

test.each([
  [0, 0],
  [1, 1],
  [2500, 1],
  [2501, 2],
  [4950, 2],
  [4951, 3],
])('%i characters are %i pieces, none of them too long', (length, count) => {
  const pieces = partsOf('字'.repeat(length), MOST);
  expect(pieces).toHaveLength(count);
  expect(pieces.every((piece) => Array.from(piece).length <= MOST)).toBe(true);
});

test('a word at the seam is whole in one of the pieces', () => {
  for (let before = MOST - 40; before <= MOST; before += 1) {
    const text = `${'字'.repeat(before)}一个不该有的词${'字'.repeat(100)}`;
    expect(partsOf(text, MOST).some((piece) => piece.includes('一个不该有的词'))).toBe(true);
  }
});

test('a rare character counts as one and is never cut', () => {
  const pieces = partsOf('𠮷'.repeat(MOST + 1), MOST);
  expect(Array.from(pieces.join('')).every((character) => character === '𠮷')).toBe(true);
  expect(pieces.map((piece) => Array.from(piece).length)).toEqual([2500, 51]);
});

test('a blank text is not asked about', () => {
  expect(partsOf(' \n ', MOST)).toEqual([]);
});
