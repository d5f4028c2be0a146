import { collection, command } from '../../ground/database';

/** The verdicts on votes of one entry in one round. `_id` is that of its exhibit; absent before the first. */
export interface Inquiry {
  _id: string;
  campaign: string;
  round: string;
  entry: string;
  /** Number of verdicts so far. */
  revision: number;
}

const inquiries = collection<Inquiry>('inquiries');

/** At most 100 inquiries by id, in no order; one without a verdict is not there. */
export const findInquiries = async (ids: readonly string[]): Promise<Inquiry[]> =>
  ids.length === 0 ? [] : inquiries.list({ _id: command.in([...ids]) }, { limit: 100 });

/** Moves an inquiry on by one verdict, unless it has moved already. */
export async function moveInquiry(inquiry: Inquiry): Promise<void> {
  const { _id, revision } = inquiry;
  // Already there after the first verdict; whoever loses this insert finds it.
  if (revision === 0) await inquiries.insert(inquiry);
  await inquiries.change({ _id, revision }, { revision: revision + 1 });
}
