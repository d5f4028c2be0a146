import type { ActionTable } from '../core/runtime/table';
import { campaignActions } from './campaign';
import { inquiryActions } from './inquiries';
import { ledgerActions } from './ledger';
import { officeActions } from './offices';
import { resultActions } from './results';

export const actions = {
  ...campaignActions,
  ...officeActions,
  ...resultActions,
  ...ledgerActions,
  ...inquiryActions,
} satisfies ActionTable<'citizen'>;
