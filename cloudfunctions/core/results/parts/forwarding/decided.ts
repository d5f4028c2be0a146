import type { ForwardingView } from '../../../../../miniprogram/shared/campaign/office';
import type { Single } from '../../../record/parts/decided/single';
import { findForwarded, moveForwarded, type Forwarded, type Sent } from '../../stores/forwardings';

/** What is decided on a forwarding: that it was sent. */
export const forwardingSubject = (
  campaign: string,
  { id, name, to }: ForwardingView,
): Single<Forwarded, Sent> => ({
  subject: `forwarding:${campaign}:${id}`,
  title: `${name}（${to}）`,
  read: () => findForwarded(campaign, id),
  apply: (forwarded, { next }) => moveForwarded(forwarded, next),
});
