import {
  listed,
  missingReceipts,
  missingViews,
  receiptToCheck,
  sealedTo,
  voteViews,
  type Listed,
} from '../../../miniprogram/packages/ledger/pages/votes/votes.state';
import type { VoteCheck } from '../../../miniprogram/services/ledger-check';
import type { MyVote, SealView } from '../../../miniprogram/shared/contract';
import { aReceipt, NOON } from '../an-exhibit';
import { aLedger, aVote, someReceipts } from './a-ledger';

const list = (votes: MyVote[]): Listed[] => votes.map(listed);
const nothing = { sealedTo: 0, checks: new Map(), open: new Set<string>() };
const MINUTE = 60_000;

test('votes stand under their day, the newest first, each day named once', () => {
  const votes = ['2027-08-03', '2027-08-03', '2027-08-02'].map((day, index) =>
    aVote({ receipt: aReceipt({ id: `r${String(index)}`, day }) }),
  );
  expect(voteViews(list(votes), nothing).map(({ day }) => day)).toEqual(['8月3日', '', '8月2日']);
});

test.each([
  ['counted', 0, '已封存', ''],
  ['counted', -1, '待封存', '投票后约半分钟封存，封存后就可以核对。'],
  ['held', 0, '待核', '这段时间的票正在核查，核查结束前不计入票数。'],
  ['void', 0, '作废', '这段时间的票经核查作废，不计入票数。'],
] as const)('a vote %s, sealed to its window and %i, says %s', (standing, more, label, words) => {
  const vote = aVote({ standing });
  const [view] = voteViews(list([vote]), { ...nothing, sealedTo: vote.receipt.window + more });
  expect(view).toMatchObject({ label, words, about: '7号 · 12:00 · 第 1 票' });
});

test('a vote whose proof is there is sealed, whatever the page knew before', () => {
  const [receipt] = someReceipts(1);
  const proof = aLedger([[receipt!]]).proofOf(receipt!);
  const checks = new Map([[receipt!.id, { at: 'comparing', proof } as const]]);
  const [view] = voteViews(list([aVote({ receipt: receipt! })]), { ...nothing, checks });
  expect(view).toMatchObject({ standing: 'counted', words: '' });
  expect(view?.check?.running).toBe(true);
});

test('the receipt that is checked is the one this phone got, if it got one', () => {
  const said = aReceipt({ id: 'said' });
  const got = aReceipt({ id: 'got' });
  const others = [
    aReceipt({ id: 'other seat', seat: 2 }),
    aReceipt({ id: 'other day', day: '2027-08-03' }),
    aReceipt({ id: 'other round', round: 'final' }),
  ];
  expect(receiptToCheck(aVote({ receipt: said }), [...others, got]).id).toBe('got');
  expect(receiptToCheck(aVote({ receipt: said }), others).id).toBe('said');
});

test('what a check found out stands above what the list says', () => {
  const [receipt] = someReceipts(1);
  const proof = aLedger([[receipt!]]).proofOf(receipt!);
  const votes = list([aVote({ receipt: receipt! })]);
  const standingWith = (check: VoteCheck) =>
    voteViews(votes, { ...nothing, sealedTo: Infinity, checks: new Map([[receipt!.id, check]]) })[0]
      ?.label;
  // It came late: its window was sealed without it.
  expect(standingWith({ at: 'waiting', overdue: false })).toBe('待封存');
  expect(standingWith({ at: 'waiting', overdue: true })).toBe('没有对上');
  expect(standingWith({ at: 'failed', proof, place: 'vote', known: null })).toBe('没有对上');
});

test('a work that is gone keeps its place among the votes', () => {
  const [view] = voteViews(list([aVote({ title: '', number: 0 })]), nothing);
  expect(view).toMatchObject({ title: '已不展示的作品', about: '12:00 · 第 1 票' });
});

test('votes are sealed to the end of the last regular seal, whatever late one came after', () => {
  const seals = aLedger([someReceipts(1), someReceipts(1, 1)]).seals;
  const [first, second] = seals as [SealView, SealView];
  expect(
    sealedTo([
      { ...second, to: 5 },
      { ...first, to: 9 },
    ]),
  ).toBe(9);
  expect(sealedTo([])).toBe(0);
});

describe('receipts that the list does not have', () => {
  const at = (minutes: number) => NOON + minutes * MINUTE;
  const kept = [5, 3, 1].map((minute) => aReceipt({ id: `m${String(minute)}`, at: at(minute) }));
  const shown = (...minutes: number[]) =>
    list(
      minutes.map((minute) =>
        aVote({ receipt: aReceipt({ id: `m${String(minute)}`, at: at(minute) }) }),
      ),
    );
  const missing = (votes: Listed[], ended: boolean, askedAt: number) =>
    missingReceipts(kept, votes, { ended, askedAt }).map(({ id }) => id);

  test('none is missing from a whole list', () => {
    expect(missing(shown(5, 3, 1), true, at(10))).toEqual([]);
  });

  test('one in the middle is, one below the last page may still come', () => {
    expect(missing(shown(5, 2), false, at(10))).toEqual(['m3']);
    expect(missing(shown(5, 2), true, at(10))).toEqual(['m3', 'm1']);
  });

  test('all are missing from an empty list that is whole', () => {
    expect(missing([], true, at(10))).toEqual(['m5', 'm3', 'm1']);
    expect(missing([], false, at(10))).toEqual([]);
  });

  test('one of the last minute may only have come after the list was asked for', () => {
    expect(missing(shown(3, 1), true, at(5) + MINUTE)).toEqual([]);
    expect(missing(shown(3, 1), true, at(5) + MINUTE + 1)).toEqual(['m5']);
  });

  test('is named by when it was given', () => {
    expect(missingViews(kept.slice(0, 1))).toEqual([
      { id: 'm5', about: '8月2日 12:05 · 当天第 1 票' },
    ]);
  });
});
