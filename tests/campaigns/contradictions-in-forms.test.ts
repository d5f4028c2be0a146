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

const category = (draft: Draft, at: number, id: string, called: string): unknown =>
  (draft.kinds[at]!.category = { id, name: called });
const counted = (draft: Draft, kind: string | null): unknown =>
  draft.quotas.push({
    ...draft.quotas[0]!,
    ...{ id: 'own', of: 'entry', per: 'author', each: 'category', levels: [], kind },
  });

/** Notice 003's form has five fields; what is added comes behind them. */
const PLANTED: readonly (readonly [string, (draft: Draft) => unknown, string | null])[] = [
  ['a name from nothing', (c) => name(c, '{city}-{title}'), 'naming.0.pattern'],
  ['a name from a field of the form', (c) => name(c, '{phone}'), 'naming.0.pattern'],
  ['a name with a lone brace', (c) => name(c, '{title'), 'naming.0.pattern'],
  ['a name in order', (c) => name(c, '{unit}+参赛+{title}'), null],
  ['two ID numbers', (c) => ask(c, 'idNumber', 'idNumber'), 'form.6.kind'],
  ['an ID number and two months', (c) => ask(c, 'month', 'idNumber', 'month'), 'form.7.kind'],
  ['a category of one kind', (c) => category(c, 0, 'image', '图片类'), null],
  [
    'a category with the name of another kind',
    (c) => category(c, 0, 'video', '图片类'),
    'kinds.0.category.id',
  ],
  [
    'a category with two names',
    (c) => [category(c, 0, 'seen', '影像类'), category(c, 1, 'seen', '视频类')],
    'kinds.1.category.id',
  ],
  ['a quota of one kind that counts categories', (c) => counted(c, 'image'), 'quotas.2.each'],
  ['a quota that counts categories', (c) => counted(c, null), null],
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
