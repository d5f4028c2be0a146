import { quotasOf } from '../../../miniprogram/shared/steps/recommendation';
import type { Facts } from '../../../tests/support/rehearse/checks/facts';

/** The seats of one unit: as many as its quotas hold, filled or free. */
export interface UnitSeats {
  unit: string;
  level: string;
  quotas: { name: string; kind: string | null; max: number | null; taken: string[] }[];
}

/** Units that recommend, in the order of their levels and names. */
export function seatsOf({ office, units, recommendations }: Facts): UnitSeats[] {
  if (office.recommendation === null) return [];
  return office.levels
    .filter(({ recommends }) => recommends)
    .flatMap((level) =>
      units
        .filter((unit) => unit.level === level.id)
        .map((unit) => ({
          unit: unit.name,
          level: level.name,
          quotas: quotasOf(office, level.id).map(({ id, name, kind, max }) => ({
            name,
            kind,
            max,
            taken: recommendations
              .filter((one) => one.unit === unit.id && one.quota === id)
              .map(({ title }) => title),
          })),
        })),
    );
}
