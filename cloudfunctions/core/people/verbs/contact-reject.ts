import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { findReviewed, reasonOf, refusalInput, review } from '../parts/contact/review';

/** Turns a registration down with a reason the person reads; the form may then be sent again. */
const contactReject = async (
  context: Context<'organizer'>,
  input: Input<'contact.reject'>,
): Promise<Output<'contact.reject'>> =>
  review(context, await findReviewed(context, input.id), {
    ...input,
    verb: 'reject',
    reason: reasonOf(input),
  });

export default verb('contact.reject', {
  actor: 'organizer',
  input: refusalInput,
  run: contactReject,
});
