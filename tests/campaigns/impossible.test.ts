import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat } from '../../cloudfunctions/core/steps/campaign/steps';

type Change = (draft: CampaignFile) => void;

/** What no year could bring about, planted in notice 003's campaign: where it is found and what is said. */
const PLANTED: readonly (readonly [name: string, change: Change, path: string, said: RegExp])[] = [
  ['a quota of none', (c) => (c.quotas[0]!.max = 0), 'quotas.0.max', /上限是 0/],
  [
    'a quota for a level that recommends nothing',
    (c) => c.quotas[1]!.levels.push('internet'),
    'quotas.1.levels.3',
    /“市委网信办”不推荐作品/,
  ],
  [
    'a quota where nothing is recommended',
    (c) => c.steps.shift(),
    'quotas.0',
    /不设推荐，却有推荐名额/,
  ],
  [
    'an entry that may take no seat',
    (c) => (stepsThat(c, 'recommend')[0]!.seatsPerEntry = 0),
    'steps.0.seatsPerEntry',
    /什么也推荐不了/,
  ],
  [
    'recommending by nobody',
    (c) => c.units.levels.forEach((level) => (level.recommendsTo = null)),
    'units.levels',
    /没有一级单位推荐作品/,
  ],
  [
    'contacts who may not act',
    (c) => (c.units.contacts[0]!.acts = false),
    'units.contacts',
    /没有一种联系人可以替推荐的单位办理/,
  ],
  ['no vote a day', (c) => (c.voting!.perDay = 0), 'voting.perDay', /谁也投不了/],
  [
    'more votes for one entry than there are a day',
    (c) => (c.voting!.perEntryPerDay = 11),
    'voting.perEntryPerDay',
    /多于每天一共的 10 票/,
  ],
  [
    'a selection among recommended entries where nothing is recommended',
    (c) => c.steps.shift(),
    'steps.0.from',
    /没有叫“recommendation”的名单或环节/,
  ],
  [
    'a list among its own finalists',
    (c) => (c.steps[1]!.from = 'finalists'),
    'steps.1.from',
    /“入围决赛”用的“入围决赛”不在它前面/,
  ],
  [
    'a step before what it takes works from',
    (c) => c.steps.reverse(),
    'steps.0.from',
    /“专家评审”用的“进入专家评审”不在它前面/,
  ],
  ['two steps of one name', (c) => (c.steps[2]!.id = 'finalists'), 'steps.2.id', /重复/],
  [
    'a step that does what nobody knows',
    (c) => (c.steps[1]!.does = 'climb' as never),
    'steps.1.does',
    /办什么（does）与任何一种写法都不符/,
  ],
  [
    'a round of recommending without its step',
    (c) => c.rounds[3]!.allows.push('recommend'),
    'rounds.3.allows.1',
    /却没有一个推荐的环节在这一轮/,
  ],
  [
    'a selection among published entries where nothing is shown',
    (c) => ((c.steps[1]!.from = 'published'), (c.exhibition = null)),
    'steps.1.from',
    /不展示作品/,
  ],
  [
    'a selection while units still recommend',
    (c) => (c.rounds[2]!.closes = '10-01'),
    'steps.1.round',
    /推荐到 10-01 才结束/,
  ],
  [
    'more awards than works can come before the judges',
    (c) => (c.awards[2]!.count = { exactly: 85 }),
    'awards.3.count',
    /到“主题奖”为止要评 106 件，进入评审的最多 105 件/,
  ],
  [
    'more awards of a theme than works of it',
    (c) => (c.awards[3]!.count = { exactly: 16 }),
    'awards.3.count',
    /每个主题 16 个，进入评审的每个主题只有 15 件/,
  ],
  [
    'results that end before the judges do',
    (c) => ((c.rounds[6]!.opens = '10-18'), (c.rounds[6]!.closes = '10-31')),
    'rounds.6.closes',
    /公布到 10-31 就截止/,
  ],
];

const faultsOf = (change: Change) => {
  const draft = structuredClone(campaign);
  change(draft);
  return checkCampaign(draft).map(({ path, ...said }) => ({ path: path.join('.'), ...said }));
};

describe('what can never come about is refused with its place', () => {
  it.each(PLANTED)('%s', (_name, change, path, said) => {
    const found = faultsOf(change).find((one) => one.path === path && said.test(one.problem));
    expect(found?.problem).toMatch(said);
    expect(found?.remedy).toMatch(/。$/);
  });
});

describe('what just can come about is not', () => {
  const possible: readonly (readonly [string, Change])[] = [
    ['as many awards as works', (c) => (c.awards[2]!.count = { exactly: 84 })],
    ['more places than works where fewer may win', (c) => (c.awards[2]!.count = { atMost: 500 })],
    [
      'one award beside another',
      (c) => ((c.awards[2]!.count = { exactly: 105 }), (c.awards[2]!.alongside = true)),
    ],
    ['a quota without a limit', (c) => ((c.quotas[0]!.max = null), (c.quotas[0]!.min = 1))],
    ['as many votes for one entry as a day has', (c) => (c.voting!.perEntryPerDay = 10)],
    ['a selection on the day after', (c) => (c.rounds[2]!.closes = '09-30')],
  ];
  it.each(possible)('%s', (_name, change) => {
    expect(faultsOf(change)).toEqual([]);
  });
});
