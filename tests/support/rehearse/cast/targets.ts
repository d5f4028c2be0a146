import type { Random } from '../random';
import type { RoundBudget } from './budget';

export interface Candidate<T> {
  of: T;
  /** Works of one group are ranked against each other. */
  group: string;
}

/** Longest tail of luck above the mean. */
const LUCKIEST = 4;

const luck = (random: Random): number => Math.min(LUCKIEST, -Math.log(1 - random.next()));

/** Works ahead of the others: the same number from each group, the first group with a few more. */
export function chooseAhead<T>(candidates: readonly Candidate<T>[], budget: RoundBudget): T[] {
  const groups = new Map<string, T[]>();
  for (const { of, group } of candidates) groups.set(group, [...(groups.get(group) ?? []), of]);
  const lists = [...groups.values()];
  const chosen: T[] = [];
  // Three beyond the last place show a tie there and who stays out.
  const take = budget.selection?.take;
  if (take && 'count' in take && budget.passing >= take.count + 3)
    chosen.push(...(lists.shift()?.slice(0, take.count + 3) ?? []));
  for (let turn = 0; chosen.length < budget.passing; turn += 1) {
    const left = lists.filter(({ length }) => length > 0);
    if (left.length === 0) break;
    const one = left[turn % left.length]?.shift();
    if (one !== undefined) chosen.push(one);
  }
  return chosen;
}

/** Votes by work, and the works whose number must be met exactly. */
interface Targets<T> {
  targets: Map<T, number>;
  exact: Set<T>;
}

/** Equal votes for the last place and the one after it, where there are that many works. */
function tieAtLastPlace<T>(
  ranked: readonly T[],
  places: number,
  gate: number,
  { targets, exact }: Targets<T>,
): void {
  if (ranked.length <= places) return;
  const beyond = ranked.slice(places + 1);
  for (const work of ranked.slice(places - 1, places + 1)) targets.set(work, gate + 6);
  for (const [at, work] of beyond.entries()) targets.set(work, gate + Math.max(1, 3 - at));
  for (const work of ranked) exact.add(work);
}

/**
 * How many votes each work shall get: some just over the threshold, one exactly on it, the rest below.
 * @returns votes by work, and the works whose number must be met exactly.
 */
export function voteTargets<T>(
  candidates: readonly Candidate<T>[],
  hall: readonly T[],
  budget: RoundBudget,
  random: Random,
): Targets<T> {
  // Somebody always stays behind, so that the threshold is seen from both sides.
  const passing = Math.max(1, Math.min(budget.passing, hall.length - 2));
  const ahead = chooseAhead(candidates, { ...budget, passing });
  const gate = budget.gate?.moreThan ?? 0;
  const targets = new Map<T, number>();
  const exact = new Set<T>();
  const above = Math.max(1, (budget.votes / Math.max(1, ahead.length) - gate) * 0.06);
  for (const work of ahead) targets.set(work, gate + 7 + Math.round(luck(random) * above));
  const take = budget.selection?.take;
  if (take && 'count' in take) {
    const first = candidates.find(({ of }) => of === ahead[0])?.group;
    const own = new Set(candidates.filter(({ group }) => group === first).map(({ of }) => of));
    const ranked = ahead.filter((work) => own.has(work));
    tieAtLastPlace(ranked, take.count, gate, { targets, exact });
  }
  const least = ahead.at(-1);
  if (least !== undefined && gate > 0) {
    targets.set(least, gate + 1);
    exact.add(least);
  }

  const behind = hall.filter((work) => !targets.has(work));
  const spent = [...targets.values()].reduce((sum, one) => sum + one, 0);
  const mean = Math.max(0, budget.votes - spent) / Math.max(1, behind.length);
  const most = gate > 0 ? gate - 1 : Infinity;
  let left = Math.max(0, budget.votes - spent);
  for (const work of behind) {
    const votes = Math.min(most, left, Math.round(mean * luck(random)));
    targets.set(work, votes);
    left -= votes;
  }
  // One stands exactly on the threshold.
  const [on] = behind;
  if (on !== undefined && gate > 0) {
    targets.set(on, gate);
    exact.add(on);
  }
  return { targets, exact };
}
