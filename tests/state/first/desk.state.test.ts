import {
  deskView,
  waitedWords,
  workLine,
} from '../../../miniprogram/packages/first/pages/desk/desk.state';
import type { FirstDesk } from '../../../miniprogram/shared/contract';
import { shanghai } from '../../support/campaign';
import { anItem } from '../organizer/an-item';
import { aCampaign } from '../submit/a-campaign';

const NOW = shanghai('08-05 10:00:00');
const aDesk = (own: Partial<FirstDesk> = {}): FirstDesk => ({
  ...{ way: 'recommended', name: '推荐', by: '长沙市人社局', waiting: 3, accepted: 2, rejected: 1 },
  ...{ waitingSince: NOW, closesAt: shanghai('09-06 23:59:59.999'), refusal: null },
  source: { clause: '推荐报送的作品由推荐单位进行初审' },
  ...own,
});

test('a desk says in whose name, until when, on whose word, and how much waits', () => {
  expect(deskView([aDesk()], aDesk(), 'accepted', NOW)).toMatchObject({
    ways: [],
    by: '长沙市人社局',
    deadline: '9月6日 24:00 截止',
    source: '通知原文“推荐报送的作品由推荐单位进行初审”',
    tabs: [
      { label: '待初审', count: '3', current: false },
      { label: '已通过', count: '2', current: true },
      { label: '已退回', count: '1', current: false },
    ],
    empty: '还没有初审通过的作品',
  });
});

test('of several ways in one is chosen', () => {
  const own = aDesk({ way: 'own', name: '自荐', by: '报社' });
  expect(deskView([aDesk(), own], own, 'submitted', NOW).ways).toEqual([
    { way: 'recommended', label: '推荐（长沙市人社局）', current: false },
    { way: 'own', label: '自荐（报社）', current: true },
  ]);
});

test.each([
  ['08-05 09:00:00', '最早的一件是8月5日 09:00报送的'],
  ['08-04 10:00:01', '最早的一件是8月4日 10:00报送的'],
  ['08-04 10:00:00', '最早的一件已经等了 1 天'],
  ['07-30 12:00:00', '最早的一件已经等了 5 天'],
])('what came %s: %s', (since, words) => {
  expect(waitedWords(shanghai(since), NOW)).toBe(words);
  expect(deskView([], aDesk({ waitingSince: null }), 'submitted', NOW).oldest).toBe('');
});

test('a line tells what is flagged while it waits', () => {
  const flags = [{ text: '正文里有作者的姓名', source: { reading: '不得出现' }, at: 0 }];
  const marks = (state: 'submitted' | 'accepted') =>
    workLine(anItem('a', { flags, state }), aCampaign()).marks.map(({ text }) => text);
  expect(marks('submitted')).toEqual(['1 处请核对']);
  expect(marks('accepted')).toEqual([]);
});
