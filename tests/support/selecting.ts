import type { SelectionBoard, SelectionRow } from '../../miniprogram/shared/contract';
import { at, ORGANIZER, type TestCloud } from './cloud';
import { aWork, type WorkOptions } from './field';

/** Within the round in which finalists are selected. */
export const SELECTING = at('10-02 10:00');
/** Within the round after the final. */
export const JUDGING = at('10-18 10:00');
export const GROUND = { ground: 0, reason: '电话是空号，查无此人' };
const REASON = '照顾尚未入围的单位';

/** What a test of selections does to a cloud that it opened. */
export function selectingBench(cloud: () => TestCloud) {
  const bench = {
    reset: () => {
      for (const name of [
        'entries',
        'pieces',
        'exhibits',
        'recommendations',
        'votes',
        'selections',
        'decisions',
      ])
        cloud().database.remove(name, {}, { multi: true });
    },
    /** Recommended works, the first with the most votes of the preliminary round, no two alike. */
    works: (count: number, own: WorkOptions = {}): string[] =>
      Array.from({ length: count }, (_, index) =>
        aWork(cloud(), { recommended: true, votes: { preliminary: count - index }, ...own }),
      ),
    show: async (id = 'finalists', when = SELECTING): Promise<SelectionBoard> =>
      (await cloud().done(ORGANIZER, 'selection.show', { id }, when)).board,
    confirm: async (revision: number, id = 'finalists', when = SELECTING) =>
      (await cloud().done(ORGANIZER, 'selection.confirm', { id, revision }, when)).board,
    /** Input of an adjustment. */
    adjusting: (entry: string, revision: number, own: object = {}) => ({
      id: 'finalists',
      revision,
      entry,
      admit: true,
      reason: REASON,
      ...own,
    }),
    adjust: async (entry: string, revision: number, own: object = {}) => {
      const input = bench.adjusting(entry, revision, own);
      return (await cloud().done(ORGANIZER, 'selection.adjust', input, SELECTING)).board;
    },
    disqualify: (id: string, when = SELECTING) =>
      cloud().done(ORGANIZER, 'entry.disqualify', { id, revision: 2, ...GROUND }, when),
    hall: (round: string) =>
      cloud()
        .all('exhibits')
        .filter((one) => one['round'] === round),
    /** Entries that the final shows, in the order of their ids. */
    hung: () =>
      bench
        .hall('final')
        .filter(({ shown }) => shown === true)
        .map(({ entry }) => String(entry))
        .sort(),
    /** What was decided, without refusals. */
    acts: () =>
      cloud()
        .all('decisions')
        .filter(({ verb }) => verb !== 'refused'),
  };
  return bench;
}

export const rowsIn = (board: SelectionBoard, theme = 'work'): SelectionRow[] =>
  board.groups.find(({ id }) => id === theme)?.rows ?? [];

export function rowOf(board: SelectionBoard, entry: string): SelectionRow {
  const row = board.groups.flatMap(({ rows }) => rows).find((one) => one.entry === entry);
  if (row === undefined) throw new Error(`${entry} is not on the board`);
  return row;
}

export const admittedIn = (board: SelectionBoard): string[] =>
  board.groups.flatMap(({ rows }) => rows.filter((row) => row.admitted).map(({ entry }) => entry));
