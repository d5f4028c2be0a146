import { everyRow } from '../../ground/every-row';
import type { EntryState } from '../../../../miniprogram/shared/vocabulary';
import { cloud } from '../../ground/cloud';
import { command } from '../../ground/database';

/** Groups that one aggregation answers. */
const MOST_GROUPS = 1000;

/** How many entries of a unit and theme are in a state. */
export interface EntryCount {
  _id: string;
  /** Id of the unit; null for those that belong to none. */
  unit: string | null;
  theme: string;
  state: EntryState;
  count: number;
}

const entries = () => cloud.database().collection('entries').aggregate();

/** Counts all entries of a campaign by unit, theme and state. */
export async function countEntriesByUnit(campaign: string): Promise<EntryCount[]> {
  const { aggregate } = command;
  return everyRow<EntryCount>(MOST_GROUPS, async (last) => {
    const grouped = (await entries()
      .match({ campaign })
      .group({
        _id: aggregate.concat([
          aggregate.ifNull(['$belongsTo.id', '']),
          ':',
          '$theme',
          ':',
          '$state',
        ]),
        unit: aggregate.first(aggregate.ifNull(['$belongsTo.id', null])),
        theme: aggregate.first('$theme'),
        state: aggregate.first('$state'),
        count: aggregate.sum(1),
      })
      .match(last === undefined ? {} : { _id: command.gt(last._id) })
      .sort({ _id: 1 })
      .limit(MOST_GROUPS)
      .end()) as { list: EntryCount[] };
    return grouped.list;
  });
}

/**
 * Counts all entries of a campaign by the day they were submitted.
 * @param zero ms; days are counted from here on, each `dayMs` long.
 * @returns entries by the number of the day.
 */
export async function countEntriesByDay(
  campaign: string,
  zero: number,
  dayMs: number,
): Promise<Map<number, number>> {
  const { aggregate } = command;
  const since = aggregate.subtract(['$submittedAt', zero]);
  const { list } = (await entries()
    .match({ campaign })
    .group({
      _id: aggregate.floor(aggregate.divide([since, dayMs])),
      count: aggregate.sum(1),
    })
    .limit(MOST_GROUPS)
    .end()) as { list: { _id: number; count: number }[] };
  return new Map(list.map(({ _id, count }) => [_id, count]));
}
