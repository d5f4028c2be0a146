import type { ReportItem } from '../../../miniprogram/shared/contract';
import {
  listed,
  reportsView,
  verdictSheet,
} from '../../../miniprogram/packages/organizer/pages/reports/reports.state';
import { firstPage, withPage } from '../../../miniprogram/state/paged';
import { at } from '../../support/cloud';
import { anItem } from './an-item';

const office = { disqualification: { grounds: [] } };
const said = (
  ground: 'stolen' | 'other',
  text = '',
  check: 'doubtful' | 'passed' | null = null,
) => ({
  ground,
  text,
  at: at('08-05 10:00'),
  check: check === null ? null : { part: 'text' as const, state: check, label: '辱骂', at: 0 },
});
const anItemOf = (own: Partial<ReportItem> = {}) =>
  listed({
    entry: anItem('e1', { state: 'published', number: 7, title: '渔港清晨' }),
    reports: [
      said('stolen'),
      said('other', '骂人的话', 'doubtful'),
      said('stolen', '是我拍的', 'passed'),
    ],
    upTo: at('08-05 10:00'),
    decided: null,
    ...own,
  });
const view = (item = anItemOf(), open = true) =>
  reportsView(withPage(firstPage(), { items: [item], next: null }), office, open);

test('a line says what is reported how often, and what was written', () => {
  expect(view().lines).toMatchObject([
    {
      title: '渔港清晨',
      about: '7 号 · 展示中',
      grounds: '盗用他人作品 2 条，其他 1 条',
      reports: [
        { ground: '盗用他人作品', text: '', when: '8月5日 10:00', doubt: '' },
        { text: '骂人的话', doubt: '微信认为这段说明可疑（辱骂）' },
        { text: '是我拍的', doubt: '' },
      ],
      decided: '',
    },
  ]);
});

test('reports on a work on show cannot be upheld, and the page says what to do first', () => {
  expect(view().lines[0]?.refusal).toMatchObject({ rule: 'report.uphold' });
  const gone = anItemOf({ entry: anItem('e1', { state: 'disqualified' }) });
  expect(view(gone).lines[0]?.refusal).toBeNull();
});

test('what was decided is read with who and why', () => {
  const decided = { verdict: 'dismiss', reason: '已核对原件', at: at('08-06 09:00') } as const;
  const [line] = view(anItemOf({ decided: { ...decided, by: '李华' } }), false).lines;
  expect(line).toMatchObject({
    decided: '李华于8月6日 09:00认定：举报不成立',
    reason: '已核对原件',
  });
});

test('the sheet is about these reports: with a new one it begins anew', () => {
  const sheet = verdictSheet('dismiss', anItemOf());
  expect(sheet).toMatchObject({ confirm: '举报不成立', hint: expect.stringContaining('3 条') });
  expect(verdictSheet('dismiss', anItemOf({ upTo: 1 })).about).not.toBe(sheet.about);
});

test('nothing to do is said in words', () => {
  const none = (open: boolean) =>
    reportsView(withPage(firstPage(), { items: [], next: null }), office, open);
  expect(none(true)).toMatchObject({ phase: 'empty', empty: { title: '没有等待处理的举报' } });
  expect(none(false).empty.title).toBe('还没有处理过举报');
});
