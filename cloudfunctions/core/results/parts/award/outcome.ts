import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { conflict, type ActionFault } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import {
  findOutcome,
  findOutcomeAct,
  insertOutcomeAct,
  moveOutcome,
  outcomeAct,
  type Outcome,
  type OutcomeChange,
  type OutcomeDecision,
} from '../../stores/outcomes';
import { issueCertificates } from '../certificate/issue';

/** The campaign whose outcome it is. */
type Place = Pick<Context, 'campaign' | 'office'>;

/** What somebody in office wants done with the outcome as they saw it. */
export interface Wish {
  verb: 'give' | 'take' | 'announce' | 'retract';
  /** What it is about, for people: the award, or the results. */
  title: string;
  /** Tells one wish from another, so that a retry is recognised. */
  wish: string;
  reason: string | null;
  before: OutcomeDecision['before'];
  after: OutcomeDecision['after'];
}

/**
 * Carries out a decision that stands; again and again if need be. Certificates come before the outcome
 * moves: results that stand published have theirs.
 */
async function carryOut(place: Place, { revision, next }: OutcomeDecision): Promise<void> {
  if (next.state === 'published') await issueCertificates(place, next);
  await moveOutcome(place.campaign.id, revision, next);
}

/** The outcome as it stands, after finishing what a call that broke off has decided. */
export async function readOutcome(place: Place): Promise<Outcome> {
  const { id } = place.campaign;
  const outcome = await findOutcome(id);
  const pending = await findOutcomeAct(id, outcome.revision);
  if (pending === null) return outcome;
  await carryOut(place, pending);
  return readOutcome(place);
}

/**
 * Takes one decision on the outcome. Inserting it is the lock: of two at once exactly one stands.
 * @param next makes what shall stand of what stands, or throws what speaks against it; not asked for a retry.
 * @returns the outcome after it.
 * @throws ActionFault CONFLICT when somebody else was first.
 */
export async function decideOutcome(
  { actor, campaign, office, now }: Context<'organizer'>,
  outcome: Outcome,
  revision: number,
  wish: Wish,
  next: () => OutcomeChange,
): Promise<Outcome> {
  if (outcome.revision === revision) {
    const decision: OutcomeDecision = {
      _id: outcomeAct(campaign.id, revision),
      campaign: campaign.id,
      subject: `outcome:${campaign.id}`,
      ...wish,
      actor: actor.openid,
      actorName: actor.name,
      actorRole: actor.kind,
      rule: null,
      at: now,
      revision,
      next: next(),
    };
    if (await insertOutcomeAct(decision)) {
      await carryOut({ campaign, office }, decision);
      return readOutcome({ campaign, office });
    }
  }
  const earlier = await findOutcomeAct(campaign.id, revision);
  const after = await readOutcome({ campaign, office });
  const same = earlier !== null && earlier.wish === wish.wish && earlier.actor === actor.openid;
  if (same && earlier.reason === wish.reason) return after;
  throw overtaken(earlier);
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
