import {
  cutPart,
  isDue,
  SEALS_PER_PART,
  VOTES_PER_PART,
} from '../../../cloudfunctions/core/votes/parts/ledger/publish-due';
import { campaignView } from '../../support/campaign';
import { openRound } from '../../../miniprogram/shared/campaign/rounds';

const at = (moment: string) => Date.parse(`2027-${moment}:00+08:00`);
const NOON = at('08-05T12:00');

describe('a part is due', () => {
  const due = (own: { votes?: number; seals?: number; sealedAt?: number; now?: number }) => {
    const { votes = 1, seals = 1, sealedAt = NOON, now = NOON } = own;
    const first = { number: 8, total: 101, at: sealedAt };
    const newest = { number: 7 + seals, total: 100 + votes, at: sealedAt };
    return isDue(campaignView, { toSeal: 7, total: 100 }, { first, newest }, now);
  };

  it.each([
    [VOTES_PER_PART - 1, false],
    [VOTES_PER_PART, true],
  ])('with %d votes waiting: %s', (votes, expected) => expect(due({ votes })).toBe(expected));

  it.each([
    [SEALS_PER_PART - 1, false],
    [SEALS_PER_PART, true],
  ])('with %d seals waiting: %s', (seals, expected) => expect(due({ seals })).toBe(expected));

  it.each([
    ['08-05T23:59', false],
    ['08-06T00:00', true],
  ])('for a seal of noon at %s: %s', (moment, expected) =>
    expect(due({ now: at(moment) })).toBe(expected),
  );

  it('ten minutes after a round of votes closed, though its day is not over', () => {
    const { closesAt } = openRound(campaignView, 'vote', NOON)!;
    const sealedAt = closesAt + 1;
    expect(due({ sealedAt, now: closesAt + 600_000 })).toBe(false);
    expect(due({ sealedAt, now: closesAt + 600_001 })).toBe(true);
  });
});

describe('a part ends', () => {
  const seal = (rows: number, sealedAt = NOON) => ({ rows, at: sealedAt });
  const sizes = (rows: readonly number[]) => cutPart(rows.map((one) => seal(one))).length;

  it('with the seal that fills it', () => {
    expect(sizes([VOTES_PER_PART - 1, 5, 5])).toBe(2);
    expect(sizes([VOTES_PER_PART, 5])).toBe(1);
    expect(sizes([3 * VOTES_PER_PART, 5])).toBe(1);
    expect(sizes([5, 5])).toBe(2);
  });

  it('with its most seals', () => {
    expect(sizes(Array.from({ length: SEALS_PER_PART + 1 }, () => 1))).toBe(SEALS_PER_PART);
  });

  it('with its day', () => {
    const two = [seal(1, at('08-05T23:59')), seal(1, at('08-06T00:00'))];
    expect(cutPart(two)).toEqual([two[0]]);
    expect(cutPart([])).toEqual([]);
  });
});
