import type { ActionTable } from '../core/runtime/table';
import { campaignActions } from './campaign';
import { officeActions } from './offices';
import { resultActions } from './results';

export const actions = {
  ...campaignActions,
  ...officeActions,
  ...resultActions,
} satisfies ActionTable<'citizen'>;
