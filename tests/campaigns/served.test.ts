import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { checkCampaign, missingOf } from '../../cloudfunctions/core/campaign-check';
import { lacksOf, by } from '../../cloudfunctions/core/campaigns/serves';
import { campaign } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat } from '../../cloudfunctions/core/steps/campaign/steps';

type Change = (draft: CampaignFile) => void;

const source = { reading: '测试' };
const missing = (change: Change) => {
  const draft = structuredClone(campaign);
  change(draft);
  return { draft, ...missingOf(draft) };
};

/** A value that no code serves, planted in the part of each ability: where it is found and what is said. */
const PLANTED: readonly (readonly [ability: string, change: Change, path: string, said: RegExp])[] =
  [
    [
      'ground: a round allows what no ability needs',
      (c) => c.rounds[2]!.allows.push('picnic' as never),
      'rounds.2.allows.1',
      /轮次允许的事（picnic）还没有程序办理/,
    ],
    [
      'record: votes that are erased',
      (c) => (c.retention[2]!.then = 'erase'),
      'retention.2.then',
      /erase/,
    ],
    ['files: an H5', (c) => (c.kinds[0]!.form = 'h5'), 'kinds.0.form', /形式（h5）/],
    [
      'files: a picture that is typed in',
      (c) => c.kinds[0]!.carriers.push('typed'),
      'kinds.0.carriers.1',
      /提交方式（typed）/,
    ],
    [
      'files: a format that nothing reads',
      (c) => c.kinds[1]!.formats.push('mp3'),
      'kinds.1.formats.1',
      /文件格式（mp3）/,
    ],
    [
      'files: a measure that nobody counts',
      (c) =>
        c.kinds[0]!.limits.push({
          ...{ measure: 'pages', min: null, max: 20, breach: 'flag', source },
        }),
      'kinds.0.limits.2.measure',
      /pages/,
    ],
    [
      'people: recommending that climbs',
      (c) => (c.units.levels[2]!.recommendsTo = 'industry'),
      'units.levels.2.recommendsTo',
      /向哪一级推荐（industry）/,
    ],
    [
      'works: a checklist before publication',
      (c) => (c.checklists[0]!.before = 'publish'),
      'checklists.0.before',
      /publish/,
    ],
    [
      'works: a first review by the level above',
      (c) => (c.channels[1]!.firstReview = 'above'),
      'channels.1.firstReview',
      /above/,
    ],
    [
      'works: names of files',
      (c) => c.naming.push({ id: 'file', of: 'file', pattern: '{title}', example: '题', source }),
      'naming.0.of',
      /命名方式“file”/,
    ],
    [
      'works: how many a unit may send in',
      (c) =>
        c.quotas.push({
          ...{ ...c.quotas[0]!, id: 'own', of: 'entry', per: 'unit', max: 3 },
        }),
      'quotas.2',
      /图片推荐名额/,
    ],
    [
      'votes: a hall without votes',
      (c) => ((c.voting = null), (c.gates = [])),
      'exhibition',
      /展示方式/,
    ],
    [
      'steps: points by what is read off the web',
      (c) => (stepsThat(c, 'score')[0]!.criteria[0]!.reach = 'reads'),
      'steps.3.criteria.0.reach',
      /环节“专家评审”的评分项目“主题契合”的所用的数据（reads）/,
    ],
    [
      'steps: a minimum of recommendations',
      (c) => (c.quotas[0]!.min = 1),
      'quotas.0.min',
      /下限（1）/,
    ],
    [
      'steps: quotas that overlap',
      (c) => c.quotas.push({ ...c.quotas[0]!, id: 'more', kind: null }),
      'quotas.2',
      /名额/,
    ],
    [
      'steps: a second recommending',
      (c) => c.steps.splice(1, 0, { ...stepsThat(c, 'recommend')[0]!, id: 'onward', name: '上报' }),
      'steps.1',
      /^环节“上报”还没有程序办理/,
    ],
    [
      'steps: recommending what nobody has seen',
      (c) => (stepsThat(c, 'recommend')[0]!.from = 'accepted'),
      'steps.0.from',
      /作品范围（accepted）/,
    ],
    [
      'steps: a list of what was only sent in',
      (c) => (stepsThat(c, 'rank')[0]!.from = 'submitted'),
      'steps.1.from',
      /环节“入围决赛”的作品范围（submitted）/,
    ],
    [
      'steps: judges of what units recommend',
      (c) => (stepsThat(c, 'score')[0]!.from = 'recommendation'),
      'steps.3.from',
      /环节“专家评审”的作品范围（recommendation）/,
    ],
    [
      'steps: a gate that stands nowhere',
      (c) => (stepsThat(c, 'rank')[1]!.tally = null),
      'gates.1',
      /票数门槛“可进入专家评审”/,
    ],
  ];

describe('a value that no code serves is named with its place', () => {
  it.each(PLANTED)('%s', (_ability, change, path, said) => {
    const { main } = missing(change);
    const found = main.find((one) => one.path.join('.') === path);
    expect(found?.problem).toMatch(said);
    expect(found?.remedy).toMatch(/。$/);
  });

  it('duties: a campaign of works runs without them, one of duties does not', () => {
    const { main, beside } = missing(() => undefined);
    expect(main).toEqual([]);
    expect(beside.map(({ said }) => said)).toEqual([
      '任务“转发活动启示”',
      '任务“协调媒体宣传”',
      '任务“宣传推荐作品”',
      '任务“转发获奖情况”',
    ]);
    const duties = missing((c) => (c.kinds = []));
    expect(duties.main.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['tasks.0', 'tasks.1', 'tasks.2', 'tasks.3']),
    );
    expect(duties.beside).toEqual([]);
  });
});

it('every planted value but the first is one that a campaign file may hold', () => {
  const shape = PLANTED.slice(1).flatMap(([ability, change]) =>
    checkCampaign(missing(change).draft)
      .filter(({ problem }) => /应当是|只能是|与任何一种写法都不符/.test(problem))
      .map(({ problem }) => [ability, problem]),
  );
  expect(shape).toEqual([]);
});

describe('what an ability does not name', () => {
  const shape = { rule: null, list: null, told: null };
  const part = { rule: 7, list: [{ id: 'one' }, { id: 'two' }], told: { name: '名称', source } };

  it('is not served, each thing on a list by itself', () => {
    expect(lacksOf(shape, {}, part).map(({ path }) => path.join('.'))).toEqual([
      'rule',
      'list.0',
      'list.1',
      'told',
    ]);
  });

  it('is served once code is named for it', () => {
    const found = lacksOf(shape, { rule: by(lacksOf), list: by(lacksOf) }, part);
    expect(found.map(({ path }) => path.join('.'))).toEqual(['told']);
  });

  it('asks nothing of anybody where the campaign has no such thing', () => {
    expect(lacksOf<object>(shape, {}, { rule: null, list: [], told: null })).toEqual([]);
  });
});
