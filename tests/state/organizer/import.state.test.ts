import * as state from '../../../miniprogram/packages/organizer/pages/import/import.state';
import type { ImportRow } from '../../../miniprogram/shared/contract';
import type { Fault } from '../../../miniprogram/shared/reply';
import { premises } from './premises';

const row = (own: Partial<ImportRow> & { row: number }): ImportRow => ({
  outcome: 'added',
  unit: '沈阳市总工会',
  contact: '',
  code: null,
  faults: [],
  ...own,
});
const fault: Fault = { code: 'NETWORK', reason: '网络不通', remedy: '请重试' };
const list = { path: 'wxfile://list.xlsx', name: '名单.xlsx', bytes: 9000 };

describe('importing a list', () => {
  it('goes on where it failed: the file is not chosen and not sent again', () => {
    const sending = state.chosen(list);
    expect(state.again(state.failed(sending, fault))).toMatchObject({ stage: 'sending', list });
    const sent = { ...sending, stage: 'reading' as const, file: 'cloud://list.xlsx' };
    const failed = state.failed(sent, fault);
    expect(failed).toMatchObject({ stage: 'idle', fault });
    expect(state.again(failed)).toMatchObject({
      stage: 'reading',
      file: 'cloud://list.xlsx',
      fault: null,
    });
  });

  it('forgets the old list when another is chosen', () => {
    expect(state.chosen(list)).toMatchObject({ file: null, fault: null, rows: [] });
  });

  it('shows faulty rows first, each with every fault, as the spreadsheet numbers them', () => {
    const faults = [
      { path: 'phone', reason: '手机号码不是 11 位。', remedy: '请核对。' },
      { path: 'duty', reason: '没有填写职务。', remedy: '请补上。' },
    ];
    const view = state.resultView([
      row({ row: 2 }),
      row({ row: 3, outcome: 'known' }),
      row({ row: 4, outcome: 'faulty', unit: '', faults }),
    ]);
    expect(view.rows.map(({ row: number }) => number)).toEqual(['第 4 行', '第 2 行', '第 3 行']);
    expect(view.rows[0]).toMatchObject({
      unit: '（没有单位名称）',
      faults: ['手机号码不是 11 位。请核对。', '没有填写职务。请补上。'],
    });
    expect(view.tabs.map(({ label, count }) => [label, count])).toEqual([
      ['有误', 1],
      ['新增', 1],
      ['已有', 1],
    ]);
    expect(view.summary).toMatch(/1 行有误/);
    expect(state.resultView([row({ row: 2 })]).summary).toBe('1 行都读到了');
  });

  it('copies all codes as lines to send on', () => {
    const rows = [
      row({ row: 2, contact: '李*络', code: 'AAAA-BBBB-CCCC' }),
      row({ row: 3 }),
      row({ row: 4, unit: '大连市总工会', code: 'DDDD-EEEE-FFFF' }),
    ];
    expect(state.resultView(rows).codes).toBe(2);
    expect(state.codesText(rows)).toBe(
      '沈阳市总工会 李*络 AAAA-BBBB-CCCC\n大连市总工会 DDDD-EEEE-FFFF',
    );
  });

  it('names the columns as the contact forms do, each once, required ones with a star', () => {
    const { columns, levels } = state.columnsOf(premises().office);
    expect(columns).toBe(
      '单位名称*、单位类别*、联系人姓名*、所在部门*、职务*、座机电话*、手机号码*、微信号*、电子邮箱',
    );
    expect(levels).toBe('市总工会、省产业工会、大型企业、市委网信办');
  });

  it.each([
    ['名单.XLSX', 'xlsx'],
    ['a.b.csv', 'csv'],
    ['名单', ''],
  ])('reads the ending of %s', (name, extension) => {
    expect(state.extensionOf(name)).toBe(extension);
  });
});
