import type { ActionTable } from '../core/ground/table';
import { campaignActions } from './campaign';
import { resultActions } from './results';

export const actions = {
  ...campaignActions,
  ...resultActions,
} satisfies ActionTable<'citizen'>;
