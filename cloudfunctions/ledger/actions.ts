import type { ActionTable } from '../core/ground/table';
import { inquiryActions } from './inquiries';
import { ledgerActions } from './votes';

/** What became of votes: the voter's own, everybody's, and those that were set apart. */
export const actions = {
  ...ledgerActions,
  ...inquiryActions,
} satisfies ActionTable<'ledger'>;
