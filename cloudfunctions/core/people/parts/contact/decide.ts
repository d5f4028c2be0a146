import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { RegistrationState } from '../../../../../miniprogram/shared/contract';
import { REGISTRATION_STATE_LABELS } from '../../../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { conflict } from '../../../ground/fault';
import { decide } from '../../../record/parts/decided/decide';
import type { Doer } from '../../../record/parts/decision/new-act';
import type { Registration } from '../../stores/registrations';
import { decidedRegistration, type RegistrationAfter } from './settle';

const STEPS = {
  approve: { from: 'submitted', to: 'approved' },
  reject: { from: 'submitted', to: 'rejected' },
  revoke: { from: 'approved', to: 'revoked' },
} as const satisfies Record<string, { from: RegistrationState; to: RegistrationAfter['state'] }>;

export interface RegistrationWish {
  verb: keyof typeof STEPS;
  revision: number;
  reason: string | null;
}

/**
 * Takes one decision on a registration.
 * @returns the registration after it; also for the same wish of the same person again.
 * @throws ActionFault CONFLICT naming what stands when somebody else was first.
 */
export async function decideOnRegistration(
  doer: Doer,
  office: OfficeView,
  registration: Registration,
  { verb, revision, reason }: RegistrationWish,
): Promise<Registration> {
  const { from, to: state } = STEPS[verb];
  const { unit, answers } = registration;
  const wish = {
    revision,
    // Decisions stay when the form is erased.
    title: `${unit.name} ${maskName(answers['name'] ?? '')}`.trim(),
    verb,
    reason,
    before: { state: registration.state },
    after: { state, unit: unit.name },
  };
  const { thing } = await decide(decidedRegistration(office), doer, registration, wish, {
    possible: registration.state === from,
    overtaken,
  });
  return thing;
}

function overtaken({ unit, state, history }: Registration) {
  const at = history[history.length - 1]?.at ?? 0;
  return conflict(
    `${unit.name}的这份登记已于${formatMoment(at)}变为“${REGISTRATION_STATE_LABELS[state]}”，这次操作没有生效。`,
    '请刷新列表，查看最新情况后再处理。',
  );
}
