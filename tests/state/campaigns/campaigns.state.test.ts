import { campaignGroups } from '../../../miniprogram/pages/campaigns/campaigns.state';
import { aLine, coming, DAY, NOW, over } from './a-line';

const only = (line: ReturnType<typeof aLine>) => campaignGroups([line], NOW)[0]!.cards[0]!;

test('what runs is read first, what ends sooner before the rest; nothing is a group without campaigns', () => {
  const lines = [
    over({ id: 'long-over', closesAt: NOW - 5 * DAY }),
    coming(),
    over(),
    aLine(),
    aLine({ id: 'sooner', closesAt: NOW + DAY }),
  ];
  const groups = campaignGroups(lines, NOW).map(({ name, cards }) => [
    name,
    cards.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ['正在进行', ['sooner', 'one']],
    ['即将开始', ['coming']],
    ['已经结束', ['over', 'long-over']],
  ]);
  expect(campaignGroups([], NOW)).toEqual([]);
});

test('a campaign that runs says its round, until when, and what can be done', () => {
  expect(only(aLine())).toMatchObject({
    round: '征集',
    until: '8月15日 12:00 截止',
    doing: '现在可以投稿、投票',
    days: '2027年7月26日 至 2027年8月15日',
    roles: '',
    missing: '',
  });
});

test('one to come says when it begins and nothing that can be done; one that is over says its days alone', () => {
  expect(only(coming())).toMatchObject({
    round: '即将开始：征集',
    until: '8月7日 12:00 开始',
    doing: '',
  });
  expect(only(over())).toMatchObject({ round: '', until: '', doing: '' });
});

test('offices are named; what is missing is explained and read out', () => {
  const card = only(aLine({ roles: ['organizer', 'judge'], missing: ['评审的方法', '现场检查'] }));
  expect(card.roles).toBe('主办方工作人员、评审专家');
  expect(card.missing).toMatch(/^暂不开放，本系统还不能办理：评审的方法、现场检查。/);
  const many = only(aLine({ missing: ['一', '二', '三', '四'] }));
  expect(many.missing).toContain('一、二、三 等 4 项。');
  expect(card.label).toContain(card.missing);
  expect(card.missing).toMatch(/请按通知用原来的方式参加。$/);
  expect(only(over({ missing: ['现场检查'] })).missing).toBe(
    '暂不开放，本系统还不能办理：现场检查。',
  );
});
