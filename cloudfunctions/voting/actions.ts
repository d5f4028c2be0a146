import type { ActionTable } from '../core/ground/table';
import { cast, castInput } from '../core/votes/verbs/vote-cast';

export const actions = {
  'vote.cast': { actor: 'citizen', input: castInput, run: cast },
} satisfies ActionTable<'voting'>;
