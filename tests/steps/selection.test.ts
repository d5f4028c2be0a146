import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  type TestCloud,
} from '../support/cloud';
import { aWork } from '../support/field';
import { admittedIn, rowOf, rowsIn, SELECTING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => bench.reset());

describe('the board', () => {
  test('ranks what was recommended by its frozen votes, theme by theme', async () => {
    const first = bench.works(16);
    const other = aWork(cloud, { theme: 'youth', recommended: true, votes: { preliminary: 1 } });
    const unrecommended = aWork(cloud, { votes: { preliminary: 99 } });
    const board = await bench.show();
    expect(rowsIn(board).map(({ entry, rank, votes }) => [entry, rank, votes])).toEqual(
      first.map((entry, index) => [entry, index + 1, 16 - index]),
    );
    expect(rowsIn(board).map(({ verdict }) => verdict)).toEqual([
      ...Array<string>(15).fill('in'),
      'out',
    ]);
    expect(rowsIn(board, 'youth')).toMatchObject([{ entry: other, rank: 1, admitted: true }]);
    expect(board.groups.map(({ id }) => id)).toHaveLength(7);
    expect(board.groups.every(({ places }) => places === 15)).toBe(true);
    expect(JSON.stringify(board)).not.toContain(unrecommended);
    expect(board).toMatchObject({ state: 'open', revision: 0, confirmedAt: null, refusal: null });
  });

  test('counts the ledger, not what is on show, and no vote of another round', async () => {
    const id = aWork(cloud, { recommended: true, votes: { preliminary: 3, final: 5 } });
    cloud.database.modify('exhibits', {}, { $set: { votes: 999 } }, { multi: true, merge: true });
    expect(rowOf(await bench.show(), id).votes).toBe(3);
  });

  test('counts more entries than one read takes', async () => {
    const ids = bench.works(130, { votes: { preliminary: 1 } });
    const rows = rowsIn(await bench.show());
    expect(rows.map(({ entry }) => entry)).toEqual(ids);
    expect(new Set(rows.map(({ votes }) => votes))).toEqual(new Set([1]));
    expect(rows.every(({ verdict, admitted }) => verdict === 'tied-in' && admitted)).toBe(true);
  });

  test('a withdrawn recommendation is not in the pool, even while its seat is still there', async () => {
    const [kept = '', withdrawn = ''] = bench.works(2);
    cloud.database.insert('decisions', [
      {
        _id: `recommendation:request-${withdrawn}:2`,
        campaign: CAMPAIGN,
        at: SELECTING,
        subject: 'x',
      },
    ]);
    expect(rowsIn(await bench.show()).map(({ entry }) => entry)).toEqual([kept]);
  });

  test.each([
    ['09-30 12:00', 'select.window'],
    ['10-08 00:00', 'select.window'],
  ])('at %s it says why nothing can be done: %s', async (moment, rule) => {
    bench.works(1);
    expect((await bench.show('finalists', at(moment))).refusal?.rule).toBe(rule);
  });

  test('a selection that the campaign does not have', async () => {
    const fault = await cloud.fault(
      ORGANIZER,
      'selection.show',
      { id: 'semifinalists' },
      SELECTING,
    );
    expect(fault.code).toBe('NOT_FOUND');
  });
});

describe('an empty pool', () => {
  test('shows every theme and cannot be confirmed', async () => {
    expect((await bench.show()).groups.flatMap(({ rows }) => rows)).toEqual([]);
    const input = { id: 'finalists', revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, SELECTING);
    expect(fault.refusal?.rule).toBe('select.empty');
    expect(bench.acts()).toEqual([]);
  });
});

describe('adjusting', () => {
  test('admits the sixteenth with a reason, which is kept with name and time', async () => {
    const last = bench.works(16)[15] ?? '';
    const { board } = await cloud.done(
      ORGANIZER,
      'selection.adjust',
      bench.adjusting(last, 0),
      SELECTING,
    );
    expect(rowOf(board, last)).toMatchObject({
      verdict: 'out',
      admitted: true,
      adjustment: {
        admit: true,
        reason: '照顾尚未入围的单位',
        by: expect.stringContaining('主办方') as string,
      },
    });
    expect(admittedIn(board)).toHaveLength(16);
    expect(bench.acts()).toMatchObject([
      {
        _id: `selection:${CAMPAIGN}:finalists:0`,
        verb: 'adjust',
        reason: '照顾尚未入围的单位',
        before: { entry: last, admitted: false },
        after: { entry: last, admitted: true },
      },
    ]);
  });

  test('puts one out, and takes that back', async () => {
    const first = bench.works(3)[0] ?? '';
    const out = bench.adjusting(first, 0, { admit: false, reason: '作者提出退出决赛' });
    const { board } = await cloud.done(ORGANIZER, 'selection.adjust', out, SELECTING);
    expect(rowOf(board, first)).toMatchObject({ verdict: 'in', admitted: false });
    const back = await cloud.done(
      ORGANIZER,
      'selection.adjust',
      bench.adjusting(first, 1),
      SELECTING,
    );
    expect(rowOf(back.board, first).admitted).toBe(true);
    expect(back.board.revision).toBe(2);
  });

  test.each([
    ['missing', ''],
    ['too short', '照顾'],
    ['too long', '长'.repeat(201)],
  ])('a reason that is %s is refused', async (_, reason) => {
    const [entry = ''] = bench.works(1);
    const input = bench.adjusting(entry, 0, { reason });
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', input, SELECTING);
    expect(fault.fields).toMatchObject([{ path: 'reason' }]);
    expect(bench.acts()).toEqual([]);
  });

  test('an entry that nobody recommended is not found', async () => {
    const entry = aWork(cloud, { votes: { preliminary: 9 } });
    const fault = await cloud.fault(
      ORGANIZER,
      'selection.adjust',
      bench.adjusting(entry, 0),
      SELECTING,
    );
    expect(fault.code).toBe('NOT_FOUND');
  });

  test.each(['09-30 12:00', '10-08 00:00'])('at %s is refused', async (moment) => {
    const [entry = ''] = bench.works(1);
    const input = bench.adjusting(entry, 0);
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', input, at(moment));
    expect(fault.refusal?.rule).toBe('select.window');
  });

  test('one that has lost its standing is never admitted', async () => {
    const [entry = ''] = bench.works(2);
    const ground = { id: entry, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, SELECTING);
    const fault = await cloud.fault(
      ORGANIZER,
      'selection.adjust',
      bench.adjusting(entry, 0),
      SELECTING,
    );
    expect(fault.refusal?.rule).toBe('select.standing');
  });

  test('by two organizers at once: one stands, the other is told who was first', async () => {
    const [one = '', other = ''] = bench.works(2);
    const out = { admit: false };
    const replies = await Promise.all([
      cloud.ask(ORGANIZER, 'selection.adjust', bench.adjusting(one, 0, out), SELECTING),
      cloud.ask(OTHER_ORGANIZER, 'selection.adjust', bench.adjusting(other, 0, out), SELECTING),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = replies.filter(({ ok }) => !ok);
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    if (lost?.ok === false) expect(lost.error.reason).toContain('调整“入围决赛”的名单');
    const board = await bench.show();
    expect(board.revision).toBe(1);
    expect(admittedIn(board)).toEqual([replies[0]?.ok === true ? other : one]);
    expect(bench.acts()).toHaveLength(1);
  });

  test('the same again, after its answer was lost, is harmless', async () => {
    const [entry = ''] = bench.works(2);
    const input = bench.adjusting(entry, 0, { admit: false });
    const first = await cloud.done(ORGANIZER, 'selection.adjust', input, SELECTING);
    const again = await cloud.done(ORGANIZER, 'selection.adjust', input, SELECTING);
    expect(again.board).toEqual(first.board);
    expect(bench.acts()).toHaveLength(1);
  });
});
