import type { ActionTable } from '../core/runtime/table';

export const actions = {} satisfies ActionTable<'union'>;
