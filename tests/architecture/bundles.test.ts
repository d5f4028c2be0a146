import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, NAMES, SHAPES } from '../../cloudfunctions/core/abilities';
import { builtFunctions } from '../support/builds';

const MOST_BYTES = 400 * 1024;
/** Tables are written and read there: two libraries for spreadsheets. */
const MOST_BYTES_OF_TABLES = 540 * 1024;

let bundles: { name: string; text: string; bytes: number }[];

beforeAll(async () => {
  const folder = await builtFunctions();
  bundles = readdirSync(folder).map((name) => {
    const file = join(folder, name, 'index.js');
    return { name, text: readFileSync(file, 'utf8'), bytes: statSync(file).size };
  });
});

test('every function is small enough to start quickly', () => {
  const large = bundles.filter(
    ({ name, bytes }) => bytes > (name === 'sheets' ? MOST_BYTES_OF_TABLES : MOST_BYTES),
  );
  expect(large.map(({ name, bytes }) => [name, bytes])).toEqual([]);
});

test('a function carries neither schema nor checks of a campaign file, nor lists of all abilities', () => {
  const told = NAMES.flatMap((names) => Object.values(names).map(([, advice]) => advice));
  const checked = ['分在两个组里', '推荐从“', '没有写明保存到哪一天'];
  const found = bundles.flatMap(({ name, text }) =>
    [...told, ...checked, 'ABILITIES', 'SHAPES', 'CHECKS']
      .filter((words) => text.includes(words))
      .map((words) => [name, words]),
  );
  expect(SHAPES).toHaveLength(CHECKS.length);
  expect(found).toEqual([]);
});
