import type { ActionTable } from '../core/ground/table';
import { officeActions } from './offices';
import { ownActions } from './own';
import { reportActions } from './reports';

export const actions = {
  ...officeActions,
  ...ownActions,
  ...reportActions,
} satisfies ActionTable<'personal'>;
