import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** What was noted of works that were sent on. `_id` is `<campaign>:<forwarding>`. */
export interface Forwarded {
  _id: string;
  campaign: string;
  /** Number of decisions so far. */
  revision: number;
  sent: Sent | null;
}

export interface Sent {
  /** `yyyy-MM-dd`. */
  day: string;
  note: string;
  at: number;
  /** Sealed in the database. */
  byName: string;
  /** Ids of the works. */
  entries: string[];
  /** Archives of the package that had been made by then. */
  parts: number;
}

const forwardings = sealedCollection<Forwarded>('forwardings', personal.forwardings.fields);

const idOf = (campaign: string, forwarding: string): string => `${campaign}:${forwarding}`;

const untouched = (campaign: string, forwarding: string): Forwarded => ({
  _id: idOf(campaign, forwarding),
  campaign,
  revision: 0,
  sent: null,
});

/** A forwarding as it is written; one that nobody has touched is not sent. */
export const findForwarded = async (campaign: string, forwarding: string): Promise<Forwarded> =>
  (await forwardings.find(idOf(campaign, forwarding))) ?? untouched(campaign, forwarding);

/** Moves a forwarding on by one decision, unless it has moved already. */
export async function moveForwarded(
  { _id, campaign, revision }: Forwarded,
  sent: Sent,
): Promise<void> {
  // Whoever loses this insert finds the document.
  if (revision === 0) await forwardings.insert({ _id, campaign, revision: 0, sent: null });
  await forwardings.change(_id, { revision }, { sent, revision: revision + 1 });
}
