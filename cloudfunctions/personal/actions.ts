import type { ActionTable } from '../core/runtime/table';
import { ownActions } from './own';
import { reportActions } from './reports';

export const actions = { ...ownActions, ...reportActions } satisfies ActionTable<'personal'>;
