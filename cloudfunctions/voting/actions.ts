import type { ActionTable } from '../core/runtime/table';
import { cast, castInput } from '../core/usecases/vote/cast';

export const actions = {
  'vote.cast': { actor: 'citizen', input: castInput, run: cast },
} satisfies ActionTable<'voting'>;
