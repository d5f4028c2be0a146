import type { ActionTable } from '../core/ground/table';
import { fileActions } from './files';
import { proposalActions } from './proposals';
import { readingActions } from './readings';
import { reportActions } from './reports';

export const actions = {
  ...fileActions,
  ...readingActions,
  ...reportActions,
  ...proposalActions,
} satisfies ActionTable<'safety'>;
