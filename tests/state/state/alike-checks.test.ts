import { alikeChecks } from '../../../miniprogram/state/alike-checks';
import type { CheckView } from '../../../miniprogram/shared/contract';

const check = (
  part: CheckView['part'],
  state: CheckView['state'],
  label: string | null = null,
): CheckView => ({ part, state, label, at: 0 });

it.each<[string, CheckView[], string[]]>([
  ['one of each part', [check('text', 'passed'), check('picture', 'passed')], ['text', 'picture']],
  [
    'a picture each, all alike',
    [check('picture', 'passed'), check('picture', 'passed'), check('picture', 'passed')],
    ['picture（3 项）'],
  ],
  [
    'those that differ stand apart',
    [check('picture', 'passed'), check('picture', 'doubtful', '广告'), check('picture', 'passed')],
    ['picture（2 项）', 'picture'],
  ],
  [
    'doubts of two kinds stand apart',
    [check('picture', 'doubtful', '广告'), check('picture', 'doubtful', '其他')],
    ['picture', 'picture'],
  ],
  ['none', [], []],
])('%s', (_name, checks, expected) => {
  const told = alikeChecks(checks);
  expect(told.map(({ check: { part }, times }) => `${part}${times}`)).toEqual(expected);
  expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
});
