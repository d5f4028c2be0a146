import type { ActionTable } from '../core/ground/table';
import { contactQueue, contactQueueInput } from '../core/people/verbs/contact-queue';
import {
  contactApprove,
  contactApproveInput,
  contactReject,
  contactRefuseInput,
  contactRevoke,
} from '../core/people/parts/contact/review';
import { invitationCreate, invitationCreateInput } from '../core/people/verbs/invitation-create';
import { invitationList, invitationListInput } from '../core/people/verbs/invitation-list';
import { invitationRevoke, invitationRevokeInput } from '../core/people/verbs/invitation-revoke';
import { unitAdd, unitAddInput } from '../core/people/verbs/unit-add';
import { unitLines, unitLinesInput } from '../core/people/verbs/unit-lines';
import { unitRetire, unitRetireInput } from '../core/people/verbs/unit-retire';

/** Units, their contacts, and invitations. */
export const actions = {
  'unit.lines': { actor: 'organizer', input: unitLinesInput, run: unitLines },
  'unit.add': { actor: 'organizer', input: unitAddInput, run: unitAdd },
  'unit.retire': { actor: 'organizer', input: unitRetireInput, run: unitRetire },
  'contact.queue': { actor: 'organizer', input: contactQueueInput, run: contactQueue },
  'contact.approve': { actor: 'organizer', input: contactApproveInput, run: contactApprove },
  'contact.reject': { actor: 'organizer', input: contactRefuseInput, run: contactReject },
  'contact.revoke': { actor: 'organizer', input: contactRefuseInput, run: contactRevoke },
  'invitation.create': { actor: 'organizer', input: invitationCreateInput, run: invitationCreate },
  'invitation.list': { actor: 'organizer', input: invitationListInput, run: invitationList },
  'invitation.revoke': { actor: 'organizer', input: invitationRevokeInput, run: invitationRevoke },
} as const satisfies ActionTable<'people'>;
