import { sendLines } from '../../../miniprogram/packages/organizer/pages/forwardings/forwardings.state';
import type { ForwardingLine } from '../../../miniprogram/shared/contract';
import { shanghai } from '../../support/campaign';

const now = shanghai('11-07 10:00:00');
const line = (own: Partial<ForwardingLine> = {}): ForwardingLine => ({
  forwarding: {
    ...{ id: 'province', name: '展示展播活动', to: '省扶贫办', of: 'best' },
    ...{ opensAt: shanghai('11-05 00:00:00'), dueAt: shanghai('11-05 23:59:59') },
    source: { reading: '报送省扶贫办' },
  },
  ...{ list: 'award.best', listName: '获奖作品：优秀作品', works: 3 },
  ...{ state: 'late', revision: 0, sent: null, refusal: null },
  ...own,
});
const only = (own: Partial<ForwardingLine>, noting = new Map()) =>
  sendLines([line(own)], noting, now)[0];

test('what is to be sent, until when, and on whose word', () => {
  expect(only({})).toMatchObject({
    due: '11月5日报送',
    works: '获奖作品：优秀作品，3 件',
    source: '主办方规定，报送省扶贫办',
    tag: '已逾期',
    first: '2027-11-05',
    last: '2027-11-07',
    day: '2027-11-07',
    sent: '',
  });
  expect(only({ state: 'coming' })?.tag).toBe('还没到日子');
});

test('what was chosen and typed stays', () => {
  const noting = new Map([['province', { day: '2027-11-06', note: '77号' }]]);
  expect(only({}, noting)).toMatchObject({ dayWords: '11月6日', typed: '77号' });
});

test('what was noted', () => {
  const sent = { day: '2027-11-06', works: 3, parts: 0, note: '77号', by: '李干事', at: now };
  expect(only({ state: 'sent', sent })).toMatchObject({
    tag: '已报送',
    sent: '11月6日报送 3 件，没有用系统打包，李干事 11月7日 10:00登记',
    note: '77号',
  });
});
