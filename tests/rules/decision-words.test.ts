import { lineOf } from '../../cloudfunctions/core/usecases/decision/line';
import { inWords } from '../../cloudfunctions/core/usecases/decision/in-words';
import type { Decision } from '../../cloudfunctions/core/stores/decisions';
import { acceptanceSamples } from './samples/acceptance';
import { inquirySamples } from './samples/inquiries';
import { resultSamples } from './samples/results';
import { selectionSamples } from './samples/selection';
import { unitSamples } from './samples/units';
import { voteSamples } from './samples/votes';

const decision = (own: Partial<Decision>): Decision => ({
  _id: 'entry:e1:0',
  campaign: 'c',
  subject: 'entry:e1',
  title: '渔港清晨',
  verb: 'accept',
  actor: 'openid',
  actorName: '李华',
  actorRole: 'organizer',
  reason: null,
  before: {},
  after: {},
  rule: null,
  at: 0,
  ...own,
});
const entryKept = { fileKey: 'c:openid:sha', edition: 2, number: 17, belongsTo: null };

describe.each<[string, Partial<Decision>, string, string, string, string]>([
  [
    'accept',
    { before: { state: 'submitted', unit: '某大学' }, after: { state: 'accepted', ...entryKept } },
    '审核通过',
    '《渔港清晨》',
    '待审核',
    '审核通过，待刊发',
  ],
  [
    'accept with a signature',
    { after: { state: 'accepted', ...entryKept }, signed: ['看过画面', '内容健康'] },
    '审核通过',
    '《渔港清晨》',
    '',
    '审核通过，待刊发（已签字：看过画面；内容健康）',
  ],
  [
    'dismiss',
    {
      subject: 'report:e1',
      verb: 'dismiss',
      before: { state: 'published' },
      after: { upTo: 1_800_000_000_000, reports: 3 },
    },
    '认定举报不成立',
    '《渔港清晨》',
    '展示中',
    '举报 3 条',
  ],
  [
    'publish',
    { verb: 'publish', before: { state: 'accepted' }, after: { state: 'published', ...entryKept } },
    '刊发',
    '《渔港清晨》',
    '审核通过，待刊发',
    '展示中，第2期，编号17',
  ],
  [
    'assign',
    {
      verb: 'assign',
      before: { state: 'published', unit: '某大学' },
      after: { state: 'published', ...entryKept, belongsTo: { name: '大连市总工会' } },
    },
    '更改归属单位',
    '《渔港清晨》',
    '单位：某大学',
    '单位：大连市总工会',
  ],
  [
    'assign to none',
    { verb: 'assign', before: { unit: '大连市总工会' }, after: { ...entryKept } },
    '更改归属单位',
    '《渔港清晨》',
    '单位：大连市总工会',
    '单位：未列单位',
  ],
  [
    'withdraw by the author',
    {
      verb: 'withdraw',
      before: { state: 'published', unit: '某大学' },
      after: { state: 'withdrawn', ...entryKept },
    },
    '作者撤回',
    '《渔港清晨》',
    '展示中',
    '已撤回',
  ],
  [
    'correct by the author',
    {
      verb: 'correct',
      before: { state: 'submitted' },
      after: { state: 'submitted', ...entryKept, title: '渔港的清晨' },
    },
    '作者更正',
    '《渔港清晨》',
    '待审核',
    '待审核',
  ],
  [
    'erase by the contact',
    {
      subject: 'registration:c:union:openid',
      title: '大连市总工会',
      verb: 'erase',
      before: { state: 'approved' },
      after: { state: 'revoked', unit: '大连市总工会' },
    },
    '本人清除',
    '联系人 大连市总工会',
    '已核准',
    '已停用，单位：大连市总工会',
  ],
  [
    'adjust',
    {
      subject: 'selection:c:finalists',
      title: '入围决赛',
      verb: 'adjust',
      before: { entry: 'e1', title: '渔港清晨', admitted: false, votes: 201, state: 'confirmed' },
      after: { entry: 'e1', title: '渔港清晨', admitted: true },
    },
    '调整名单',
    '“入围决赛”名单',
    '名单已确认，《渔港清晨》，不入围，201 票',
    '《渔港清晨》，入围',
  ],
  [
    'confirm',
    {
      subject: 'selection:c:finalists',
      title: '入围决赛',
      verb: 'confirm',
      before: { state: 'open', entries: 0 },
      after: { state: 'confirmed', entries: [{}, {}, {}] },
    },
    '确认名单',
    '“入围决赛”名单',
    '名单未确认，0 件',
    '名单已确认，3 件',
  ],
  [
    'approve',
    {
      subject: 'registration:c:union:openid',
      title: '大连市总工会 王芳',
      verb: 'approve',
      before: { state: 'submitted' },
      after: { state: 'approved', unit: '大连市总工会' },
    },
    '核准',
    '联系人 大连市总工会 王芳',
    '待核准',
    '已核准，单位：大连市总工会',
  ],
  [
    'invite',
    {
      subject: 'invitation:x',
      title: '赵敏',
      verb: 'create',
      after: { role: 'judge', unit: '鲁迅美术学院' },
    },
    '发出邀请',
    '邀请 赵敏',
    '',
    '评审专家，单位：鲁迅美术学院',
  ],
  [
    'withdraw',
    {
      subject: 'recommendation:r',
      verb: 'withdraw',
      before: { unit: '大连市总工会', number: 17, votes: 230, entry: 'e1' },
    },
    '撤回推荐',
    '《渔港清晨》',
    '单位：大连市总工会，编号17，230 票',
    '',
  ],
  [
    'retire',
    {
      subject: 'unit:u',
      title: '某市总工会',
      verb: 'retire',
      before: { id: 'u', name: '某市总工会', level: 'city', active: true },
      after: { id: 'u', name: '某市总工会', level: 'city', active: false },
    },
    '停用',
    '单位 某市总工会',
    '名称：某市总工会，在用',
    '名称：某市总工会，已停用',
  ],
  [
    'score',
    { subject: 'score:experts:w', verb: 'score', after: { state: 'final', total: 88.5 } },
    '评分',
    '《渔港清晨》',
    '',
    '已评分，总分：88.5',
  ],
  [
    'announce',
    {
      subject: 'outcome:c',
      title: '随手拍',
      verb: 'announce',
      before: { state: 'open' },
      after: { state: 'published', winners: 41 },
    },
    '公布结果',
    '获奖结果 随手拍',
    '未公布',
    '已公布，41 个获奖名额',
  ],
  [
    'void',
    {
      subject: 'inquiry:preliminary:e1',
      verb: 'void',
      before: { state: 'held', votes: 60, number: 17 },
      after: { state: 'void', votes: 60, roundName: '初选阶段', holds: ['h1'] },
    },
    '作废待核票',
    '《渔港清晨》',
    '待核，60 票，编号17',
    '核查后作废，60 票，轮次：初选阶段',
  ],
  [
    'propose',
    {
      subject: 'proposal:entry.disqualify:e1:2',
      title: '取消《渔港清晨》的参加资格',
      verb: 'propose',
      after: { state: 'open' },
    },
    '提议',
    '提议 取消《渔港清晨》的参加资格',
    '',
    '待确认',
  ],
  [
    'appeal',
    {
      subject: 'appeal:c:preliminary:e1:contact:1',
      verb: 'appeal',
      after: { unit: '大连市总工会', number: 17 },
    },
    '对待核票申诉',
    '《渔港清晨》',
    '',
    '单位：大连市总工会，编号17',
  ],
  [
    'a refusal',
    {
      subject: 'action:union.recommend',
      title: '现在 200 票，须超过 200 票。',
      verb: 'refused',
      reason: '现在 200 票，须超过 200 票。',
      after: { votes: 200, needed: 201 },
      rule: 'gate.recommendable',
    },
    '没有办成',
    '推荐作品',
    '',
    '现有 200 票，须有 201 票',
  ],
])('%s', (_, own, verb, subject, before, after) => {
  test('is read in words', () => {
    expect(lineOf(decision(own))).toMatchObject({
      by: '李华',
      verbLabel: verb,
      subjectLabel: subject,
      before,
      after,
    });
  });
});

test.each([
  ['export.site', '导出获奖网页'],
  ['selection.confirm', '确认名单'],
])('what was tried with %s is named', (action, subjectLabel) => {
  const refused = decision({ subject: `action:${action}`, verb: 'refused' });
  expect(lineOf(refused)).toMatchObject({ subjectLabel });
});

test('nothing that names a person beyond the office, and no id, is read', () => {
  const line = lineOf(
    decision({ verb: 'disqualify', after: { state: 'disqualified', ...entryKept } }),
  );
  expect(JSON.stringify(line)).not.toMatch(/openid|sha/);
});

/** Ids, and what only the phone's own words explain. */
const SILENT = [
  ...['unit', 'state', 'votesToday', 'perDay', 'votesForEntryToday', 'perEntryPerDay'],
  ...['seconds', 'minutes', 'until', 'votesOfAddress', 'riskRank', 'refuseFrom'],
];
const samples = {
  ...acceptanceSamples,
  ...voteSamples,
  ...unitSamples,
  ...selectionSamples,
  ...inquirySamples,
  ...resultSamples,
};

test.each(Object.entries(samples))('the numbers of %s are read in words', (_, refusals) => {
  for (const { facts } of refusals)
    for (const [key, value] of Object.entries(facts)) {
      if (SILENT.includes(key)) continue;
      const words = inWords(decision({ subject: 'action:x', verb: 'refused' }), { [key]: value });
      expect([key, words]).toEqual([key, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    }
});
