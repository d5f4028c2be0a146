import {
  faultOf,
  reportedWords,
  reportView,
} from '../../../miniprogram/components/report-sheet/report.state';
import { REPORT_GROUNDS } from '../../../miniprogram/shared/vocabulary';
import { at } from '../../support/cloud';

test('nothing is called wrong before it is sent', () => {
  const blank = reportView({ ground: null, text: '' }, false);
  expect(blank.fault).toBe('');
  expect(blank.grounds.map(({ id }) => id)).toEqual([...REPORT_GROUNDS]);
  expect(blank.grounds.some(({ chosen }) => chosen)).toBe(false);
  expect(reportView({ ground: null, text: '' }, true).fault).toBe('请选择举报的原因。');
});

test.each([
  ['stolen', '', true],
  ['stolen', '长'.repeat(200), true],
  ['stolen', '长'.repeat(201), false],
  ['other', '', false],
  ['other', '三个字', false],
  ['other', '有四个字', true],
] as const)('%s with “%s” may be sent: %s', (ground, text, fine) => {
  expect(faultOf({ ground, text }) === '').toBe(fine);
});

test('one ground is chosen, and 其他 asks for words', () => {
  const view = reportView({ ground: 'other', text: ' 地点不对 ' }, true);
  expect(view.grounds.filter(({ chosen }) => chosen)).toMatchObject([{ label: '其他' }]);
  expect(view).toMatchObject({ placeholder: '请写明哪里有问题', counter: '4 / 200', fault: '' });
});

test('what was said before is told from what was said just now', () => {
  const now = at('08-05 10:00');
  expect(reportedWords(now - 1000, now)).toBe('举报已收到，主办方会查看并处理。');
  expect(reportedWords(at('08-04 09:30'), now)).toBe(
    '您在8月4日 09:30举报过这件作品，主办方会查看并处理。',
  );
});
