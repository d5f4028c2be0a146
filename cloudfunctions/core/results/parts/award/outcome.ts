import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { conflict, type ActionFault } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { decide, type Wish } from '../../../record/parts/decided/decide';
import { settledOne } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import { doerOf } from '../../../record/parts/decision/new-act';
import {
  findOutcome,
  moveOutcome,
  type Outcome,
  type OutcomeChange,
  type OutcomeDecision,
} from '../../stores/outcomes';
import { issueCertificates } from '../certificate/issue';

/** The campaign whose outcome it is. */
type Place = Pick<Context, 'campaign' | 'office'>;

/** What somebody in office wants done with the outcome as they saw it. */
export type OutcomeWish = Omit<Wish<OutcomeDecision>, 'revision' | 'next'>;

/** The outcome as people decide on it. Certificates come first: results that stand published have theirs. */
const decidedOutcome = (place: Place): Decided<Outcome, OutcomeDecision> => ({
  subjectOf: ({ _id }) => `outcome:${_id}`,
  revisionOf: ({ revision }) => revision,
  apply: async ({ _id, revision }, { next }) => {
    if (next.state === 'published') await issueCertificates(place, next);
    await moveOutcome(_id, revision, next);
  },
  again: (outcomes) => Promise.all(outcomes.map(({ _id }) => findOutcome(_id))),
});

/** The outcome as it stands, after finishing what a call that broke off has decided. */
export const readOutcome = async (place: Place): Promise<Outcome> =>
  settledOne(decidedOutcome(place), await findOutcome(place.campaign.id));

/**
 * Takes one decision on the outcome.
 * @param next makes what shall stand of what stands, or throws what speaks against it; not asked for a retry.
 * @returns the outcome after it.
 * @throws ActionFault CONFLICT when somebody else was first.
 */
export async function decideOutcome(
  context: Context<'organizer'>,
  outcome: Outcome,
  revision: number,
  wish: OutcomeWish,
  next: () => OutcomeChange,
): Promise<Outcome> {
  const asked = {
    ...wish,
    revision,
    next: outcome.revision === revision ? next() : unchangedOutcome(outcome),
  };
  const { thing } = await decide(decidedOutcome(context), doerOf(context), outcome, asked, {
    same: (one, other) => one.wish === other.wish,
    overtaken: (_, earlier) => overtaken(earlier),
  });
  return thing;
}

/** Somebody else was first. @param earlier what they did; null where it is not known. */
export function overtaken(earlier: OutcomeDecision | null): ActionFault {
  const remedy = '请刷新奖项，核对后再操作。';
  if (earlier === null) return conflict('奖项已有变化，这次操作没有生效。', remedy);
  const { actorName, at } = earlier;
  return conflict(`${actorName}已于${formatMoment(at)}改动了奖项，这次操作没有生效。`, remedy);
}

/** What a decision leaves as it is. */
export const unchangedOutcome = ({ _id: _, revision: __, ...rest }: Outcome): OutcomeChange => rest;
