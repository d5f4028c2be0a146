import type { ActionTable } from '../core/runtime/table';
import { batchSubmit } from '../core/usecases/batch/submit';
import { batchTicket } from '../core/usecases/batch/ticket';
import { batchWorks, batchWorksInput } from '../core/usecases/batch/works';
import { submissionInput } from '../core/usecases/entry/take-in';
import { candidates, candidatesInput } from '../core/usecases/recommendation/candidates';
import { desk, deskInput } from '../core/usecases/recommendation/desk';
import { recommend, recommendInput } from '../core/usecases/recommendation/recommend';
import { withdraw, withdrawInput } from '../core/usecases/recommendation/withdraw';
import { ticketInput } from '../core/usecases/upload/issue-ticket';
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
