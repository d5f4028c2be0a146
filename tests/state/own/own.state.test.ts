import type { OwnData, OwnForm } from '../../../miniprogram/shared/contract';
import * as state from '../../../miniprogram/packages/own/pages/own/own.state';
import { stepWords } from '../../../miniprogram/packages/own/pages/own/take-away';
import { aCampaign, shanghai } from '../../support/campaign';

const FORM = aCampaign().form;
const fields = (...ids: string[]) => FORM.filter(({ id }) => ids.includes(id));

const aForm = (own: Partial<OwnForm> = {}): OwnForm => ({
  kind: 'entry',
  id: 'e1',
  title: '渔港清晨',
  answers: [
    { field: 'title', label: '作品标题', value: '渔港清晨', personal: false },
    { field: 'name', label: '作者姓名', value: '王小明', personal: true },
    { field: 'phone', label: '手机号码', value: '13800138000', personal: true },
  ],
  correctable: fields('name', 'phone'),
  withdrawal: null,
  consent: { version: '2027-1', at: shanghai('08-01 10:00:00') },
  revision: 1,
  history: [
    { at: shanghai('08-01 10:00:00'), label: '待审核', reason: null },
    { at: shanghai('08-02 10:00:00'), label: '待审核', reason: '更正了手机号码' },
    { at: shanghai('08-03 10:00:00'), label: '未通过审核', reason: '画面过暗' },
  ],
  ...own,
});

const someData = (own: Partial<OwnData> = {}): OwnData => ({
  forms: [aForm()],
  disclosures: [],
  counts: { votes: 3, reports: 0, appeals: 1 },
  certificates: [],
  kept: [
    { what: '资料', until: shanghai('12-31 23:59:59') + 999, why: '到期由系统删除。' },
    { what: '账本', until: null, why: '不能删去任何一行。' },
  ],
  erasedAt: null,
  erasure: null,
  ...own,
});

describe('the page of one’s own data', () => {
  it('shows a form in full, and a correction as what it was', () => {
    const [form] = state.ownView(someData()).forms;
    expect(form).toMatchObject({
      title: '《渔港清晨》的投稿资料',
      consent: '8月1日 10:00 同意了第 2027-1 版说明',
      canCorrect: true,
      canWithdraw: true,
      refusal: null,
    });
    expect(form?.history.map(({ label, reason }) => [label, reason])).toEqual([
      ['未通过审核', '画面过暗'],
      ['更正了手机号码', ''],
      ['待审核', ''],
    ]);
  });

  it('says why a work that takes part cannot be withdrawn, and of others nothing', () => {
    const no = {
      allowed: false,
      rule: 'entry.withdraw',
      source: { reading: '公布前可以撤回' },
    } as const;
    const words = { reason: '不能再撤回。', remedy: '可以清除。' };
    const late = { ...no, ...words, facts: { at: 1 } };
    const over = { ...no, ...words, facts: { state: 'rejected' } };
    const view = (withdrawal: OwnForm['withdrawal']) =>
      state.ownView(someData({ forms: [aForm({ withdrawal })] })).forms[0];
    expect(view(late)).toMatchObject({ canWithdraw: false, refusal: late });
    expect(view(over)).toMatchObject({ canWithdraw: false, refusal: null });
  });

  it('says until when what is kept', () => {
    expect(state.ownView(someData()).kept.map(({ until }) => until)).toEqual([
      '保存到12月31日 24:00',
      '一直保留',
    ]);
  });

  it('says when everything was erased', () => {
    const view = state.ownView(someData({ forms: [], erasedAt: shanghai('08-09 09:30:00') }));
    expect(view).toMatchObject({ erased: '8月9日 09:30', any: false });
  });

  it('tells what erasing means for this person, and nothing else', () => {
    const author = state.consequences(state.ownView(someData()));
    expect(author[0]).toContain('撤回');
    expect(author.join('')).not.toMatch(/联系人|证书/);
    const contact = aForm({ kind: 'registration', id: 'c:union:openid', title: '工会联系人' });
    const both = someData({
      forms: [contact],
      certificates: [{ title: '渔港清晨', award: '一等奖', name: '王小明' }],
    });
    const told = state.consequences(state.ownView(both)).join('');
    expect(told).toMatch(/联系人身份会同时停用/);
    expect(told).toMatch(/证书上的姓名会清除/);
    expect(told).not.toContain('作品会撤回');
  });
});

describe('correcting', () => {
  const form = aForm();
  it('begins with what is kept in the fields that may be corrected', () => {
    const draft = state.startCorrecting(form);
    expect(draft.answers).toEqual({ name: '王小明', phone: '13800138000' });
    expect(state.fieldsOf(form, draft).map(({ id, value }) => [id, value])).toEqual([
      ['name', '王小明'],
      ['phone', '13800138000'],
    ]);
    expect(state.isChanged(form, draft)).toBe(false);
  });

  it('finds what is wrong before anything is sent, and sees a change but for blanks', () => {
    const typed = (phone: string) => ({ id: 'e1', answers: { name: '王小明', phone } });
    expect(state.faultsOf(form, typed('138')).map(({ path }) => path)).toEqual(['answers.phone']);
    expect(state.isChanged(form, typed(' 13800138000 '))).toBe(false);
    expect(state.isChanged(form, typed('13900139000'))).toBe(true);
  });
});

it.each([
  [{ at: 'none' }, ''],
  [{ at: 'making' }, '正在整理'],
  [{ at: 'fetching', percent: 40 }, '正在下载 40%'],
] as const)('a download at %j is said as %s', (step, words) => {
  expect(stepWords(step)).toBe(words);
});
