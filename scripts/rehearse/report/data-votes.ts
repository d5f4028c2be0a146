import { categoriesOf, categoryOf } from '../../../miniprogram/shared/campaign/kinds';
import type { SelectionView } from '../../../miniprogram/shared/campaign/office';
import {
  nameOf,
  struckAt,
  votesOf,
  type Facts,
} from '../../../tests/support/rehearse/checks/facts';

/** A threshold and the votes of every work that stood before it. */
export interface GateData {
  label: string;
  round: string;
  moreThan: number;
  passed: number;
  works: { name: string; votes: number }[];
}

export interface SelectionRow {
  name: string;
  votes: number;
  rank: number;
  /** `in`, `tied` at the last place, `adjusted` by a person, `out`, `struck`. */
  state: 'in' | 'tied' | 'adjusted' | 'out' | 'struck';
}

/** A selection, group by group, most votes first. */
export interface SelectionData {
  name: string;
  places: number | null;
  groups: { name: string; rows: SelectionRow[] }[];
}

export function gatesOf(facts: Facts): GateData[] {
  const { view, exhibits } = facts;
  return view.gates.map(({ label, round, moreThan }) => {
    const works = exhibits
      .filter((one) => one.round === round)
      .map(({ entry }) => ({ name: nameOf(facts, entry), votes: votesOf(facts, round, entry) }));
    return {
      label,
      round: view.rounds.find(({ id }) => id === round)?.name ?? round,
      moreThan,
      passed: works.filter(({ votes }) => votes > moreThan).length,
      works,
    };
  });
}

/** Everybody a selection could have taken. */
function poolOf({ recommendations, selections, entries }: Facts, view: SelectionView): string[] {
  if (view.pool === 'recommended') return [...new Set(recommendations.map(({ entry }) => entry))];
  if (view.pool === 'finalists') {
    const found = selections.find(({ selection }) => selection === view.from);
    return found?.entries.map(({ entry }) => entry) ?? [];
  }
  return [...entries.values()]
    .filter(({ history }) => history.some(({ state }) => state === view.pool))
    .map(({ _id }) => _id);
}

export function selectionsOf(facts: Facts): SelectionData[] {
  const { office, view, selections, entries } = facts;
  return office.selections.map((selection) => {
    const standing = selections.find((one) => one.selection === selection.id);
    const admitted = new Set(standing?.entries.map(({ entry }) => entry));
    const pool = poolOf(facts, selection).map((id) => ({
      id,
      entry: entries.get(id),
      votes: selection.tally === null ? 0 : votesOf(facts, selection.tally, id),
    }));
    const groups =
      selection.per === 'theme'
        ? view.themes.map(({ id, name }) => ({ id, name }))
        : selection.per === 'kind'
          ? view.kinds.map(({ id, name }) => ({ id, name }))
          : selection.per === 'category'
            ? categoriesOf(view)
            : [{ id: '', name: '全部作品' }];
    const places = 'count' in selection.take ? selection.take.count : null;
    const inKinds = (kind: string | undefined, group: string) =>
      selection.per === 'category' && kind !== undefined
        ? categoryOf(view, kind)?.id === group
        : kind === group;
    return {
      name: selection.name,
      places,
      groups: groups.map(({ id, name }) => {
        const own = pool
          .filter(({ entry }) => id === '' || entry?.theme === id || inKinds(entry?.kind, id))
          .sort((one, other) => other.votes - one.votes);
        return { name, rows: rowsOf(facts, own, { admitted, places, standing }) };
      }),
    };
  });
}

function rowsOf(
  facts: Facts,
  own: readonly { id: string; votes: number }[],
  {
    admitted,
    places,
    standing,
  }: {
    admitted: ReadonlySet<string>;
    places: number | null;
    standing: Facts['selections'][number] | undefined;
  },
): SelectionRow[] {
  const last = places === null ? undefined : own[places - 1]?.votes;
  const next = places === null ? undefined : own[places]?.votes;
  const tie = last !== undefined && last === next ? last : null;
  const stateOf = (id: string, votes: number): SelectionRow['state'] => {
    if (struckAt(facts, id) <= (standing?.confirmedAt ?? Infinity)) return 'struck';
    if (!admitted.has(id)) return 'out';
    if (standing?.adjustments[id]?.admit === true) return 'adjusted';
    return votes === tie ? 'tied' : 'in';
  };
  return own.map(({ id, votes }) => ({
    name: nameOf(facts, id),
    votes,
    rank: 1 + own.findIndex((one) => one.votes === votes),
    state: stateOf(id, votes),
  }));
}
