import type { ActionTable } from '../core/runtime/table';
import { exportActions } from './export';

export const actions = { ...exportActions } satisfies ActionTable<'sheets'>;
