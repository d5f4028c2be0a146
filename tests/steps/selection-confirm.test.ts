import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  type TestCloud,
} from '../support/cloud';
import { aWork } from '../support/field';
import { measured } from '../support/passed';
import {
  admittedIn,
  JUDGING,
  rowOf,
  rowsIn,
  SELECTING,
  selectingBench,
} from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => bench.reset());

describe('confirming', () => {
  test('freezes entries, votes and ranks', async () => {
    const ids = bench.works(16);
    const passed = measured();
    const board = await bench.confirm(0);
    expect(board).toMatchObject({ state: 'confirmed', revision: 1 });
    expect(Math.abs((board.confirmedAt ?? 0) - SELECTING)).toBeLessThanOrEqual(passed());
    expect(cloud.all('selections')).toMatchObject([
      {
        _id: `${CAMPAIGN}:finalists`,
        state: 'confirmed',
        entries: ids.slice(0, 15).map((entry, index) => ({
          entry,
          votes: 16 - index,
          rank: index + 1,
        })),
      },
    ]);
  });

  test('the same again changes nothing, before and after a look at it', async () => {
    bench.works(3);
    const first = await bench.confirm(0);
    expect(await bench.confirm(0)).toEqual(first);
    expect(await bench.confirm(1)).toEqual(first);
    expect(bench.acts()).toHaveLength(1);
  });

  test('eight at once by two organizers: one confirmation, nobody left out', async () => {
    bench.works(3);
    const input = { id: 'finalists', revision: 0 };
    const people = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? ORGANIZER : OTHER_ORGANIZER,
    );
    const replies = await Promise.all(
      people.map((person) => cloud.ask(person, 'selection.confirm', input, SELECTING)),
    );
    for (const reply of replies)
      if (!reply.ok) expect(reply.error).toMatchObject({ code: 'CONFLICT' });
    expect(replies.some(({ ok }) => ok)).toBe(true);
    expect(bench.acts()).toHaveLength(1);
    expect(cloud.all('selections')).toMatchObject([{ revision: 1, state: 'confirmed' }]);
  });

  test('an adjustment afterwards opens it again; what was confirmed stands until the next time', async () => {
    const ids = bench.works(16);
    await bench.confirm(0);
    const { board } = await cloud.done(
      ORGANIZER,
      'selection.adjust',
      bench.adjusting(ids[15] ?? '', 1),
      SELECTING,
    );
    expect(board).toMatchObject({ state: 'open', revision: 2 });
    expect(admittedIn(board)).toHaveLength(16);
    expect(cloud.all('selections')[0]?.['entries']).toHaveLength(15);
    await bench.confirm(2);
    expect(cloud.all('selections')[0]?.['entries']).toHaveLength(16);
  });

  test('a list as somebody else saw it is not confirmed', async () => {
    const [entry = ''] = bench.works(2);
    await cloud.done(OTHER_ORGANIZER, 'selection.adjust', bench.adjusting(entry, 0), SELECTING);
    const input = { id: 'finalists', revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, SELECTING);
    expect(fault.code).toBe('CONFLICT');
    expect((await bench.show()).state).toBe('open');
  });

  test('a disqualification afterwards strikes one and moves nobody up', async () => {
    const ids = bench.works(16);
    await bench.confirm(0);
    const first = ids[0] ?? '';
    const ground = { id: first, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, SELECTING);
    const board = await bench.show();
    expect(rowOf(board, first)).toMatchObject({
      admitted: false,
      disqualified: expect.stringContaining('电话是空号') as string,
    });
    expect(admittedIn(board)).toEqual(ids.slice(1, 15));
    expect(rowOf(board, ids[15] ?? '').verdict).toBe('out');
  });

  test('a disqualification before it lets the next one in', async () => {
    const ids = bench.works(16);
    const ground = { id: ids[0] ?? '', revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, SELECTING);
    const board = await bench.confirm(0);
    expect(admittedIn(board)).toEqual(ids.slice(1));
    const rows = rowsIn(board);
    expect(rows[rows.length - 1]).toMatchObject({ entry: ids[0], rank: 1, verdict: 'out' });
  });
});

describe('票数超过500票 of the final round', () => {
  const shortlist = () => bench.show('shortlist', JUDGING);

  test('the pool is what was confirmed before; 500 is out, 501 is in', async () => {
    const [over, at500, none] = [501, 500, 0].map((count) =>
      aWork(cloud, { recommended: true, votes: { preliminary: 9, final: count } }),
    );
    expect((await shortlist()).groups.flatMap(({ rows }) => rows)).toEqual([]);
    await bench.confirm(0);
    const board = await shortlist();
    expect(
      board.groups
        .flatMap(({ rows }) => rows)
        .map(({ entry, votes, verdict }) => [entry, votes, verdict]),
    ).toEqual([
      [over, 501, 'in'],
      [at500, 500, 'below-gate'],
      [none, 0, 'below-gate'],
    ]);
    expect(board.groups.map(({ places }) => places)).toEqual([3, 0, 0, 0, 0, 0, 0]);
    const around = bench.adjusting(at500 ?? '', 0, { id: 'shortlist' });
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', around, JUDGING);
    expect(fault.refusal).toMatchObject({
      rule: 'gate.judgeable',
      facts: { votes: 500, needed: 501 },
    });
    const confirmed = await bench.confirm(0, 'shortlist', JUDGING);
    expect(admittedIn(confirmed)).toEqual([over]);
  });

  test('is decided only once the last votes are counted', async () => {
    aWork(cloud, { recommended: true, votes: { preliminary: 9, final: 501 } });
    await bench.confirm(0);
    const input = { id: 'shortlist', revision: 0 };
    const early = at('10-18 00:00:05');
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, early);
    expect(fault.refusal?.rule).toBe('select.tally');
    expect(cloud.all('selections')).toHaveLength(1);
  });
});
