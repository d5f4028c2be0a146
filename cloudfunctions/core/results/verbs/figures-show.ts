import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { daysOf } from '../parts/figures/days';
import { figureLines } from '../parts/figures/lines';

const figuresInput = z.strictObject({
  round: z.nullable(z.string().check(z.maxLength(64))),
});

/** Figures by unit and theme, and by day; votes of one round, or of all. */
async function showFigures(
  context: Pick<Context<'organizer'>, 'campaign' | 'office' | 'now'>,
  { round }: Input<'figures.show'>,
): Promise<Output<'figures.show'>> {
  const { campaign } = context;
  const rounds = campaign.rounds
    .filter(({ id, allows }) => allows.includes('vote') && (round === null || id === round))
    .map(({ id }) => id);
  if (round !== null && !campaign.rounds.some(({ id }) => id === round)) throw notFound('这一轮');
  const [lines, days] = await Promise.all([figureLines(context, rounds), daysOf(context, round)]);
  return { figures: { ...lines, days } };
}

export default verb('figures.show', { actor: 'organizer', input: figuresInput, run: showFigures });
