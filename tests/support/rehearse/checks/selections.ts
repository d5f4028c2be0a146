import type { Entry } from '../../../../cloudfunctions/core/works/stores/entries';
import type { Selection } from '../../../../cloudfunctions/core/steps/stores/selections';
import type { SelectionView } from '../../../../miniprogram/shared/campaign/office';
import { categoryOf } from '../../../../miniprogram/shared/campaign/kinds';
import { struckAt, nameOf, votesOf, type Facts } from './facts';
import type { Check } from './invariant';

const confirmedOf = ({ office, selections }: Facts): [SelectionView, Selection][] =>
  office.selections.flatMap((view): [SelectionView, Selection][] => {
    const found = selections.find(({ selection }) => selection === view.id);
    return found && found.confirmedAt !== null ? [[view, found]] : [];
  });

/** Who could be selected, told from the store and not from the functions. */
function poolOf(facts: Facts, view: SelectionView): string[] {
  switch (view.pool) {
    case 'recommended':
      return [...new Set(facts.recommendations.map(({ entry }) => entry))];
    case 'finalists': {
      return (
        facts.selections
          .find(({ selection }) => selection === view.from)
          ?.entries.map(({ entry }) => entry) ?? []
      );
    }
    case 'screened':
      return [...new Set(facts.screeningSeats.map(({ entry }) => entry))];
    case 'published':
    case 'accepted':
      return [...facts.entries.values()]
        .filter(({ history }) => history.some(({ state }) => state === view.pool))
        .map(({ _id }) => _id);
    default:
      return view.pool satisfies never;
  }
}

/** Reviewers who passed a work, if they are enough by the campaign's rule; else 0. */
function passesOf({ office, screeningSeats }: Facts, { from }: SelectionView, id: string): number {
  const screening = office.screenings.find((one) => one.id === from);
  if (screening === undefined) return 0;
  const { passes, assignment } = screening.screening;
  const seats = screeningSeats.filter(
    ({ judging, entry }) => judging === screening.id && entry === id,
  );
  const passed = seats.filter(({ state }) => state === 'passed').length;
  const enough = passes === 'all' ? assignment.reviewersPerEntry : assignment.reviewersPerEntry / 2;
  const over = passes === 'all' ? passed >= enough : passed > enough;
  return over ? passed : 0;
}

/** What the rule alone admits of one group, counted anew from the ledger, or from what reviewers said. */
function admittedBy(facts: Facts, view: SelectionView, group: readonly string[]): Set<string> {
  const { tally, take, tie, gate } = view;
  if (tally === null && view.pool !== 'screened') return new Set();
  const votes = (id: string): number =>
    tally === null ? passesOf(facts, view, id) : votesOf(facts, tally, id);
  const upload = (id: string): number => facts.entries.get(id)?.submittedAt ?? 0;
  const able = view.pool === 'screened' ? group.filter((id) => votes(id) > 0) : group;
  const ranked = [...able].sort((a, b) => votes(b) - votes(a) || upload(a) - upload(b));
  const places = 'count' in take ? take.count : Math.ceil(take.ratio * ranked.length - 1e-9);
  const last = ranked[places - 1];
  const next = ranked[places];
  const tied = last !== undefined && next !== undefined && votes(last) === votes(next);
  const edge = tied ? votes(last) : null;
  return new Set(
    ranked.filter((id, at) => {
      if (gate !== null && votes(id) <= gate.moreThan) return false;
      if (votes(id) !== edge || tie === 'earlier-upload') return at < places;
      return tie === 'admit-all';
    }),
  );
}

/** What a work competes within. */
function groupIn({ view }: Facts, { per }: SelectionView, entry: Entry | undefined): string {
  if (entry === undefined || per === 'campaign') return '';
  if (per === 'theme') return entry.theme;
  return per === 'kind' ? entry.kind : (categoryOf(view, entry.kind)?.id ?? '');
}

function expectedOf(
  facts: Facts,
  view: SelectionView,
  { confirmedAt, adjustments }: Selection,
): Set<string> {
  const standing = poolOf(facts, view).filter((id) => struckAt(facts, id) > (confirmedAt ?? 0));
  const groups = new Map<string, string[]>();
  for (const id of standing) {
    const entry = facts.entries.get(id);
    const key = groupIn(facts, view, entry);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const expected = new Set(
    [...groups.values()].flatMap((group) => [...admittedBy(facts, view, group)]),
  );
  for (const [id, { admit }] of Object.entries(adjustments)) {
    if (admit && standing.includes(id)) expected.add(id);
    else expected.delete(id);
  }
  return expected;
}

/** 入围: the confirmed lists are what the rule and the written adjustments give, counted anew. */
export const selectionsFollowRule: Check = (facts) => {
  const confirmed = confirmedOf(facts);
  if (facts.office.selections.length === 0) return null;
  const violations = confirmed.flatMap(([view, selection]) => {
    const expected = expectedOf(facts, view, selection);
    const entries = new Set(selection.entries.map(({ entry }) => entry));
    return [
      ...[...entries]
        .filter((id) => !expected.has(id))
        .map((id) => `“${view.name}”多了${nameOf(facts, id)}`),
      ...[...expected]
        .filter((id) => !entries.has(id))
        .map((id) => `“${view.name}”少了${nameOf(facts, id)}`),
    ];
  });
  const numbers = confirmed.map(([{ name }, { entries, adjustments }]) => {
    const adjusted = Object.keys(adjustments).length;
    return `${name} ${String(entries.length)} 件（调整 ${String(adjusted)} 件）`;
  });
  return {
    id: 'selections-follow-rule',
    title: '每份名单与按规则重新计算的一致',
    examined: confirmed.reduce((sum, [, { entries }]) => sum + entries.length, 0),
    numbers: numbers.join('，') || '没有确认过的名单',
    violations,
  };
};

/** 票数门槛: nobody in a list is at or under a threshold that stands before it, however somebody adjusted. */
export const selectedPassGates: Check = (facts) => {
  const { view } = facts;
  if (facts.office.selections.length === 0 || view.gates.length === 0) return null;
  const rows = confirmedOf(facts).flatMap(([selection, { entries }]) => {
    const before = view.gates.filter(
      (gate) =>
        gate.id === selection.gate?.id ||
        (gate.before === 'recommend' && selection.pool !== 'published'),
    );
    return before.flatMap((gate) =>
      entries.map(({ entry }) => ({
        selection,
        gate,
        entry,
        votes: votesOf(facts, gate.round, entry),
      })),
    );
  });
  const least = view.gates.map((gate) => {
    const counts = rows.filter((row) => row.gate === gate).map(({ votes }) => votes);
    return counts.length === 0
      ? ''
      : `${gate.label}：最少 ${String(Math.min(...counts))} 票，须超过 ${String(gate.moreThan)}`;
  });
  return {
    id: 'selected-pass-gates',
    title: '名单里没有一件作品等于或低于票数门槛',
    examined: rows.length,
    numbers: least.filter(Boolean).join('；') || '没有名单',
    violations: rows
      .filter(({ gate, votes }) => votes <= gate.moreThan)
      .map(
        ({ selection, entry, votes }) =>
          `“${selection.name}”里的${nameOf(facts, entry)}只有 ${String(votes)} 票`,
      ),
  };
};

/** A later voting round counts votes for those who were let in, and for nobody else. */
export const onlyFinalistsVoted: Check = (facts) => {
  const { view, office, exhibits, votes } = facts;
  const [, ...later] =
    view.voting === null ? [] : view.rounds.filter(({ allows }) => allows.includes('vote'));
  if (later.length === 0 || office.selections.length === 0) return null;
  const ids = new Set(later.map(({ id }) => id));
  const admitted = new Set(
    facts.selections.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
  );
  const strangers = exhibits.filter(
    ({ round, entry, shown }) => ids.has(round) && shown && !admitted.has(entry),
  );
  const cast = votes.filter(({ round }) => ids.has(round));
  const struck = cast.filter(({ entry, at }) => at > struckAt(facts, entry));
  return {
    id: 'only-finalists-voted',
    title: '后一轮投票只有入围且资格有效的作品得票',
    examined: cast.length,
    numbers: `${String(cast.length)} 票投给 ${String(new Set(cast.map(({ entry }) => entry)).size)} 件作品`,
    violations: [
      ...strangers.map(({ entry }) => `没有入围却在展示：${nameOf(facts, entry)}`),
      ...cast
        .filter(({ entry }) => !admitted.has(entry))
        .map(({ entry }) => `没有入围却得票：${nameOf(facts, entry)}`),
      ...struck.map(({ entry }) => `取消资格后还得票：${nameOf(facts, entry)}`),
    ],
  };
};
