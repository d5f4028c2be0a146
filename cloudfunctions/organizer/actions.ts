import type { ActionTable } from '../core/runtime/table';
import { entryActions } from './entries';
import { inquiryActions } from './inquiries';
import { peopleActions } from './people';
import { resultActions } from './results';
import { selectionActions } from './selection';

export const actions = {
  ...entryActions,
  ...peopleActions,
  ...selectionActions,
  ...resultActions,
  ...inquiryActions,
} satisfies ActionTable<'organizer'>;
