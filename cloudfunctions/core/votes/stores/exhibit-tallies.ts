import { everyRow } from '../../ground/every-row';
import { collection, command } from '../../ground/database';
import type { Exhibit, Hall } from '../../works/stores/exhibits';

const FIELDS = [
  'entry',
  'number',
  'title',
  'shown',
  'votes',
  'held',
  'voided',
  'slots',
  'seal',
] as const;

/** What an exhibit shows of its votes, at the moment of reading. */
export type ExhibitTally = Pick<Exhibit, '_id' | (typeof FIELDS)[number]>;

const exhibits = collection<Exhibit>('exhibits');

/** Exhibits that one read answers. */
const AT_ONCE = 1000;

/** All exhibits of a hall, shown or not, in the order of their numbers. */
export const allTallies = (hall: Hall): Promise<ExhibitTally[]> =>
  everyRow<ExhibitTally>(AT_ONCE, (last) =>
    exhibits.pick({ ...hall, number: command.gt(last?.number ?? 0) }, FIELDS, {
      order: [['number', 'asc']],
      limit: AT_ONCE,
    }),
  );
