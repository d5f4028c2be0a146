import type { ActionTable } from '../core/ground/table';
import { entryActions } from './entries';
import { resultActions } from './results';
import { selectionActions } from './selection';

export const actions = {
  ...entryActions,
  ...selectionActions,
  ...resultActions,
} satisfies ActionTable<'organizer'>;
