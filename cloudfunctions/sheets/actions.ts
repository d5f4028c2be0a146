import type { ActionTable } from '../core/ground/table';
import { exportActions } from './export';
import { importActions } from './import';

export const actions = { ...importActions, ...exportActions } satisfies ActionTable<'sheets'>;
