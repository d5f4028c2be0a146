import type { ForwardingView } from '../../../../../miniprogram/shared/campaign/office';
import type { ForwardingLine } from '../../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import { forwardingState, mayForward } from '../../../../../miniprogram/shared/results/hand-on';
import { standing } from '../../../record/parts/decided/single';
import type { Forwarded } from '../../stores/forwardings';
import { readList, type At, type WorkList } from '../package/lists';
import { forwardingSubject } from './decided';

/** A forwarding with what it sends and how it stands. */
export interface Standing {
  view: ForwardingView;
  forwarded: Forwarded;
  works: WorkList;
}

/** @throws ActionFault NOT_FOUND for a list that the campaign does not have. */
export async function standingForwarding(context: At, view: ForwardingView): Promise<Standing> {
  const [forwarded, works] = await Promise.all([
    standing(forwardingSubject(context.campaign.id, view)),
    readList(context, `award.${view.of}`),
  ]);
  return { view, forwarded, works };
}

/** Why works cannot be noted as sent now. */
export const decisionOn = ({ view, works }: Standing, now: number) =>
  firstRefusal(
    () => mayForward(view, now),
    () => works.decision,
  );

/** Every forwarding of the campaign, as it stands. */
export const forwardingLines = (context: At): Promise<ForwardingLine[]> =>
  Promise.all(
    context.office.forwardings.map(async (view) => {
      const one = await standingForwarding(context, view);
      return lineOf(one, context.now);
    }),
  );

function lineOf(one: Standing, now: number): ForwardingLine {
  const { view, forwarded, works } = one;
  const { sent, revision } = forwarded;
  const decision = decisionOn(one, now);
  return {
    forwarding: view,
    list: works.id,
    listName: works.name,
    works: works.works.length,
    state: forwardingState(view, sent !== null, now),
    revision,
    sent: sent && {
      at: sent.at,
      by: sent.byName,
      day: sent.day,
      works: sent.entries.length,
      parts: sent.parts,
      note: sent.note,
    },
    refusal: decision.allowed ? null : decision,
  };
}
