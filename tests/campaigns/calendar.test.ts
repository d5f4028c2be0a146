import {
  dayOf,
  endOfDay,
  formatDay,
  formatDeadline,
  formatMoment,
  isDay,
  startOfDay,
  timeLeft,
} from '../../miniprogram/shared/calendar';

const utc = (iso: string) => Date.parse(iso);

describe('a day in Shanghai', () => {
  it.each([
    ['2027-07-31T15:59:59.999Z', '2027-07-31'],
    ['2027-07-31T16:00:00.000Z', '2027-08-01'],
    ['2027-12-31T16:00:00.000Z', '2028-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01'],
  ])('%s is in %s', (at, day) => expect(dayOf(utc(at))).toBe(day));

  it('begins at 0:00 and ends with the last millisecond before 24:00', () => {
    expect(startOfDay('2027-09-15')).toBe(utc('2027-09-14T16:00:00.000Z'));
    expect(endOfDay('2027-09-15')).toBe(utc('2027-09-15T15:59:59.999Z'));
    expect(endOfDay('2027-09-15') + 1).toBe(startOfDay('2027-09-16'));
  });

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '2027-8-1', '20270801', ''])(
    '%j is none',
    (day) => {
      expect(isDay(day)).toBe(false);
      expect(() => startOfDay(day)).toThrow(RangeError);
    },
  );

  it('2028-02-29 is one', () => expect(isDay('2028-02-29')).toBe(true));

  it('does not depend on the zone of the machine', () => {
    // The methods of a local zone are never asked.
    for (const method of ['getDate', 'getHours', 'getTimezoneOffset'] as const) {
      jest.spyOn(Date.prototype, method).mockImplementation(() => {
        throw new Error('a local zone was asked');
      });
    }
    expect(formatMoment(utc('2027-08-01T02:05:00Z'))).toBe('8月1日 10:05');
    jest.restoreAllMocks();
  });
});

describe('times for people', () => {
  it.each([
    [formatDay(utc('2027-07-31T16:00:00Z')), '8月1日'],
    [formatMoment(utc('2027-07-31T16:00:00Z')), '8月1日 00:00'],
    [formatMoment(utc('2027-10-09T15:59:59Z')), '10月9日 23:59'],
    [formatDeadline(endOfDay('2027-09-15')), '9月15日 24:00 截止'],
    [formatDeadline(utc('2027-09-15T04:00:00Z')), '9月15日 12:00 截止'],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  it.each([
    [0, [0, 0, 0, 0]],
    [-5, [0, 0, 0, 0]],
    [999, [0, 0, 0, 0]],
    [1000, [0, 0, 0, 1]],
    [59_999, [0, 0, 0, 59]],
    [3_600_000, [0, 1, 0, 0]],
    [86_399_999, [0, 23, 59, 59]],
    [86_400_000, [1, 0, 0, 0]],
    [46 * 86_400_000 + 61_000, [46, 0, 1, 1]],
  ])('%d ms are left as %j', (ms, [days, hours, minutes, seconds]) => {
    expect(timeLeft(ms)).toEqual({ days, hours, minutes, seconds });
  });
});
