import * as z from 'zod/mini';
import type { Input, Output, RegistrationState } from '../../../../miniprogram/shared/contract';
import { REGISTRATION_STATES } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { countRegistrations, registrationsIn } from '../stores/registrations';
import { checksOf } from '../../files/parts/check/of-subjects';
import { registrationSubject } from '../parts/contact/role';
import { settleRegistrations } from '../parts/contact/settle';
import { registrationItem } from '../parts/contact/view';

const contactQueueInput = z.strictObject({
  state: z.enum(REGISTRATION_STATES),
  cursor: cursorInput,
});

/** The registrations in one state, first come first, with every answer. */
async function contactQueue(
  { campaign, office }: Context<'organizer'>,
  { state, cursor }: Input<'contact.queue'>,
): Promise<Output<'contact.queue'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await registrationsIn(campaign.id, state, after, PAGE_READ);
  const settled = await settleRegistrations(office, rows);
  const checks = await checksOf(settled.map(({ _id }) => registrationSubject(_id)));
  const counts = await Promise.all(
    REGISTRATION_STATES.map(
      async (one) => [one, await countRegistrations(campaign.id, one)] as const,
    ),
  );
  const page = pageOf(
    settled,
    (row) => registrationItem(office, row, checks.get(registrationSubject(row._id))?.[0]),
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
  return {
    ...page,
    // A decision that was finished on the way has taken its registration out of this list.
    items: page.items.filter((item) => item.state === state),
    counts: Object.fromEntries(counts) as Record<RegistrationState, number>,
  };
}

export default verb('contact.queue', {
  actor: 'organizer',
  input: contactQueueInput,
  run: contactQueue,
});
