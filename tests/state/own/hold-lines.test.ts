import { startOfDay } from '../../../miniprogram/shared/calendar';
import { gateBar } from '../../../miniprogram/state/gate-bar';
import { apartWords } from '../../../miniprogram/state/held-words';
import { holdLine, numbersOf, spanWords } from '../../../miniprogram/state/hold-lines';
import { shownVotes } from '../../../miniprogram/state/voting';
import { aReceipt, anExhibit, NOON, ROUND } from '../an-exhibit';
import { aHold, NIGHT } from './an-inquiry';

const MINUTE = 60_000;
const DAY = startOfDay('2027-08-05');

test.each([
  [NIGHT, NIGHT + 10 * MINUTE, '8月5日 02:10–02:20'],
  [DAY - 10 * MINUTE, DAY, '8月4日 23:50–24:00'],
  [DAY - 5 * MINUTE, DAY + 5 * MINUTE, '8月4日 23:55 至 8月5日 00:05'],
])('a span from %i to %i reads %s', (from, to, words) => expect(spanWords(from, to)).toBe(words));

test('votes set apart and voided are said beside those that stand, and not where there are none', () => {
  expect(apartWords({ held: 0, voided: 0 })).toBe('');
  expect(apartWords({ held: 86, voided: 0 })).toBe('另有 86 票待核');
  expect(apartWords({ held: 86, voided: 12 })).toBe('另有 86 票待核，12 票核查后作废');
  expect(numbersOf({ votes: 1, held: 2, voided: 3 }).map(({ value }) => value)).toEqual([1, 2, 3]);
});

test('a span says how it stands, why it was set apart, and what was decided', () => {
  expect(holdLine(aHold(0))).toMatchObject({
    span: '8月5日 02:10–02:20',
    votes: '40 票',
    stateLabel: '待核',
    reasons: [{ label: '票数突增', text: '10分钟内 40 票，平时约 2 票' }],
    decided: '',
  });
  const decision = { verdict: 'void' as const, reason: '由程序投出', at: NOON };
  expect(holdLine(aHold(0, { state: 'void', decision }))).toMatchObject({
    stateLabel: '核查后作废',
    decided: '8月2日 12:00 核查后作废',
    why: '由程序投出',
  });
});

test('a threshold counts what is not void, and says how much of it is under inquiry', () => {
  const gate = { id: 'g', label: '', round: ROUND, moreThan: 200, before: 'recommend' as const };
  const bar = (votes: number, held: number) =>
    gateBar({ ...gate, source: { clause: '超过200票' } }, { votes, held });
  expect(bar(120, 81)).toMatchObject({ missing: 0, percent: 100, held: 81 });
  expect(bar(120, 80)).toMatchObject({ missing: 1, percent: 99, held: 80 });
});

test('a vote of one’s own that was set apart or voided is not added to those that stand', () => {
  const counted = { countedTo: NOON + 5_000 };
  const receipts = [aReceipt({ at: NOON, before: 100 })];
  const at = (votes: number, held: number, voided: number) =>
    shownVotes(anExhibit({ votes, held, voided, ...counted }), ROUND, receipts);
  expect(at(100, 0, 0)).toBe(101);
  expect(at(15, 86, 0)).toBe(15);
  expect(at(15, 0, 86)).toBe(15);
});
