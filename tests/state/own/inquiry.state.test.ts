import {
  appealFault,
  counterOf,
  inquiryView,
  sheetOf,
} from '../../../miniprogram/packages/own/pages/inquiry/inquiry.state';
import { mayAppeal } from '../../../miniprogram/shared/votes/inquiry';
import { aCampaign } from '../../support/campaign';
import { aHold, anOwnInquiry, APPEAL_BY } from './an-inquiry';

const decided = aHold(0, {
  state: 'void',
  decision: { verdict: 'void', reason: '由程序投出', at: APPEAL_BY },
});

test('what is set apart stands beside the votes that count, with the deadline and nothing of blame', () => {
  const view = inquiryView(anOwnInquiry(), false);
  expect(view).toMatchObject({
    about: '7 号作品 · 初选 · 大连市总工会',
    deadline: '8月7日 02:10 截止',
    refusal: null,
    more: 0,
  });
  expect(view.numbers.map(({ label, value }) => [label, value])).toEqual([
    ['计入', 150],
    ['待核', 80],
    ['作废', 0],
  ]);
  expect(view.standing).toContain('核查不等于认定违规');
  expect(view.standing).toContain('80 票待核');
});

test('the latest deadline of what is undecided counts; decided spans have none', () => {
  const later = aHold(1, { appealBy: APPEAL_BY + 3_600_000 });
  const view = inquiryView(anOwnInquiry({ holds: [later, aHold(0), decided] }), false);
  expect(view.deadline).toBe('8月7日 03:10 截止');
});

test('once everything is decided there is nothing to appeal and no refusal to read', () => {
  const refusal = mayAppeal(aCampaign(), [], [], 'author', APPEAL_BY);
  if (refusal.allowed) throw new Error('an appeal on nothing');
  const own = { holds: [decided], held: 0, voided: 40, refusal };
  expect(inquiryView(anOwnInquiry(own), false)).toMatchObject({
    deadline: '',
    refusal: null,
    standing: '核查已经结束，40 票作废，其余的票都计入。',
  });
  const released = { holds: [aHold(0, { state: 'released' })], held: 0 };
  expect(inquiryView(anOwnInquiry(released), false).standing).toBe('核查已经结束，票都计入。');
});

test('why one cannot appeal is said where the button is', () => {
  const appeals = [{ from: 'author' as const, text: '单位转发', at: APPEAL_BY - 1, check: null }];
  const refusal = mayAppeal(
    aCampaign(),
    [aHold(0)],
    [{ from: 'author', holds: ['h0'] }],
    'author',
    0,
  );
  if (refusal.allowed) throw new Error('a second appeal');
  const view = inquiryView(anOwnInquiry({ appeals, refusal }), false);
  expect(view.refusal).toMatchObject({ rule: 'inquiry.once' });
  expect(view.appeals).toEqual([
    { key: 'author-0', who: '作者', when: '8月7日 02:09', text: '单位转发' },
  ]);
});

test.each([
  [6, 6, 0],
  [7, 4, 3],
])('of %i spans %i are shown at first and %i folded away', (count, shown, more) => {
  const holds = Array.from({ length: count }, (_, slot) => aHold(slot));
  const folded = inquiryView(anOwnInquiry({ holds }), false);
  expect([folded.holds.length, folded.more]).toEqual([shown, more]);
  const unfolded = inquiryView(anOwnInquiry({ holds }), true);
  expect([unfolded.holds.length, unfolded.more]).toEqual([count, 0]);
});

test('the sheet begins with what the phone kept and counts what can be read', () => {
  const view = inquiryView(anOwnInquiry(), false);
  expect(sheetOf(view, '单位群里')).toMatchObject({ text: '单位群里', counter: '4 / 500' });
  expect(counterOf(' 👨‍👩‍👧\u200b ')).toBe('5 / 500');
});

test.each([
  ['单位群里', /说明太短.*至少 10 个字/],
  ['\u200b'.repeat(40), /说明太短/],
  ['转'.repeat(501), /说明太长.*现在是 501 字/],
  ['转'.repeat(10), /^$/],
  [` ${'转'.repeat(500)}\n`, /^$/],
])('an appeal is checked before it is sent (%#)', (text, words) =>
  expect(appealFault(text)).toMatch(words),
);
