import type { Context } from '../../../ground/table';
import { electedBy } from '../ballot/elected';
import { scoredOf } from '../score/lines';
import type { Judged } from '../judging/judged';

/** Reads what a panel made of its works. @throws ActionFault NOT_FOUND. */
export async function judgedBy(
  context: Pick<Context, 'campaign' | 'office'>,
  id: string,
): Promise<Judged> {
  if (context.office.ballots.some((one) => one.id === id)) return electedBy(context, id);
  const scored = await scoredOf(context, id);
  const { rankBy } = scored.judging;
  return { ...scored, pointsOf: ({ mean, normalised }) => (rankBy === 'mean' ? mean : normalised) };
}
