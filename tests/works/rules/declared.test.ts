import { checkDeclared, tidyDeclared } from '../../../miniprogram/shared/works/declared';
import type { ContentView } from '../../../miniprogram/shared/campaign/view';
import { stories } from '../../support/stories';
import { campaignView } from '../../support/campaign';

const right = { borrowedPercent: 10, madeIn: '2020-05', unpublished: true };

test.each<[string, Partial<typeof right> | { madeIn: null } | { borrowedPercent: null }, string[]]>(
  [
    ['all of it', {}, []],
    ['nothing borrowed', { borrowedPercent: 0 }, []],
    ['a quarter', { borrowedPercent: 25 }, []],
    ['a little more', { borrowedPercent: 25.1 }, ['borrowedPercent']],
    ['a percent more', { borrowedPercent: 26 }, ['borrowedPercent']],
    ['less than nothing', { borrowedPercent: -1 }, ['borrowedPercent']],
    ['no number', { borrowedPercent: NaN }, ['borrowedPercent']],
    ['no share', { borrowedPercent: null }, ['borrowedPercent']],
    ['the first month', { madeIn: '2012-11' }, []],
    ['the month before', { madeIn: '2012-10' }, ['madeIn']],
    ['the last month', { madeIn: '2020-09' }, []],
    ['the month after', { madeIn: '2020-10' }, ['madeIn']],
    ['no such month', { madeIn: '2020-13' }, ['madeIn']],
    ['no month', { madeIn: null }, ['madeIn']],
    ['something published', { unpublished: false }, ['unpublished']],
  ],
)('%s', (_title, own, keys) => {
  const faults = checkDeclared(stories.content, { ...right, ...own });
  expect(faults.map(({ path }) => path)).toEqual(keys.map((key) => `declared.${key}`));
  for (const { reason, remedy } of faults) expect(reason + remedy).not.toMatch(/NaN|null|undef/);
});

const nothing: ContentView = campaignView.content;
test('where nothing is asked nothing is wrong, and nothing is kept', () => {
  const odd = { borrowedPercent: 99, madeIn: 'never', unpublished: true };
  expect(checkDeclared(nothing, odd)).toEqual([]);
  expect(tidyDeclared(nothing, odd)).toEqual({
    ...{ borrowedPercent: null, madeIn: null, unpublished: false },
  });
  expect(tidyDeclared(stories.content, right)).toEqual(right);
});
