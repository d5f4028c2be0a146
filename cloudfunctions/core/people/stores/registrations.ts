import { everyMoment } from '../../ground/every-row';
import type { RegistrationState, StepView, UnitRef } from '../../../../miniprogram/shared/contract';
import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';
import { afterAscending, type Moment } from '../../ground/place';

/** Somebody who is, wants to be or was a contact of a unit. `_id` is `<campaign>:<form>:<openid>`. */
export interface Registration {
  _id: string;
  campaign: string;
  form: string;
  openid: string;
  unit: UnitRef;
  /** By field id, tidied; personal: sealed in the database and never in a public reply. */
  answers: Record<string, string>;
  state: RegistrationState;
  /** Number of changes so far, by the person or by a decision. */
  revision: number;
  submittedAt: number;
  /** What the person agreed to before filling it in; absent where an imported list filled it in. */
  consent?: { version: string; at: number };
  /** Id of the invitation that admitted the person at once; null when the organizer approves. */
  invitation: string | null;
  history: StepView[];
}

/** What a change leaves different. */
export type RegistrationChange = Partial<
  Pick<Registration, 'unit' | 'answers' | 'consent' | 'state' | 'submittedAt' | 'invitation'>
>;

const registrations = sealedCollection<Registration>(
  'registrations',
  personal.registrations.fields,
);

/** More registrations than one person can have: one for each form. */
const MOST_FORMS = 20;

export const registrationId = (campaign: string, form: string, openid: string): string =>
  `${campaign}:${form}:${openid}`;

export const findRegistration = (id: string): Promise<Registration | null> =>
  registrations.find(id);

/** A person's registrations, one for each form at most. */
export const registrationsOf = (campaign: string, openid: string): Promise<Registration[]> =>
  registrations.list({ campaign, openid }, { limit: MOST_FORMS });

/** The registrations in a state, oldest first. */
export const registrationsIn = (
  campaign: string,
  state: RegistrationState,
  after: Moment | null,
  limit: number,
): Promise<Registration[]> =>
  registrations.list(afterAscending({ campaign, state }, 'submittedAt', after), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });

/** Registrations that one read answers. */
const AT_ONCE = 1000;

/** All registrations in a state, oldest first. */
export const everyRegistrationIn = (
  campaign: string,
  state: RegistrationState,
): Promise<Registration[]> =>
  everyMoment(
    AT_ONCE,
    (after) => registrationsIn(campaign, state, after, AT_ONCE),
    ({ submittedAt }) => submittedAt,
  );

export const countRegistrations = (campaign: string, state: RegistrationState): Promise<number> =>
  registrations.count({ campaign, state });

/** @returns false when the person has registered with that form before. */
export const insertRegistration = async (registration: Registration): Promise<boolean> =>
  (await registrations.insert(registration)).inserted;

/**
 * Moves a registration on, unless it has moved already.
 * @returns whether this call did it.
 */
export async function moveRegistration(
  { _id }: Pick<Registration, '_id'>,
  revision: number,
  change: RegistrationChange,
  step: StepView,
): Promise<boolean> {
  const changed = await registrations.change(
    _id,
    { revision },
    { ...change, revision: revision + 1, history: command.push([step]) },
  );
  return changed === 1;
}
