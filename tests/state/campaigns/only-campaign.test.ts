import { onlyCampaign, stateOf } from '../../../miniprogram/state/campaigns';
import { aLine, coming, NOW, over } from './a-line';

const NOT_YET = ['评审的方法'];

test.each([
  ['the first ms', 0, 'running'],
  ['the ms before', -1, 'coming'],
])('%s of a campaign', (_, after, state) => {
  const line = aLine({ opensAt: NOW });
  expect(stateOf(line, NOW + after)).toBe(state);
});

test.each([
  ['the last ms', 0, 'running'],
  ['the ms after', 1, 'over'],
])('%s of a campaign', (_, after, state) => {
  const line = aLine({ closesAt: NOW });
  expect(stateOf(line, NOW + after)).toBe(state);
});

test.each([
  ['one that runs', [aLine()], 'one'],
  ['one that runs among others', [over(), aLine(), coming()], 'one'],
  ['two that run', [aLine(), aLine({ id: 'two' })], null],
  ['none that runs', [over(), coming()], null],
  ['the only one, which is to come', [coming()], 'coming'],
  ['the only one, which is over', [over()], 'over'],
  ['the only one, which cannot be opened', [aLine({ missing: NOT_YET })], null],
  [
    'one that runs beside one that cannot be opened',
    [aLine(), aLine({ id: 'two', missing: NOT_YET })],
    'one',
  ],
  ['none at all', [], null],
])('of %s', (_, lines, id) => {
  expect(onlyCampaign(lines, NOW)?.id ?? null).toBe(id);
});
