import * as z from 'zod/mini';
import type { Input, Output, UnitRef } from '../../../../miniprogram/shared/contract';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { FieldFault } from '../../../../miniprogram/shared/reply';
import { countCharacters, tidyText } from '../../../../miniprogram/shared/campaign/text';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findUnit, unitRefOf } from '../stores/units';
import { doerOf } from '../../record/parts/decision/new-act';
import { newInvitation } from '../parts/invitation/new-invitation';
import { invitationView } from '../parts/invitation/view';

const invitationCreateInput = z.strictObject({
  role: z.enum(['judge', 'partner', 'organizer']),
  name: z.string().check(z.maxLength(200)),
  unit: z.nullable(z.string().check(z.maxLength(64))),
});

/** In characters, inclusive. */
const SHORTEST = 2;
const LONGEST = 30;

/** Invites an expert or a colleague by a code that is shown this once. */
async function invitationCreate(
  context: Context<'organizer'>,
  { role, name: typed, unit: unitId }: Input<'invitation.create'>,
): Promise<Output<'invitation.create'>> {
  const { campaign, office, now } = context;
  const name = tidyText(typed);
  const unit = unitId === null ? null : await listed(campaign.id, unitId);
  const faults: FieldFault[] = [
    ...(unitId !== null && unit === null
      ? [{ path: 'unit', reason: '这个单位不在名单中。', remedy: '请重新选择单位。' }]
      : []),
    ...(role === 'partner' && !campaign.channels.some(hasPartner) ? [noPartner] : []),
    ...checkName(name),
  ];
  if (faults.length > 0) throw invalid(faults);
  const made = await newInvitation(doerOf(context), office, {
    role,
    name,
    unit,
    registration: null,
    key: null,
  });
  if (made === null) throw new Error('An invitation code was drawn twice');
  return { invitation: invitationView(made.invitation, now), code: made.code };
}

const hasPartner = ({ firstReview }: CampaignView['channels'][number]) => firstReview === 'partner';

const noPartner: FieldFault = {
  path: 'role',
  reason: '本活动没有由合作单位初审的报送方式。',
  remedy: '请改为邀请评审专家或主办方工作人员。',
};

async function listed(campaign: string, id: string): Promise<UnitRef | null> {
  const unit = await findUnit(campaign, id);
  return unit?.active === true ? unitRefOf(unit) : null;
}

function checkName(name: string): FieldFault[] {
  const characters = countCharacters(name);
  if (characters >= SHORTEST && characters <= LONGEST) return [];
  const remedy = `请填写受邀人的姓名，${SHORTEST} 至 ${LONGEST} 个字。`;
  return [{ path: 'name', reason: characters === 0 ? '姓名还没有填。' : '姓名长度不对。', remedy }];
}

export default verb('invitation.create', {
  actor: 'organizer',
  input: invitationCreateInput,
  run: invitationCreate,
});
