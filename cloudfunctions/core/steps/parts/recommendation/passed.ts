import type { GateView } from '../../../../../miniprogram/shared/campaign/view';
import type { Hall } from '../../../works/stores/exhibits';
import { findExhibits } from '../../../works/stores/exhibits';
import { undecidedOfUnit } from '../../../votes/stores/exhibits-held';
import { countShownOf } from '../../../works/stores/exhibits-of-unit';
import { hasFallen, notVoid } from '../../../votes/parts/tally/ledger-votes';

/**
 * How many of a unit's works on show are over a threshold. The index knows the votes that stand; works that only
 * get there with votes under inquiry are few and looked at one by one.
 */
export async function countPassed(
  hall: Hall,
  unit: string,
  gate: GateView | null,
): Promise<number> {
  if (gate === null) return countShownOf(hall, unit, null);
  const { moreThan } = gate;
  const [standing, undecided] = await Promise.all([
    countShownOf(hall, unit, moreThan),
    undecidedOfUnit(hall, unit),
  ]);
  const further = undecided.filter(
    (exhibit) => exhibit.votes <= moreThan && notVoid(exhibit) > moreThan,
  );
  return standing + further.length;
}

/** Of some recommended works (at most 100), what those are told that fell under the threshold since, by entry. */
export async function fallenAmong(
  hall: Hall | null,
  gate: GateView | null,
  entries: readonly string[],
): Promise<Map<string, string>> {
  if (hall === null || gate === null) return new Map();
  const exhibits = await findExhibits(hall, entries);
  return new Map(
    exhibits
      .filter((exhibit) => hasFallen(gate, exhibit))
      .map((exhibit) => [
        exhibit.entry,
        `核查后作废 ${String(exhibit.voided)} 票，现在 ${String(notVoid(exhibit))} 票，不再超过 ${String(gate.moreThan)} 票。`,
      ]),
  );
}
