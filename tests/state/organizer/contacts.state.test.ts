import { firstPage, withPage } from '../../../miniprogram/state/paged';
import * as state from '../../../miniprogram/packages/organizer/pages/contacts/contacts.state';
import type {
  AnswerLine,
  RegistrationItem,
  RegistrationState,
} from '../../../miniprogram/shared/contract';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';
import { premises } from './premises';

const counts = { submitted: 2, approved: 1, rejected: 0, revoked: 0 };
const { office } = premises();
const unread = new Map<string, AnswerLine[]>();

const item = (id: string, own: Partial<RegistrationItem> = {}): RegistrationItem => ({
  id,
  form: 'union',
  unit: { id: 'u', name: '沈阳市总工会', level: 'city' },
  state: 'submitted',
  submittedAt: 0,
  history: [{ at: 0, state: 'submitted', reason: null }],
  revision: 1,
  answers: [
    { field: 'name', label: '联系人姓名', value: '李*络', personal: true },
    { field: 'phone', label: '手机号码', value: '139****1234', personal: true },
    { field: 'email', label: '电子邮箱', value: '', personal: true },
  ],
  check: null,
  ...own,
});
const listOf = (items: RegistrationItem[], next: string | null) =>
  withPage(firstPage<RegistrationItem>(), { items, next });
const queueOf = (tab: RegistrationState, ...items: RegistrationItem[]) => ({
  state: tab,
  list: listOf(items, null),
  counts,
});

describe('registrations', () => {
  it('shows every answer of one that waits, and what was left open', () => {
    const [card] = state.contactsView(
      queueOf('submitted', item('a')),
      new Set(),
      unread,
      office,
    ).cards;
    expect(card).toMatchObject({
      unit: '沈阳市总工会',
      about: '工会联系人 · 市总工会',
      open: true,
      canApprove: true,
      canReject: true,
      canRevoke: false,
    });
    expect(card?.answers.map(({ value }) => value)).toEqual(['李*络', '139****1234', '未填']);
  });

  it('calls nobody before the number was read in full, and shows it then', () => {
    const queue = queueOf('approved', item('a', { state: 'approved' }));
    const cardOf = (full: Map<string, AnswerLine[]>) =>
      state.contactsView(queue, new Set(['a']), full, office).cards[0];
    expect(cardOf(unread)).toMatchObject({ phone: '', masked: true, read: false });
    const answers = item('a').answers.map((answer) => ({ ...answer, value: '13900001234' }));
    expect(cardOf(new Map([['a', answers]]))).toMatchObject({
      phone: '13900001234',
      masked: false,
      read: true,
    });
    expect(cardOf(new Map([['b', answers]]))?.phone).toBe('');
  });

  it('says what WeChat made of the words', () => {
    const check = { part: 'text' as const, state: 'doubtful' as const, label: '广告', at: 0 };
    const [card] = state.contactsView(
      queueOf('submitted', item('a', { check })),
      new Set(),
      unread,
      office,
    ).cards;
    expect(card?.check).toMatchObject({ label: '广告', tone: 'bad' });
  });

  it('shows one that was decided in short until it is opened, with its history newest first', () => {
    const approved = item('a', {
      state: 'approved',
      history: [
        { at: 0, state: 'submitted', reason: null },
        { at: 1, state: 'approved', reason: null },
      ],
    });
    const queue = queueOf('approved', approved);
    expect(state.contactsView(queue, new Set(), unread, office).cards[0]).toMatchObject({
      open: false,
      canRevoke: true,
      canApprove: false,
    });
    const [opened] = state.contactsView(queue, new Set(['a']), unread, office).cards;
    expect(opened?.open).toBe(true);
    expect(opened?.history.map(({ label, tone }) => [label, tone])).toEqual([
      ['已核准', 'good'],
      ['已登记', 'wait'],
    ]);
  });

  it('takes a decided one off its tab and counts it in the other', () => {
    const queue = state.decided(
      queueOf('submitted', item('a'), item('b')),
      item('a', { state: 'approved' }),
    );
    expect(queue.list.items.map(({ id }) => id)).toEqual(['b']);
    expect(queue.counts).toMatchObject({ submitted: 1, approved: 2 });
  });

  it('is empty after the last one, unless a page is left', () => {
    const last = state.decided(queueOf('submitted', item('a')), item('a', { state: 'rejected' }));
    expect(last.list.phase).toBe('empty');
    const more = { ...queueOf('submitted'), list: listOf([item('a')], 'p2') };
    expect(state.decided(more, item('a', { state: 'rejected' })).list.phase).not.toBe('empty');
  });

  it('does not count twice what it did not show', () => {
    const queue = state.decided(queueOf('submitted', item('a')), item('x', { state: 'approved' }));
    expect(queue.counts).toEqual(counts);
  });

  it.each([...state.REASONS.reject, ...state.REASONS.revoke])(
    '“$label” is a reason that the rule accepts',
    ({ sentence }) => {
      expect(checkReason(sentence)).toEqual([]);
    },
  );
});
