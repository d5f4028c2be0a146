import type { ActionTable } from '../core/runtime/table';
import { exportActions } from './export';
import { importActions } from './import';

export const actions = { ...importActions, ...exportActions } satisfies ActionTable<'sheets'>;
