import { mayTakeTurn, turnsOf, turnStretch } from '../../../miniprogram/shared/campaign/turn';
import { shanghai } from '../../support/campaign';

const HOUR = 3_600_000;
const limit = (hours: number, most = 3) => ({ most, hours, source: { reading: '防止恶意占用' } });

describe('a stretch', () => {
  test.each([
    [24, '08-20 00:00:00', '08-20 00:00:00', '08-21 00:00:00'],
    [24, '08-20 23:59:59.999', '08-20 00:00:00', '08-21 00:00:00'],
    [1, '08-20 10:59:59.999', '08-20 10:00:00', '08-20 11:00:00'],
    [1, '08-20 11:00:00', '08-20 11:00:00', '08-20 12:00:00'],
    [6, '08-20 05:59:59', '08-20 00:00:00', '08-20 06:00:00'],
  ])('of %i h holds %s', (hours, at, from, to) => {
    expect(turnStretch(hours, shanghai(at))).toEqual({ from: shanghai(from), to: shanghai(to) });
  });

  test('of five hours follows the one before without a gap, across days', () => {
    let { from, to } = turnStretch(5, shanghai('08-20 00:00:00'));
    for (let n = 0; n < 20; n += 1) {
      const next = turnStretch(5, to);
      expect([next.from, to - from]).toEqual([to, 5 * HOUR]);
      ({ from, to } = next);
    }
  });
});

describe('a turn', () => {
  const now = shanghai('08-20 12:00:00');
  test.each([
    ['person', 2, true],
    ['person', 3, false],
    ['network', 14, true],
    ['network', 15, false],
  ] as const)('of one %s after %i', (of, taken, allowed) => {
    expect(mayTakeTurn('code', limit(1), taken, now, of).allowed).toBe(allowed);
  });

  test('says when the next one is', () => {
    expect(mayTakeTurn('report', limit(24), 3, now)).toMatchObject({
      rule: 'limit.report',
      facts: { taken: 3, most: 3, hours: 24, until: shanghai('08-21 00:00:00') },
      remedy: expect.stringContaining('8月21日 00:00') as string,
    });
    expect(turnsOf(limit(1, 10), 'network')).toBe(50);
  });
});
