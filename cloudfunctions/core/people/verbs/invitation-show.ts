import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maskName } from '../../../../miniprogram/shared/people/mask';
import { verb, type Context } from '../../ground/table';
import { codeInput, findByCode, judge } from '../parts/invitation/shown';
import { invitationView } from '../parts/invitation/view';

/** What a code admits to, and whether it still does; whoever holds the code may see it. */
async function invitationShow(
  context: Context<'citizen'>,
  input: Input<'invitation.show'>,
): Promise<Output<'invitation.show'>> {
  const invitation = await findByCode(context, input.code);
  const decision = await judge(context, invitation);
  const view = invitationView(invitation, context.now);
  return {
    // Enough for whoever was invited; a code may have come into other hands.
    invitation: { ...view, name: maskName(invitation.name) },
    refusal: decision.allowed ? null : decision,
  };
}

export default verb('invitation.show', { actor: 'citizen', input: codeInput, run: invitationShow });
