import { collection, command } from '../../ground/database';
import { heatOf, type Exhibit, type Hall } from './exhibits';

const exhibits = collection<Exhibit>('exhibits');

/** A unit's shown exhibits, most votes first; `after` is the heat of the last one seen. */
export function byUnitHeat(
  hall: Hall,
  { unit, kind }: { unit: string; kind: string | null },
  after: number | null,
  limit: number,
): Promise<Exhibit[]> {
  const where = { ...hall, shown: true, unitId: unit, ...(kind !== null && { kind }) };
  return exhibits.list(after === null ? where : { ...where, heat: command.lt(after) }, {
    order: [['heat', 'desc']],
    limit,
  });
}

/** How many exhibits of a unit are shown; with `moreThan`, only those with more counted votes. */
export const countShownOf = (
  hall: Hall,
  unit: string,
  moreThan: number | null,
): Promise<number> => {
  const where = { ...hall, shown: true, unitId: unit };
  // Heat falls with the number, so the least heat of one vote more lies above all of these.
  const least = moreThan === null ? null : heatOf(moreThan, 0);
  return exhibits.count(least === null ? where : { ...where, heat: command.gte(least) });
};
