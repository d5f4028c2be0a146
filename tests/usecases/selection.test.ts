import type { SelectionBoard, SelectionRow } from '../../miniprogram/shared/contract';
import {
  at,
  CAMPAIGN,
  openCloud,
  ORGANIZER,
  OTHER_ORGANIZER,
  type TestCloud,
} from '../support/cloud';
import { aWork, type WorkOptions } from '../support/field';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  for (const name of ['entries', 'exhibits', 'recommendations', 'votes', 'selections', 'decisions'])
    cloud.database.remove(name, {}, { multi: true });
});

const WHEN = at('10-02 10:00');
const JUDGING = at('10-18 10:00');
const REASON = '照顾尚未入围的单位';
const show = async (id = 'finalists', when = WHEN): Promise<SelectionBoard> =>
  (await cloud.done(ORGANIZER, 'selection.show', { id }, when)).board;
const confirm = async (revision: number, id = 'finalists', when = WHEN) =>
  (await cloud.done(ORGANIZER, 'selection.confirm', { id, revision }, when)).board;
const adjusting = (entry: string, revision: number, own: object = {}) => ({
  id: 'finalists',
  revision,
  entry,
  admit: true,
  reason: REASON,
  ...own,
});
const rowsIn = (board: SelectionBoard, theme = 'work'): SelectionRow[] =>
  board.groups.find(({ id }) => id === theme)?.rows ?? [];
const rowOf = (board: SelectionBoard, entry: string): SelectionRow => {
  const row = board.groups.flatMap(({ rows }) => rows).find((one) => one.entry === entry);
  if (row === undefined) throw new Error(`${entry} is not on the board`);
  return row;
};
const admittedIn = (board: SelectionBoard): string[] =>
  board.groups.flatMap(({ rows }) => rows.filter((row) => row.admitted).map(({ entry }) => entry));
/** Recommended works, the first with the most votes of the preliminary round, no two alike. */
const works = (count: number, own: WorkOptions = {}): string[] =>
  Array.from({ length: count }, (_, index) =>
    aWork(cloud, { recommended: true, votes: { preliminary: count - index }, ...own }),
  );
const acts = () => cloud.all('decisions').filter(({ verb }) => verb !== 'refused');

describe('the board', () => {
  test('ranks what was recommended by its frozen votes, theme by theme', async () => {
    const first = works(16);
    const other = aWork(cloud, { theme: 'youth', recommended: true, votes: { preliminary: 1 } });
    const unrecommended = aWork(cloud, { votes: { preliminary: 99 } });
    const board = await show();
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
    expect(rowOf(await show(), id).votes).toBe(3);
  });

  test('counts more entries than one read takes', async () => {
    const ids = works(130, { votes: { preliminary: 1 } });
    const rows = rowsIn(await show());
    expect(rows.map(({ entry }) => entry)).toEqual(ids);
    expect(new Set(rows.map(({ votes }) => votes))).toEqual(new Set([1]));
    expect(rows.every(({ verdict, admitted }) => verdict === 'tied-in' && admitted)).toBe(true);
  });

  test('a withdrawn recommendation is not in the pool, even while its seat is still there', async () => {
    const [kept = '', withdrawn = ''] = works(2);
    cloud.database.insert('decisions', [
      { _id: `recommendation:request-${withdrawn}:2`, campaign: CAMPAIGN, at: WHEN, subject: 'x' },
    ]);
    expect(rowsIn(await show()).map(({ entry }) => entry)).toEqual([kept]);
  });

  test.each([
    ['09-30 12:00', 'select.window'],
    ['10-08 00:00', 'select.window'],
  ])('at %s it says why nothing can be done: %s', async (moment, rule) => {
    works(1);
    expect((await show('finalists', at(moment))).refusal?.rule).toBe(rule);
  });

  test('a selection that the campaign does not have', async () => {
    const fault = await cloud.fault(ORGANIZER, 'selection.show', { id: 'semifinalists' }, WHEN);
    expect(fault.code).toBe('NOT_FOUND');
  });
});

describe('an empty pool', () => {
  test('shows every theme and cannot be confirmed', async () => {
    expect((await show()).groups.flatMap(({ rows }) => rows)).toEqual([]);
    const input = { id: 'finalists', revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, WHEN);
    expect(fault.refusal?.rule).toBe('select.empty');
    expect(acts()).toEqual([]);
  });
});

describe('adjusting', () => {
  test('admits the sixteenth with a reason, which is kept with name and time', async () => {
    const last = works(16)[15] ?? '';
    const { board } = await cloud.done(ORGANIZER, 'selection.adjust', adjusting(last, 0), WHEN);
    expect(rowOf(board, last)).toMatchObject({
      verdict: 'out',
      admitted: true,
      adjustment: { admit: true, reason: REASON, by: expect.stringContaining('主办方') as string },
    });
    expect(admittedIn(board)).toHaveLength(16);
    expect(acts()).toMatchObject([
      {
        _id: `selection:${CAMPAIGN}:finalists:0`,
        verb: 'adjust',
        reason: REASON,
        before: { entry: last, admitted: false },
        after: { entry: last, admitted: true },
      },
    ]);
  });

  test('puts one out, and takes that back', async () => {
    const first = works(3)[0] ?? '';
    const out = adjusting(first, 0, { admit: false, reason: '作者提出退出决赛' });
    const { board } = await cloud.done(ORGANIZER, 'selection.adjust', out, WHEN);
    expect(rowOf(board, first)).toMatchObject({ verdict: 'in', admitted: false });
    const back = await cloud.done(ORGANIZER, 'selection.adjust', adjusting(first, 1), WHEN);
    expect(rowOf(back.board, first).admitted).toBe(true);
    expect(back.board.revision).toBe(2);
  });

  test.each([
    ['missing', ''],
    ['too short', '照顾'],
    ['too long', '长'.repeat(201)],
  ])('a reason that is %s is refused', async (_, reason) => {
    const [entry = ''] = works(1);
    const input = adjusting(entry, 0, { reason });
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', input, WHEN);
    expect(fault.fields).toMatchObject([{ path: 'reason' }]);
    expect(acts()).toEqual([]);
  });

  test('an entry that nobody recommended is not found', async () => {
    const entry = aWork(cloud, { votes: { preliminary: 9 } });
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', adjusting(entry, 0), WHEN);
    expect(fault.code).toBe('NOT_FOUND');
  });

  test.each(['09-30 12:00', '10-08 00:00'])('at %s is refused', async (moment) => {
    const [entry = ''] = works(1);
    const input = adjusting(entry, 0);
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', input, at(moment));
    expect(fault.refusal?.rule).toBe('select.window');
  });

  test('one that has lost its standing is never admitted', async () => {
    const [entry = ''] = works(2);
    const ground = { id: entry, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, WHEN);
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', adjusting(entry, 0), WHEN);
    expect(fault.refusal?.rule).toBe('select.standing');
  });

  test('by two organizers at once: one stands, the other is told who was first', async () => {
    const [one = '', other = ''] = works(2);
    const out = { admit: false };
    const replies = await Promise.all([
      cloud.ask(ORGANIZER, 'selection.adjust', adjusting(one, 0, out), WHEN),
      cloud.ask(OTHER_ORGANIZER, 'selection.adjust', adjusting(other, 0, out), WHEN),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = replies.filter(({ ok }) => !ok);
    expect(lost).toMatchObject({ error: { code: 'CONFLICT' } });
    if (lost?.ok === false) expect(lost.error.reason).toContain('调整“入围决赛”的名单');
    const board = await show();
    expect(board.revision).toBe(1);
    expect(admittedIn(board)).toEqual([replies[0]?.ok === true ? other : one]);
    expect(acts()).toHaveLength(1);
  });

  test('the same again, after its answer was lost, is harmless', async () => {
    const [entry = ''] = works(2);
    const input = adjusting(entry, 0, { admit: false });
    const first = await cloud.done(ORGANIZER, 'selection.adjust', input, WHEN);
    const again = await cloud.done(ORGANIZER, 'selection.adjust', input, WHEN);
    expect(again.board).toEqual(first.board);
    expect(acts()).toHaveLength(1);
  });
});

describe('confirming', () => {
  test('freezes entries, votes and ranks', async () => {
    const ids = works(16);
    const board = await confirm(0);
    expect(board).toMatchObject({ state: 'confirmed', revision: 1 });
    expect(Math.abs((board.confirmedAt ?? 0) - WHEN)).toBeLessThan(60_000);
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
    works(3);
    const first = await confirm(0);
    expect(await confirm(0)).toEqual(first);
    expect(await confirm(1)).toEqual(first);
    expect(acts()).toHaveLength(1);
  });

  test('eight at once by two organizers: one confirmation, nobody left out', async () => {
    works(3);
    const input = { id: 'finalists', revision: 0 };
    const people = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? ORGANIZER : OTHER_ORGANIZER,
    );
    const replies = await Promise.all(
      people.map((person) => cloud.ask(person, 'selection.confirm', input, WHEN)),
    );
    for (const reply of replies)
      if (!reply.ok) expect(reply.error).toMatchObject({ code: 'CONFLICT' });
    expect(replies.some(({ ok }) => ok)).toBe(true);
    expect(acts()).toHaveLength(1);
    expect(cloud.all('selections')).toMatchObject([{ revision: 1, state: 'confirmed' }]);
  });

  test('an adjustment afterwards opens it again; what was confirmed stands until the next time', async () => {
    const ids = works(16);
    await confirm(0);
    const { board } = await cloud.done(
      ORGANIZER,
      'selection.adjust',
      adjusting(ids[15] ?? '', 1),
      WHEN,
    );
    expect(board).toMatchObject({ state: 'open', revision: 2 });
    expect(admittedIn(board)).toHaveLength(16);
    expect(cloud.all('selections')[0]?.['entries']).toHaveLength(15);
    await confirm(2);
    expect(cloud.all('selections')[0]?.['entries']).toHaveLength(16);
  });

  test('a list as somebody else saw it is not confirmed', async () => {
    const [entry = ''] = works(2);
    await cloud.done(OTHER_ORGANIZER, 'selection.adjust', adjusting(entry, 0), WHEN);
    const input = { id: 'finalists', revision: 0 };
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, WHEN);
    expect(fault.code).toBe('CONFLICT');
    expect((await show()).state).toBe('open');
  });

  test('a disqualification afterwards strikes one and moves nobody up', async () => {
    const ids = works(16);
    await confirm(0);
    const first = ids[0] ?? '';
    const ground = { id: first, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, WHEN);
    const board = await show();
    expect(rowOf(board, first)).toMatchObject({
      admitted: false,
      disqualified: expect.stringContaining('电话是空号') as string,
    });
    expect(admittedIn(board)).toEqual(ids.slice(1, 15));
    expect(rowOf(board, ids[15] ?? '').verdict).toBe('out');
  });

  test('a disqualification before it lets the next one in', async () => {
    const ids = works(16);
    const ground = { id: ids[0] ?? '', revision: 2, ground: 0, reason: '电话是空号，查无此人' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, WHEN);
    const board = await confirm(0);
    expect(admittedIn(board)).toEqual(ids.slice(1));
    const rows = rowsIn(board);
    expect(rows[rows.length - 1]).toMatchObject({ entry: ids[0], rank: 1, verdict: 'out' });
  });
});

describe('票数超过500票 of the final round', () => {
  const shortlist = () => show('shortlist', JUDGING);

  test('the pool is what was confirmed before; 500 is out, 501 is in', async () => {
    const [over, at500, none] = [501, 500, 0].map((count) =>
      aWork(cloud, { recommended: true, votes: { preliminary: 9, final: count } }),
    );
    expect((await shortlist()).groups.flatMap(({ rows }) => rows)).toEqual([]);
    await confirm(0);
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
    const around = adjusting(at500 ?? '', 0, { id: 'shortlist' });
    const fault = await cloud.fault(ORGANIZER, 'selection.adjust', around, JUDGING);
    expect(fault.refusal).toMatchObject({
      rule: 'gate.judgeable',
      facts: { votes: 500, needed: 501 },
    });
    const confirmed = await confirm(0, 'shortlist', JUDGING);
    expect(admittedIn(confirmed)).toEqual([over]);
  });

  test('is decided only once the last votes are counted', async () => {
    aWork(cloud, { recommended: true, votes: { preliminary: 9, final: 501 } });
    await confirm(0);
    const input = { id: 'shortlist', revision: 0 };
    const early = at('10-18 00:00:05');
    const fault = await cloud.fault(ORGANIZER, 'selection.confirm', input, early);
    expect(fault.refusal?.rule).toBe('select.tally');
    expect(cloud.all('selections')).toHaveLength(1);
  });
});
