import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, NAMES, SHAPES } from '../../cloudfunctions/core/abilities';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { builtFunctions, noticeFile } from '../support/builds';
import { root } from '../support/sources';

const MOST_BYTES = 400 * 1024;
/** Every desk of the organizer's, over all rooms, and nobody waits for it in a crowd. */
const MOST_BYTES_OF_ORGANIZER = 450 * 1024;
/** Tables are written and read there, and documents written: libraries for both. */
const MOST_BYTES_OF_TABLES = 640 * 1024;
const MORE: Readonly<Record<string, number>> = {
  sheets: MOST_BYTES_OF_TABLES,
  organizer: MOST_BYTES_OF_ORGANIZER,
};

let bundles: { name: string; text: string; bytes: number }[];

beforeAll(async () => {
  const folder = await builtFunctions(Object.keys(CAMPAIGN_FILES).map(noticeFile));
  bundles = readdirSync(folder).map((name) => {
    const file = join(folder, name, 'index.js');
    return { name, text: readFileSync(file, 'utf8'), bytes: statSync(file).size };
  });
});

test('every function is small enough to start quickly', () => {
  const large = bundles.filter(({ name, bytes }) => bytes > (MORE[name] ?? MOST_BYTES));
  expect(large.map(({ name, bytes }) => [name, bytes])).toEqual([]);
});

test('what no code serves of a campaign is written into the functions that ask for it', () => {
  const asking = bundles.filter(({ text }) => text.includes('以下内容本系统暂不办理'));
  expect(asking.map(({ name }) => name)).toContain('citizen');
  for (const { text } of asking) {
    expect(text).toContain('任务“转发活动启示”');
    expect(text).toContain('环节“综合评选”的评分项目“阅读量”的所用的数据');
  }
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

test('settings without which a function does not start are those that the deployment is told of', () => {
  const readme = readFileSync(join(root, 'cloudfunctions/deploy/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| ([^|]+?) +\|.* Required\. +\|$/gm)];
  const told = rows.map(([, setting = '', functions = '']) => [setting, functions] as const);
  const asked = told.map(([setting]) => [setting, askersOf(setting)] as const);
  expect(told).toEqual(asked);
  expect(told).toHaveLength(3);
});

/** Names of the functions that ask for a setting as they start; lines of bundles are broken anywhere. */
const askersOf = (setting: string): string =>
  bundles
    .filter(({ text }) => {
      const whole = text.replace(/\\\n/g, '');
      return new RegExp(`requiredSetting\\(\\s*"${setting}"`).test(whole);
    })
    .map(({ name }) => name)
    .sort()
    .join(', ');
