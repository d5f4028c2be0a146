import type { ActionTable } from '../core/ground/table';
import { batchSubmit } from '../core/works/verbs/batch-submit';
import { batchTicket } from '../core/works/verbs/batch-ticket';
import { batchWorks, batchWorksInput } from '../core/works/verbs/batch-works';
import { submissionInput } from '../core/works/parts/entry/take-in';
import { candidates, candidatesInput } from '../core/steps/verbs/union-candidates';
import { desk, deskInput } from '../core/steps/verbs/union-desk';
import { recommend, recommendInput } from '../core/steps/verbs/union-recommend';
import { withdraw, withdrawInput } from '../core/steps/verbs/union-withdraw';
import { ticketInput } from '../core/files/parts/upload/issue-ticket';
import { inquiryActions } from './inquiries';

export const actions = {
  ...inquiryActions,
  'union.desk': { actor: 'contact', input: deskInput, run: desk },
  'union.candidates': { actor: 'contact', input: candidatesInput, run: candidates },
  'union.recommend': { actor: 'contact', input: recommendInput, run: recommend },
  'union.withdraw': { actor: 'contact', input: withdrawInput, run: withdraw },
  'batch.ticket': { actor: 'contact', input: ticketInput, run: batchTicket },
  'batch.submit': { actor: 'contact', input: submissionInput, run: batchSubmit },
  'batch.works': { actor: 'contact', input: batchWorksInput, run: batchWorks },
} satisfies ActionTable<'union'>;
