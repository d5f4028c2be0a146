import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { certificatesOf, ownerOfUnit } from '../stores/certificates';
import { roleOf } from '../../people/stores/members';
import { readOutcome } from '../parts/award/outcome';
import { certificateView, validKeys } from '../parts/certificate/view';

const mineInput = z.strictObject({});

/** The caller's certificates, and those of the unit the caller is the contact of; only what stands. */
async function mine({
  actor,
  campaign,
  office,
}: Context<'citizen'>): Promise<Output<'certificate.mine'>> {
  const [outcome, contact] = await Promise.all([
    readOutcome({ campaign, office }),
    roleOf(campaign.id, actor.openid, 'contact'),
  ]);
  if (outcome.state !== 'published') return { certificates: [] };
  const unit = contact?.unit ?? null;
  const owners = [actor.openid, ...(unit === null ? [] : [ownerOfUnit(unit.id)])];
  const [own, valid] = await Promise.all([
    certificatesOf(campaign.id, owners),
    validKeys(campaign, outcome),
  ]);
  const standing = own.filter(({ key }) => valid.has(key));
  return {
    certificates: await Promise.all(
      standing.map((one) => certificateView(campaign, one, { own: true, valid: true })),
    ),
  };
}

export default verb('certificate.mine', { actor: 'citizen', input: mineInput, run: mine });
