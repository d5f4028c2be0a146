import { isNoted } from '../../../miniprogram/packages/organizer/noted';
import {
  declineSheet,
  EFFECTS,
  proposalLines,
} from '../../../miniprogram/packages/organizer/pages/proposals/proposals.state';
import type { ProposalView } from '../../../miniprogram/shared/contract';
import { secondNeeded } from '../../../miniprogram/shared/campaign/second';
import { TWO_PERSON_ACTS } from '../../../miniprogram/shared/vocabulary';
import { shanghai } from '../../support/campaign';

const source = { reading: '由两位工作人员共同确认' };
const office = { twoPersons: { acts: [...TWO_PERSON_ACTS], source } };
const at = shanghai('08-06 10:05:00');
const proposal = (own: Partial<ProposalView> = {}): ProposalView => ({
  id: 'entry.disqualify:e1:2',
  act: 'disqualify',
  action: 'entry.disqualify',
  input: { id: 'e1', revision: 2, ground: 0, reason: '没有授权' },
  text: '取消《渔港清晨》的参加资格',
  reason: '没有授权',
  by: '张工',
  at,
  own: false,
  ...own,
});
const [line] = proposalLines([proposal()], office);
const [own] = proposalLines([proposal({ own: true })], office);

test('says who proposed what, why and when, and where to look', () => {
  expect(line).toMatchObject({
    act: '取消资格',
    text: '取消《渔港清晨》的参加资格',
    reason: '没有授权',
    made: '张工 · 8月6日 10:05',
    refusal: null,
    look: { url: '/packages/organizer/pages/entry/entry?id=e1', words: '看这件作品' },
  });
});

test('an own one cannot be confirmed, and says by which rule', () => {
  expect(own?.refusal).toMatchObject({ rule: 'second.self', source, facts: { at } });
  expect(declineSheet(own!)).toMatchObject({ title: '收回提议的理由', done: '已收回' });
  expect(declineSheet(line!)).toMatchObject({ title: '不同意的理由', done: '已记录' });
});

test.each([
  ['void', { round: 'preliminary', entry: 'e1' }, 'inquiry?id=preliminary%3Ae1'],
  ['publish', { revision: 3 }, 'awards'],
  ['disqualify', null, 'entry?id='],
] as const)('%s is looked at where it is decided', (act, input, end) => {
  const [one] = proposalLines([proposal({ act, input })], office);
  expect(one?.look.url.endsWith(end)).toBe(true);
  expect(EFFECTS[act]).toMatch(/^确认后.*。$/);
});

test('what waits for a second person is a note; everything else is not', () => {
  const fault = { code: 'REFUSED', reason: '', remedy: '' } as const;
  const refusal = secondNeeded('void', source, at);
  expect(isNoted({ ...fault, refusal })).toBe(true);
  expect(isNoted({ ...fault, refusal: { ...refusal, rule: 'inquiry.void' } })).toBe(false);
  expect(isNoted({ code: 'CONFLICT', reason: '', remedy: '' })).toBe(false);
});
