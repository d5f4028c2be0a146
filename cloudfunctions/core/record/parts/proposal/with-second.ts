import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { ActionName, Input } from '../../../../../miniprogram/shared/contract';
import { mayConfirm, secondNeeded } from '../../../../../miniprogram/shared/campaign/second';
import type { TwoPersonAct } from '../../../../../miniprogram/shared/vocabulary';
import { conflict, refused, type ActionFault } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { closeProposal, findProposal, insertProposal, type Proposal } from '../../stores/proposals';
import { recordProposal } from './record';

/** What one person in office wants done, where a campaign may want a second one to agree. */
export interface Proposed<A extends ActionName> {
  act: TwoPersonAct;
  action: A;
  /** What it is done to, and how often that was decided on before: there is one proposal on each. */
  subject: string;
  revision: number;
  /** As it was parsed; whoever confirms sends the very same. */
  input: Input<A>;
  /** What would be done, in words. */
  text: string;
  reason: string | null;
  /** Throws what speaks against doing it now: nothing impossible is proposed or confirmed. */
  check: () => void | Promise<void>;
}

type Office = Context<'organizer'>;

/**
 * Does what a person in office wants; where the campaign wants two people for it, the first one's wish is noted
 * and the second one's is carried out, in both names. Two people at once are the first and the second.
 * @param run does it; gets the context whose actor answers for it, and throws where the subject has moved on.
 * @throws ActionFault REFUSED `second.needed` or `second.self`; CONFLICT where something else was proposed.
 */
export async function withSecond<A extends ActionName, T>(
  context: Office,
  wish: Proposed<A>,
  run: (context: Office) => Promise<T>,
): Promise<T> {
  const rule = context.office.twoPersons;
  if (rule?.acts.includes(wish.act) !== true) return run(context);
  const { actor, campaign, now } = context;
  const { act, action, subject, revision, text, reason } = wish;
  const proposal: Proposal = {
    _id: `${action}:${subject}:${String(revision)}`,
    campaign: campaign.id,
    ...{ act, action, text, reason },
    input: JSON.stringify(wish.input),
    actor: actor.openid,
    actorName: actor.name,
    state: 'open',
    second: null,
    at: now,
  };
  for (;;) {
    const known = await findProposal(proposal._id);
    if (known === null || known.state === 'declined') {
      await wish.check();
      if (!(await insertProposal(proposal, known))) continue;
      await recordProposal(proposal);
      throw refused(secondNeeded(act, rule.source, now));
    }
    if (known.input !== proposal.input) throw another(known);
    // Two people agreed on exactly this: whoever asks again finishes what may have broken off.
    if (known.second !== null) return run(inBothNames(context, known, known.second));
    const decision = mayConfirm(act, rule.source, known, actor.openid);
    if (!decision.allowed) throw refused(decision);
    await wish.check();
    await closeProposal(known, 'confirmed', {
      ...{ actor: actor.openid, name: actor.name },
      ...{ reason: null, at: now },
    });
  }
}

/** The second person answers for it, and the name says who proposed it. */
const inBothNames = (
  context: Office,
  { actorName }: Proposal,
  second: NonNullable<Proposal['second']>,
): Office => ({
  ...context,
  actor: {
    kind: 'organizer',
    openid: second.actor,
    name: `${actorName}（提议）、${second.name}（确认）`,
  },
});

const another = ({ actorName, at, text, second }: Proposal): ActionFault =>
  second === null
    ? conflict(
        `${actorName}已于${formatMoment(at)}提议${text}，和这次的不一样，这次操作没有生效。`,
        '请在工作台的“待确认的提议”里同意，或说明理由不同意，再重新提议。',
      )
    : conflict(
        `${actorName}提议、${second.name}确认的${text}已经办理，这次操作没有生效。`,
        '请刷新后查看最新情况。',
      );
