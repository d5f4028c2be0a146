import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { Decision } from '../../../record/stores/decisions';
import { contactsOfUnit, endRole } from '../../stores/members';
import { registrationsOf } from '../../stores/registrations';
import { decideOnRegistration } from '../contact/decide';
import { settleRegistrations } from '../contact/settle';

/** Ends everybody who acts for a unit, each registration by its own decision, in the name of whoever retired the unit. */
export async function endContacts(
  office: OfficeView,
  unit: string,
  retired: Decision,
): Promise<void> {
  const { campaign, actor, actorName, actorRole, at } = retired;
  const doer = { campaign, actor, actorName, actorRole, at };
  const reason = `单位已停用：${retired.reason ?? ''}`;
  for (const { openid } of await contactsOfUnit(campaign, unit)) {
    const own = await settleRegistrations(office, await registrationsOf(campaign, openid));
    for (const one of own)
      if (one.unit.id === unit && one.state === 'approved') {
        const { revision } = one;
        await decideOnRegistration(doer, office, one, { verb: 'revoke', revision, reason });
      }
    // Somebody put into office without a registration has nothing else to end.
    await endRole(campaign, openid, 'contact');
  }
}
