import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat } from '../../cloudfunctions/core/steps/campaign/steps';

type Change = (draft: CampaignFile) => void;

const list = (c: CampaignFile) => stepsThat(c, 'rank')[0]!;
const scores = (c: CampaignFile) => stepsThat(c, 'score')[0]!;

/** A contradiction planted in notice 003's campaign, where it is found and what is said. */
const PLANTED: readonly (readonly [name: string, change: Change, path: string, said: RegExp])[] = [
  [
    'a day that the year lacks',
    (c) => (c.rounds[0]!.closes = '02-29'),
    'rounds.0.closes',
    /没有 02-29 这一天/,
  ],
  [
    'a round that ends before it begins',
    (c) => (c.rounds[4]!.closes = '10-01'),
    'rounds.4.closes',
    /早于开始日期/,
  ],
  [
    'a round outside the campaign',
    (c) => (c.window.closes = '11-30'),
    'rounds.6.closes',
    /在活动起止/,
  ],
  ['rounds in the wrong order', (c) => c.rounds.reverse(), 'rounds.1.opens', /排在/],
  [
    'two rounds that take votes at once',
    (c) => (c.rounds[2]!.allows.push('vote'), (c.rounds[2]!.opens = '09-15')),
    'rounds.2.opens',
    /重叠，而且都允许投票/,
  ],
  ['voting without a rule', (c) => (c.voting = null), 'voting', /没有写投票的办法/],
  [
    'a watch that can hold nothing: a crowd is one sign',
    (c) => Object.assign(c.voting!.watch!, { regular: null, address: null, night: null }),
    'voting.watch',
    /核查不会有结果/,
  ],
  ['a gate without voting', (c) => (c.voting = null), 'gates.0', /不设投票，却有票数门槛/],
  [
    'a rule of voting without a round',
    (c) =>
      c.rounds.forEach((round) => (round.allows = round.allows.filter((one) => one !== 'vote'))),
    'rounds',
    /没有一轮允许投票/,
  ],
  ['recommending without a round', (c) => (c.rounds[2]!.allows = []), 'rounds', /没有一轮允许推荐/],
  [
    'a gate of an unknown round',
    (c) => (c.gates[0]!.round = 'quarterfinal'),
    'gates.0.round',
    /没有叫“quarterfinal”的轮次/,
  ],
  [
    'a gate of a round without votes',
    (c) => (c.gates[0]!.round = 'judging'),
    'gates.0.round',
    /不允许投票/,
  ],
  [
    'a gate whose votes are not final in time',
    (c) => (c.gates[0]!.round = 'final'),
    'gates.0.round',
    /才定格/,
  ],
  [
    'a selection in a round that has none',
    (c) => (list(c).round = 'final'),
    'steps.1.round',
    /不允许遴选（select）或评审（score）/,
  ],
  [
    'a selection by votes still to come',
    (c) => (list(c).tally = 'final'),
    'steps.1.tally',
    /才定格/,
  ],
  [
    'a judging in a round that has none',
    (c) => (scores(c).round = 'final'),
    'steps.3.round',
    /不允许评审/,
  ],
  [
    'a quota of an unknown kind',
    (c) => (c.quotas[0]!.kind = 'poem'),
    'quotas.0.kind',
    /没有叫“poem”的作品形式/,
  ],
  [
    'a quota of an unknown theme',
    (c) => (c.quotas[0]!.theme = 'sea'),
    'quotas.0.theme',
    /没有叫“sea”的主题/,
  ],
  [
    'a quota of an unknown level',
    (c) => (c.quotas[0]!.levels = ['county']),
    'quotas.0.levels.0',
    /没有叫“county”的单位层级/,
  ],
  [
    'a quota that limits nothing',
    (c) => (c.quotas[0]!.max = null),
    'quotas.0',
    /既没有上限也没有下限/,
  ],
  [
    'a pace above the votes of a day',
    (c) => (c.voting!.pace!.votes = 11),
    'voting.pace.votes',
    /限不住任何人/,
  ],
  [
    'a pace over more than a day',
    (c) => (c.voting!.pace!.seconds = 86_401),
    'voting.pace.seconds',
    /不能超过 86400 秒/,
  ],
  [
    'more votes of an address than can be counted',
    (c) => (c.voting!.perAddress!.votes = 1001),
    'voting.perAddress.votes',
    /最多 1000/,
  ],
  [
    'an address counted over more than a day',
    (c) => (c.voting!.perAddress!.minutes = 1441),
    'voting.perAddress.minutes',
    /不能超过 1440 分钟/,
  ],
  ['a quota upside down', (c) => (c.quotas[0]!.min = 11), 'quotas.0', /下限 11 大于上限 10/],
  [
    'weights of 99',
    (c) => (scores(c).criteria[0]!.weight = 29),
    'steps.3.criteria',
    /合计 99，不是 100/,
  ],
  [
    'weights of 101',
    (c) => (scores(c).criteria[0]!.weight = 31),
    'steps.3.criteria',
    /合计 101，不是 100/,
  ],
  [
    'scoring without criteria',
    (c) => (scores(c).criteria = []),
    'steps.3.criteria',
    /没有写明评分项目/,
  ],
  [
    'an award of an unknown theme',
    (c) => c.awards[3]!.themes.push('sea'),
    'awards.3.themes.6',
    /没有叫“sea”的主题/,
  ],
  [
    'an award per theme of no theme',
    (c) => (c.awards[3]!.themes = []),
    'awards.3.themes',
    /没有写明在哪些主题评/,
  ],
  [
    'an award by an unknown jury',
    (c) => (c.awards[0]!.decidedBy = 'jury'),
    'awards.0.decidedBy',
    /没有叫“jury”的评审/,
  ],
  [
    'a prize of units by scores',
    (c) => (c.awards[4]!.decidedBy = 'experts'),
    'awards.4.decidedBy',
    /由人决定/,
  ],
  [
    'reach that counts for nothing',
    (c) =>
      c.reach.push({
        id: 'reads',
        name: '阅读量',
        enteredBy: 'unit',
        evidence: 'link',
        source: { clause: '阅读量' },
      }),
    'reach.0',
    /没有用在任何评分项目里/,
  ],
  [
    'files without a greatest size',
    (c) => (c.kinds[0]!.limits = []),
    'kinds.0.limits',
    /没有写明图片的文件大小上限/,
  ],
  [
    'files without formats',
    (c) => (c.kinds[1]!.formats = []),
    'kinds.1.formats',
    /没有写明小视频的文件格式/,
  ],
  ['a form without a title', (c) => c.form.shift(), 'form', /没有作品标题/],
  ['a public phone number', (c) => (c.form[3]!.personal = false), 'form.3.personal', /个人信息/],
  ['a choice without options', (c) => (c.form[2]!.kind = 'choice'), 'form.2.options', /没有选项/],
  [
    'a name for files from nothing',
    (c) =>
      c.naming.push({
        id: 'file',
        of: 'file',
        pattern: '{city}-{title}',
        example: '沈阳-题',
        source: { reading: '命名' },
      }),
    'naming.0.pattern',
    /\{city\} 没有对应的项/,
  ],
  [
    'recommending in circles',
    (c) => (
      (c.units.levels[0]!.recommendsTo = 'industry'),
      (c.units.levels[1]!.recommendsTo = 'city')
    ),
    'units.levels.0.recommendsTo',
    /绕圈/,
  ],
  ['two rounds of one name', (c) => (c.rounds[1]!.id = 'early'), 'rounds.1.id', /重复/],
  ['a task after the end', (c) => (c.tasks[0]!.due = '2028-01-01'), 'tasks.0.due', /在活动起止/],
  ['personal data without an end', (c) => c.retention.shift(), 'retention', /没有写明保存到哪一天/],
  [
    'data erased too soon',
    (c) => (c.retention[0]!.until = '10-01'),
    'retention.0.until',
    /早于活动结束/,
  ],
  [
    'content dated backwards',
    (c) => (c.content.dated = { from: '2027-09', to: '2027-08', source: { reading: '取材' } }),
    'content.dated',
    /是倒的/,
  ],
  [
    'so many codes that none is safe',
    (c) => (c.limits.code.most = 100),
    'limits.code',
    /等于没有限制/,
  ],
  [
    'more turns than can be counted',
    (c) => (c.limits.report.most = 201),
    'limits.report.most',
    /最多只能写 200 次/,
  ],
  [
    'two people for what never happens',
    (c) => (
      (c.disqualification = null),
      (c.twoPersons = { acts: ['disqualify'], source: { reading: '两人确认' } })
    ),
    'twoPersons.acts.0',
    /不设取消资格/,
  ],
  ['a key nobody knows', (c) => Object.assign(c, { prizes: [] }), '', /不认识的项 prizes/],
];

describe('a contradiction planted in a campaign that is otherwise in order', () => {
  it.each(PLANTED)('%s', (_name, change, path, said) => {
    const draft = structuredClone(campaign);
    change(draft);
    const found = checkCampaign(draft).find(
      (one) => one.path.join('.') === path && said.test(one.problem),
    );
    expect(found?.problem).toMatch(said);
    expect(found?.remedy).toMatch(/。$/);
  });
});

describe('a decision left out', () => {
  it.each(Object.keys(campaign))('%s is missed', (key) => {
    const draft = Object.fromEntries(Object.entries(campaign).filter(([own]) => own !== key));
    expect(checkCampaign(draft).map((one) => one.path.join('.'))).toContain(key);
  });

  it.each([null, 7, 'text', []])('%j is no campaign at all', (raw) => {
    expect(checkCampaign(raw).length).toBeGreaterThan(0);
  });
});
