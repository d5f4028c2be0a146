import {
  about,
  partLines,
  type Fetching,
} from '../../../miniprogram/packages/organizer/pages/package/package.state';
import type { PackagePart, PackageView } from '../../../miniprogram/shared/contract';
import type { Fault } from '../../../miniprogram/shared/reply';
import { shanghai } from '../../support/campaign';

const at = shanghai('11-02 10:00:00');
const part = (own: Partial<PackagePart> = {}): PackagePart => ({
  ...{ part: 1, works: 4, files: 9, bytes: 5 * 1024 * 1024, state: 'idle', done: 0 },
  ...{ size: null, at: null, by: null, until: null },
  ...own,
});
const lineOf = (own: Partial<PackagePart>, fetching?: Fetching, fault?: Fault) =>
  partLines(
    { parts: [part(own)] },
    new Map(fetching === undefined ? [] : [[1, fetching]]),
    new Map(fault === undefined ? [] : [[1, fault]]),
  )[0];
const file = { name: '作品.zip', url: 'https://x', bytes: 9 };
const fault: Fault = { code: 'NETWORK', reason: '没有网络。', remedy: '请重试。' };
const ready = { state: 'ready', at, by: '李干事', size: 1024, until: at + 7_200_000 } as const;

test.each([
  ['idle', lineOf({}), { tag: '未生成', make: '生成这一包', words: '', fault: null }],
  [
    'building',
    lineOf({ state: 'building', by: '李干事', done: 1 }),
    { tag: '正在生成', make: '', words: '李干事 正在生成，已装好 1/4 件', percent: 25 },
  ],
  [
    'ready',
    lineOf(ready),
    { make: '', words: '李干事 11月2日 10:00生成，1 KB，保留到11月2日 12:00', here: false },
  ],
  [
    'failed',
    lineOf({ state: 'failed' }),
    { make: '重新生成', fault: { reason: '这一包没有生成。' } },
  ],
  [
    'over',
    lineOf({ state: 'over', at }),
    { make: '重新生成', words: '11月2日 10:00生成的文件已经清除' },
  ],
  [
    'fetching',
    lineOf(ready, { at: 'fetching', percent: 40 }),
    { words: '正在下载 40%', percent: 40, fetching: true },
  ],
  ['here', lineOf(ready, { at: 'here', path: 'p', file }), { words: '作品.zip', here: true }],
  ['not fetched', lineOf(ready, { at: 'failed', fault }), { fault, here: false }],
  ['not asked for', lineOf({}, undefined, fault), { fault, make: '生成这一包' }],
])('an archive that is %s', (_, line, expected) => expect(line).toMatchObject(expected));

test('what it holds', () => {
  expect(lineOf({})).toMatchObject({
    title: '全部作品',
    holds: '4 件作品，9 个文件，约 5 MB',
  });
  const parts = [part(), part({ part: 2 })];
  expect(partLines({ parts }, new Map(), new Map()).map(({ title }) => title)).toEqual([
    '第 1 包',
    '第 2 包',
  ]);
  const whole: PackageView = {
    ...{ list: 'accepted', name: '全部', works: 8, refusal: null, erased: 1, parts },
    papers: ['征集报名表', '作品'],
  };
  expect(about(whole)).toBe(
    '8 件作品，分成 2 包。每件一个文件夹，里面有征集报名表、作品。有 1 个文件已按作者的要求或保存期限删除。',
  );
});
