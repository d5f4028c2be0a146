import type { AnswerLine, Input } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import type { Disclosure } from '../../stores/disclosures';

/** A kind of filled forms that the organizer may read in full. */
export interface PersonalForm {
  kind: Input<'personal.show'>['kind'];
  /**
   * One of them, with what is written down of its being read.
   * @throws ActionFault NOT_FOUND, also for one of another campaign.
   */
  find: (
    context: Pick<Context, 'campaign' | 'office'>,
    id: string,
  ) => Promise<Pick<Disclosure, 'about' | 'subject' | 'what'> & { answers: AnswerLine[] }>;
}

declare module '../../../ground/table' {
  interface HandedIn {
    personalForms: readonly PersonalForm[];
  }
}
