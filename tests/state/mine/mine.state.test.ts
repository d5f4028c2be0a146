import { campaignView } from '../../support/campaign';
import {
  nothingMine,
  desksOf,
  doorsOf,
  entryView,
  resultLines,
  votesLine,
} from '../../../miniprogram/pages/mine/mine.state';
import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';
import type { MyEntry } from '../../../miniprogram/shared/contract';
import { ENTRY_STATES, type Role } from '../../../miniprogram/shared/vocabulary';
import { firstPage, withFault, withFreshTop, withPage } from '../../../miniprogram/state/paged';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import { aText } from '../../support/piece';
import { aCampaign } from '../submit/a-campaign';

const OPEN = startOfDay('2027-08-05');
const CLOSED = endOfDay('2027-09-15') + 1;

function anEntry(extra: Partial<MyEntry> = {}): MyEntry {
  return {
    id: 'e1',
    title: '清晨的焊花',
    theme: 'work',
    kind: 'image',
    form: 'image',
    state: 'submitted',
    submittedAt: OPEN,
    preview: null,
    pieces: [],
    number: null,
    edition: null,
    votes: null,
    held: 0,
    voided: 0,
    inquired: false,
    standings: [],
    inspection: { state: 'passed', reason: null, remedy: null, at: OPEN },
    checks: [],
    revision: 0,
    withdrawal: null,
    history: [{ at: OPEN, state: 'submitted', reason: null, edition: null }],
    ...extra,
  };
}

const rejected = anEntry({
  state: 'rejected',
  history: [
    { at: OPEN, state: 'submitted', reason: null, edition: null },
    { at: OPEN + 1000, state: 'rejected', reason: '画面不清晰', edition: null },
  ],
});

const viewOf = (entry: MyEntry, campaign: CampaignView, now: number, unfolded: string[] = []) =>
  entryView(entry, campaign, now, new Set(unfolded));

describe('one of my entries', () => {
  it('shows its pieces once it is unfolded, and its cover before', () => {
    const entry = anEntry({ form: 'text', pieces: [aText('春天来了。')] });
    const folded = viewOf(entry, aCampaign(), OPEN, ['other']);
    expect(folded).toMatchObject({ pieces: [], cover: { excerpt: '春天来了。' } });
    expect(viewOf(entry, aCampaign(), OPEN, ['e1']).pieces).toBe(entry.pieces);
  });

  it('says of every state where it stands and what comes next', () => {
    const views = ENTRY_STATES.map((state) => viewOf(anEntry({ state }), aCampaign(), OPEN));
    for (const view of views) expect([view.stateLabel, view.next]).not.toContain('');
    expect(new Set(views.map(({ stateLabel }) => stateLabel)).size).toBe(ENTRY_STATES.length);
  });

  it('shows a rejection with its reason, and offers another try while submission is open', () => {
    expect(viewOf(rejected, aCampaign(), OPEN)).toMatchObject({
      tone: 'bad',
      reason: '画面不清晰',
      canResubmit: true,
      canOpen: false,
    });
    expect(viewOf(rejected, aCampaign(), CLOSED)).toMatchObject({
      canResubmit: false,
      next: '投稿已截止，不能再修改',
    });
  });

  it.each<[string, Partial<MyEntry>, string, [string, string][]]>([
    ['everything passed', {}, '主办方正在审核，结果会显示在这里', [['good', '文件和内容检查通过']]],
    [
      'the file waits',
      { inspection: { state: 'waiting', reason: null, remedy: null, at: null } },
      '文件检查完成后由主办方审核',
      [['wait', '文件检查中']],
    ],
    [
      'the file cannot be opened',
      { inspection: { state: 'failed', reason: '打不开。', remedy: '请撤回。', at: OPEN } },
      '文件检查没有通过，还不能审核',
      [['bad', '文件检查未通过']],
    ],
    [
      'WeChat doubts the words',
      { checks: [{ part: 'text', state: 'doubtful', label: '广告', at: OPEN }] },
      '主办方正在审核，结果会显示在这里',
      [
        ['good', '文件检查通过'],
        ['wait', '文字：微信认为可疑，由人判断'],
      ],
    ],
  ])('says how file and content were found: %s', (_what, own, next, lines) => {
    const view = viewOf(anEntry(own), aCampaign(), OPEN);
    expect(view.next).toBe(next);
    expect(view.examined.map(({ tone, text }) => [tone, text])).toEqual(lines);
  });

  it('tells why and what to do beside each finding, and nothing once it was decided on', () => {
    const failed = { state: 'failed', reason: '打不开。', remedy: '请撤回。', at: OPEN } as const;
    const [line] = viewOf(anEntry({ inspection: failed }), aCampaign(), OPEN).examined;
    expect(line?.note).toBe('打不开。请撤回。');
    const decided = anEntry({ state: 'rejected', inspection: failed });
    expect(viewOf(decided, aCampaign(), OPEN).examined).toEqual([]);
  });

  it('shows number, edition and votes once it is published', () => {
    const entry = anEntry({ state: 'published', number: 12, edition: 2, votes: 201 });
    expect(viewOf(entry, aCampaign(), OPEN)).toMatchObject({
      printed: '第 12 号 · 第 2 期',
      votes: '201 票',
      canOpen: true,
      reason: '',
    });
    expect(viewOf(anEntry(), aCampaign(), OPEN)).toMatchObject({ printed: '', votes: '' });
  });

  it('tells its life from the newest step on', () => {
    const { history } = viewOf(rejected, aCampaign(), OPEN);
    expect(history.map(({ label, reason }) => [label, reason])).toEqual([
      ['未通过审核', '画面不清晰'],
      ['已投稿', ''],
    ]);
  });

  it('names the edition in the step of publication', () => {
    const entry = anEntry({
      history: [{ at: OPEN, state: 'published', reason: null, edition: 3 }],
    });
    expect(viewOf(entry, aCampaign(), OPEN).history[0]?.label).toBe('第 3 期已刊发');
  });
});

test('results and certificates have a line of their own once they are published', () => {
  expect(resultLines(null)).toEqual([]);
  expect(resultLines(OPEN).map(({ url }) => url)).toEqual(['/pages/results/results']);
});

describe('a fresh first page', () => {
  const list = withPage(
    withPage(firstPage<MyEntry>(), { items: [anEntry({ id: 'b' })], next: 'c1' }),
    { items: [anEntry({ id: 'a' })], next: null },
  );

  it('puts newcomers on top and keeps the pages below', () => {
    const fresh = withFreshTop(list, { items: [anEntry({ id: 'c' })], next: 'c2' });
    expect(fresh.items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(fresh).toMatchObject({ next: null, phase: 'end' });
  });

  it('shows the new state of an entry once', () => {
    const fresh = withFreshTop(list, {
      items: [anEntry({ id: 'b', state: 'accepted' })],
      next: 'c1',
    });
    expect(fresh.items.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'accepted'],
      ['a', 'submitted'],
    ]);
  });

  it('replaces a list of one page and heals a failed one', () => {
    const failed = withFault(list, { code: 'NETWORK', reason: '', remedy: '' });
    expect(withFreshTop(failed, { items: [anEntry({ id: 'c' })], next: null })).toMatchObject({
      phase: 'end',
      fault: null,
    });
    expect(withFreshTop(firstPage<MyEntry>(), { items: [], next: null }).phase).toBe('empty');
  });
});

describe('what else the page shows', () => {
  const today = { day: '2027-08-05', limit: 10, left: 8, entries: ['a', 'b'], refusal: null };

  it('counts the votes of the day', () => {
    expect(votesLine(today)).toEqual({ used: 2, left: '8', note: '' });
    expect(votesLine({ ...today, limit: null, left: null }).left).toBe('不限');
    expect(votesLine({ ...today, left: 0 }).left).toBe('0');
  });

  it('says why nobody can vote', () => {
    const refusal = {
      allowed: false as const,
      rule: 'vote.window',
      source: { reading: '' },
      facts: {},
      reason: '投票还没有开始。',
      remedy: '',
    };
    expect(votesLine({ ...today, refusal })).toMatchObject({ left: '', note: '投票还没有开始。' });
  });

  it.each([
    [['citizen'], []],
    [['citizen', 'contact'], ['联系人工作台']],
    [['citizen', 'judge'], ['评审工作台']],
    [['citizen', 'organizer'], ['主办方工作台']],
    [
      ['citizen', 'contact', 'judge', 'organizer'],
      ['联系人工作台', '评审工作台', '主办方工作台'],
    ],
  ] as const)('opens to %s the desks %s', (roles, labels) => {
    const desks = desksOf({ roles: [...roles], unit: null, acts: false });
    expect(desks.map(({ label }) => label)).toEqual(labels);
  });

  it('offers registering to everybody but a contact, and an invitation to all', () => {
    const doors = (...roles: Role[]) =>
      doorsOf({ roles, unit: null, acts: false }, 1).map(({ label }) => label);
    expect(doors('citizen')).toEqual(['登记为联系人', '输入邀请码']);
    expect(doors('citizen', 'judge')).toEqual(['登记为联系人', '输入邀请码']);
    expect(doors('citizen', 'contact')).toEqual(['输入邀请码']);
    const me = { roles: ['citizen' as const], unit: null, acts: false };
    expect(doorsOf(me, 2).map(({ label }) => label)).toContain('全部活动');
  });

  it('tells apart what is under inquiry or voided, and leads to it also once all is decided', () => {
    const shown = { state: 'published' as const, votes: 120 };
    const view = (own: Partial<MyEntry>) =>
      viewOf(anEntry({ ...shown, ...own }), aCampaign(), OPEN);
    expect(view({})).toMatchObject({ votes: '120 票', held: '', inquired: false });
    expect(view({ held: 86, inquired: true })).toMatchObject({
      votes: '120 票',
      held: '另有 86 票待核',
      inquired: true,
    });
    expect(view({ inquired: true })).toMatchObject({ held: '', inquired: true });
  });

  it('says how far an entry has come, with its votes then', () => {
    const standings = [
      { text: '已由沈阳市总工会推荐进入复赛', votes: 231 },
      { text: '入围决赛', votes: null },
    ];
    expect(viewOf(anEntry({ standings }), aCampaign(), OPEN).standings).toEqual([
      { text: '已由沈阳市总工会推荐进入复赛', votes: '231 票' },
      { text: '入围决赛', votes: '' },
    ]);
  });
});

test.each([
  ['pictures and films may be sent in', {}, true, '拍下身边的好人好事', '我要投稿'],
  [
    'texts as well',
    { kinds: [{ ...campaignView.kinds[0]!, form: 'text' as const }] },
    true,
    '可以投：',
    '我要投稿',
  ],
  ['nothing may be sent in', {}, false, '先看看大家的作品', '看作品'],
  ['nothing may, and nothing is shown', { exhibits: false }, false, '日程见活动规则', ''],
])('without works, when %s', (_, own, canSubmit, remedy, action) => {
  const nothing = nothingMine({ ...campaignView, ...own }, canSubmit);
  expect(nothing.remedy).toContain(remedy);
  expect(nothing.action).toBe(action);
});
