import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { conflict } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findReviewed, review, reviewInput } from '../parts/contact/review';
import { endIfRetired, standingUnit } from '../parts/unit/settle';
import { roleOf } from '../stores/members';
import type { Registration } from '../stores/registrations';

/** Makes somebody the contact of the unit that was registered for. */
async function contactApprove(
  context: Context<'organizer'>,
  input: Input<'contact.approve'>,
): Promise<Output<'contact.approve'>> {
  const registration = await findReviewed(context, input.id);
  if (registration.state === 'submitted') await assertFree(context, registration);
  const approved = await review(context, registration, { ...input, verb: 'approve', reason: null });
  const { campaign, office } = context;
  if (await endIfRetired(office, campaign.id, registration.unit.id))
    throw unitGone(registration.unit.name);
  return approved;
}

/** A person acts for one unit at a time, and only for one that is on the list. */
async function assertFree(
  { campaign, office }: Context<'organizer'>,
  { openid, unit }: Registration,
): Promise<void> {
  const [member, listed] = await Promise.all([
    roleOf(campaign.id, openid, 'contact'),
    standingUnit(office, campaign.id, unit.id),
  ]);
  if (member !== null)
    throw conflict(
      `这位联系人已经代表${member.unit?.name ?? '另一个单位'}。`,
      '请先停用原来的联系人身份，再核准这份登记。',
    );
  if (listed?.active !== true) throw unitGone(unit.name);
}

const unitGone = (name: string) =>
  conflict(`${name}已停用，不能再有联系人。`, '请退回这份登记，或先把单位重新加入名单。');

export default verb('contact.approve', {
  actor: 'organizer',
  input: reviewInput,
  run: contactApprove,
});
