import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { findReviewed, reasonOf, refusalInput, review } from '../parts/contact/review';

/** Ends a contact; the next call of that person is refused. */
const contactRevoke = async (
  context: Context<'organizer'>,
  input: Input<'contact.revoke'>,
): Promise<Output<'contact.revoke'>> =>
  review(context, await findReviewed(context, input.id), {
    ...input,
    verb: 'revoke',
    reason: reasonOf(input),
  });

export default verb('contact.revoke', {
  actor: 'organizer',
  input: refusalInput,
  run: contactRevoke,
});
