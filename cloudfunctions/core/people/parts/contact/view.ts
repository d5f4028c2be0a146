import type {
  CheckView,
  RegistrationItem,
  RegistrationView,
} from '../../../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { Registration } from '../../stores/registrations';
import { maskedAnswers } from '../disclosure/answer-lines';

/** A registration as the person who made it sees it. */
export const registrationView = (registration: Registration): RegistrationView => ({
  id: registration._id,
  form: registration.form,
  unit: registration.unit,
  state: registration.state,
  submittedAt: registration.submittedAt,
  history: registration.history,
});

/** A registration as the organizer reviews it, with every answer; personal ones masked. */
export const registrationItem = (
  { contacts }: OfficeView,
  registration: Registration,
  check: CheckView | undefined,
): RegistrationItem => ({
  ...registrationView(registration),
  revision: registration.revision,
  answers: maskedAnswers(
    contacts.find(({ id }) => id === registration.form)?.form ?? [],
    registration.answers,
  ),
  check: check ?? null,
});
