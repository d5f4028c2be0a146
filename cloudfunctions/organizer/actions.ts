import type { ActionTable } from '../core/runtime/table';
import { entryActions } from './entries';
import { peopleActions } from './people';
import { resultActions } from './results';
import { selectionActions } from './selection';

export const actions = {
  ...entryActions,
  ...peopleActions,
  ...selectionActions,
  ...resultActions,
} satisfies ActionTable<'organizer'>;
