import type { ExhibitCard } from '../../../../miniprogram/shared/contract';
import type { RoundBudget } from '../cast/budget';
import type { Hung } from '../cast/plan';
import { voteTargets } from '../cast/targets';
import type { Stage } from '../stage';

/** The works that can be voted for at a time. */
export async function hallOf(
  stage: Stage,
  budget: RoundBudget,
  nth: number,
  now: number,
): Promise<Hung[]> {
  const { works, plan, struck } = stage.cast;
  if (nth === 0)
    return works
      .filter(({ id, publishedAt }) => id !== null && publishedAt !== null && publishedAt <= now)
      .filter(({ id }) => !struck.has(id ?? ''))
      .map(({ id, wanted, exact }) => ({ entry: id ?? '', wanted, loose: !exact }));
  const known = plan.halls.get(budget.round.id);
  const hall = known ?? (await planHall(stage, budget, now));
  plan.halls.set(budget.round.id, hall);
  return hall.filter(({ entry }) => !struck.has(entry));
}

/** Who gets how many votes in a later round, once it is known who is in it. */
async function planHall(stage: Stage, budget: RoundBudget, now: number): Promise<Hung[]> {
  const cards = await everyCard(stage, now);
  const cast = stage.cloud.database.count('votes', {});
  const isLast = stage.cast.plan.rounds.at(-1) === budget;
  const votes = isLast ? Math.max(0, stage.options.votes - cast) : budget.votes;
  const candidates = cards.map((of) => ({ of, group: of.theme }));
  const { targets, exact } = voteTargets(candidates, cards, { ...budget, votes }, stage.random);
  return cards.map((card) => ({
    entry: card.id,
    wanted: targets.get(card) ?? 0,
    loose: !exact.has(card),
  }));
}

/** Everything on show, as anybody can leaf through it. */
const everyCard = (stage: Stage, now: number): Promise<ExhibitCard[]> =>
  stage.every((cursor) =>
    stage.do('oVisitor', now, 'gallery.page', { order: 'upload', theme: null, seed: 0, cursor }),
  );
