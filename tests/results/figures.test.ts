import { dayOf } from '../../miniprogram/shared/calendar';
import type { Figures, FigureLine } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { addVotes, aWork } from '../support/field';
import { holdVotes } from '../support/held-votes';
import { DALIAN, SHENYANG } from '../support/office';
import { SELECTING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
const bench = selectingBench(() => cloud);
let figures: Figures;
let lost: string;

/** Some of everything: two units and none, three themes, every state, two rounds of votes. */
beforeAll(async () => {
  cloud = await openCloud();
  const idle = { id: 'fuxin', name: '阜新市总工会', level: 'city' };
  cloud.database.insert(
    'units',
    [SHENYANG, DALIAN, idle].map((unit) => ({
      _id: `${CAMPAIGN}:${unit.id}`,
      campaign: CAMPAIGN,
      ...unit,
      nameKey: unit.name,
      active: true,
      revision: 1,
      addedAt: 0,
    })),
  );
  const themes = ['work', 'family', 'other'];
  for (let index = 0; index < 24; index += 1) {
    const unit = [SHENYANG, DALIAN, null][index % 3] ?? null;
    aWork(cloud, {
      unit,
      theme: themes[index % 4] ?? 'work',
      votes: { preliminary: index, final: index % 5 },
      recommended: unit !== null && index % 2 === 0,
      submittedAt: at('07-26') + (index % 6) * 86_400_000,
    });
  }
  for (const state of ['submitted', 'accepted', 'rejected'] as const)
    aWork(cloud, { state, unit: DALIAN, submittedAt: at('08-03 23:59:59') });
  lost = aWork(cloud, { unit: DALIAN, votes: { preliminary: 40 }, recommended: true });
  await bench.confirm(0);
  await bench.disqualify(lost);
  // The timer would have counted the final's votes on show.
  for (const exhibit of bench.hall('final')) {
    const votes = cloud
      .all('votes')
      .filter((vote) => vote['round'] === 'final' && vote['entry'] === exhibit['entry']).length;
    cloud.database.modify(
      'exhibits',
      { _id: exhibit['_id'] },
      { $set: { votes } },
      { merge: true },
    );
  }
  // Of two works some votes were set apart, and of one of them voided.
  const [one, other] = bench.hall('preliminary').map((exhibit) => String(exhibit['entry']));
  holdVotes(cloud, one ?? '', 5);
  const hold = holdVotes(cloud, other ?? '', 7);
  const verdict = { holds: [hold], verdict: 'void' as const, reason: '核对后认定是刷票' };
  const inquiry = { round: 'preliminary', entry: other ?? '', revision: 0, ...verdict };
  await cloud.done(ORGANIZER, 'inquiry.decide', inquiry, SELECTING);
  const [first, , third] = bench.hall('final').map((one) => one['entry']);
  const line = { award: 'third', theme: null, unit: null };
  cloud.database.insert('outcomes', [
    {
      _id: CAMPAIGN,
      state: 'published',
      published: [
        { ...line, entry: first },
        { ...line, entry: third },
        { ...line, entry: lost },
        { ...line, award: 'organization', entry: null, unit: DALIAN },
      ],
    },
  ]);
  figures = await show(null);
});
afterAll(() => cloud.close());

const show = async (round: string | null, when = at('10-20 10:00')): Promise<Figures> =>
  (await cloud.done(ORGANIZER, 'figures.show', { round }, when)).figures;

type Row = Record<string, unknown>;
const unitOf = (row: Row | undefined): string | null =>
  (row?.['belongsTo'] as { id: string } | null | undefined)?.id ?? null;

/** The same figures, told from the collections one by one. */
function counted(rounds: string[], belongs: (entry: Row | undefined) => boolean) {
  const entries = cloud.all('entries');
  const byId = new Map(entries.map((entry) => [entry['_id'], entry]));
  const own = entries.filter(belongs);
  const stands = (id: unknown) =>
    ['accepted', 'published'].includes(String(byId.get(id)?.['state'])) && belongs(byId.get(id));
  const winners = cloud.all('outcomes')[0]?.['published'] as { entry: unknown; unit: unknown }[];
  const selection = cloud.all('selections')[0]?.['entries'] as { entry: string }[];
  const rows = cloud
    .all('votes')
    .filter(({ round, entry }) => rounds.includes(String(round)) && stands(entry))
    .filter(({ round, entry }) => bench.hall(String(round)).some((one) => one['entry'] === entry));
  const apart = (state: string) =>
    cloud
      .all('holds')
      .filter((hold) => hold['state'] === state && stands(hold['entry']))
      .filter(({ round }) => rounds.includes(String(round)))
      .reduce((sum, { votes }) => sum + Number(votes), 0);
  return {
    submitted: own.length,
    accepted: own.filter(({ state }) => state === 'accepted' || state === 'published').length,
    published: own.filter(({ state }) => state === 'published').length,
    votes: rows.length - apart('held') - apart('void'),
    held: apart('held'),
    voided: apart('void'),
    recommended: cloud.all('recommendations').filter(({ entry }) => stands(entry)).length,
    finalists: selection.filter(({ entry }) => stands(entry)).length,
    awards: winners.filter(({ entry, unit }) =>
      entry === null ? belongs({ belongsTo: unit }) : stands(entry),
    ).length,
  };
}
const numbers = ({ id: _id, name: _name, level: _level, ...rest }: FigureLine) => rest;

describe('figures equal what is in the collections', () => {
  const both = ['preliminary', 'final'];

  test('there is something of everything', () => {
    for (const count of Object.values(numbers(figures.total))) expect(count).toBeGreaterThan(0);
    expect(figures.total.submitted).toBe(28);
  });

  test('in total', () => {
    expect(numbers(figures.total)).toEqual(counted(both, () => true));
  });

  test.each([
    ['沈阳市总工会', SHENYANG.id],
    ['大连市总工会', DALIAN.id],
    ['未归属单位', null],
  ])('of %s', (name, id) => {
    const line = figures.units.find((one) => one.name === name);
    expect(line?.id).toBe(id);
    expect(line && numbers(line)).toEqual(counted(both, (entry) => unitOf(entry) === id));
  });

  test.each(['work', 'family', 'other', 'youth'])('of the theme %s', (theme) => {
    const line = figures.themes.find(({ id }) => id === theme);
    expect(line && numbers(line)).toEqual(counted(both, (entry) => entry?.['theme'] === theme));
  });

  test.each(both)('votes of the round %s alone', async (round) => {
    const { total, themes } = await show(round);
    expect(total.votes).toBe(counted([round], () => true).votes);
    expect(themes.reduce((sum, { votes }) => sum + votes, 0)).toBe(total.votes);
  });

  test('units, and themes, add up to the total', () => {
    for (const lines of [figures.units, figures.themes])
      for (const key of [
        'submitted',
        'accepted',
        'published',
        'votes',
        'recommended',
        'finalists',
      ] as const)
        expect(lines.reduce((sum, line) => sum + line[key], 0)).toBe(figures.total[key]);
  });

  test('a unit of the list without anything has its line', () => {
    const line = figures.units.find(({ name }) => name === '阜新市总工会');
    expect(line).toMatchObject({ level: 'city', submitted: 0, votes: 0, recommended: 0 });
  });

  test('a work that lost its standing counts as sent in, and as nothing else', () => {
    const withIt = cloud.all('votes').filter(({ entry }) => entry === lost).length;
    expect(withIt).toBe(40);
    const shown = cloud.all('votes').length - withIt;
    expect(figures.total.votes).toBeLessThanOrEqual(shown);
  });
});

describe('day by day', () => {
  test('votes and works of each day, from the first round on', () => {
    const { days } = figures;
    expect(days[0]?.day).toBe('2027-07-25');
    expect(days[days.length - 1]?.day).toBe('2027-10-20');
    const on = (rows: Row[], field: string, day: string) =>
      rows.filter((row) => dayOf(Number(row[field])) === day).length;
    for (const { day, votes, submitted } of days) {
      expect([day, votes]).toEqual([day, on(cloud.all('votes'), 'at', day)]);
      expect([day, submitted]).toEqual([day, on(cloud.all('entries'), 'submittedAt', day)]);
    }
  });

  test('of one round only its own days', async () => {
    const { days } = await show('final');
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 10 }, (_, index) => `2027-10-${String(index + 8).padStart(2, '0')}`),
    );
  });

  test('a vote at the edge of a day belongs to its own day', async () => {
    const id = aWork(cloud);
    addVotes(cloud, id, 1, { when: at('08-09') - 1 });
    addVotes(cloud, id, 2, { when: at('08-09') });
    const { days } = await show(null);
    expect(days.find(({ day }) => day === '2027-08-08')?.votes).toBe(1);
    expect(days.find(({ day }) => day === '2027-08-09')?.votes).toBe(2);
  });

  test('nothing before the first round, and no day that is still to come', async () => {
    expect((await show(null, at('07-20'))).days).toEqual([]);
    expect((await show(null, at('07-26 10:00'))).days).toHaveLength(2);
  });
});

test('a round that the campaign does not have', async () => {
  const fault = await cloud.fault(ORGANIZER, 'figures.show', { round: 'nowhere' }, SELECTING);
  expect(fault.code).toBe('NOT_FOUND');
});
