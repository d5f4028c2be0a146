import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';

type Draft = CampaignFile;

const ask = (draft: Draft, ...kinds: readonly ('idNumber' | 'month')[]): void => {
  for (const [at, kind] of kinds.entries())
    draft.form.push({ ...draft.form[3]!, id: `asked-${String(at)}`, kind, personal: true });
};
const name = (draft: Draft, pattern: string): unknown =>
  draft.naming.push({
    id: 'file',
    of: 'file',
    pattern,
    example: '题',
    source: { reading: '命名' },
  });

/** Notice 003's form has five fields; what is added comes behind them. */
const PLANTED: readonly (readonly [string, (draft: Draft) => unknown, string | null])[] = [
  ['a name from nothing', (c) => name(c, '{city}-{title}'), 'naming.0.pattern'],
  ['a name from a field of the form', (c) => name(c, '{phone}'), 'naming.0.pattern'],
  ['a name with a lone brace', (c) => name(c, '{title'), 'naming.0.pattern'],
  ['a name in order', (c) => name(c, '{unit}+参赛+{title}'), null],
  ['two ID numbers', (c) => ask(c, 'idNumber', 'idNumber'), 'form.6.kind'],
  ['an ID number and two months', (c) => ask(c, 'month', 'idNumber', 'month'), 'form.7.kind'],
  ['two months alone', (c) => ask(c, 'month', 'month'), null],
  ['an ID number and a month', (c) => ask(c, 'month', 'idNumber'), null],
];

it.each(PLANTED)('%s', (_, change, path) => {
  const draft = structuredClone(campaign);
  change(draft);
  const found = checkCampaign(draft);
  expect(found.map((one) => one.path.join('.'))).toEqual(path === null ? [] : [path]);
  for (const { problem, remedy } of found)
    expect(`${problem} ${remedy}`).toMatch(/^\S+.* [请可].*。$/);
});
