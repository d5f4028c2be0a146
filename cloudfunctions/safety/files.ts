import { inspectAgain, inspectInput } from '../core/works/verbs/entry-inspect';
import { original, originalInput } from '../core/works/verbs/entry-original';
import { lookalikes, lookalikesInput } from '../core/works/verbs/entry-lookalikes';

/** Files as they were sent in, and what looks like them. */
export const fileActions = {
  'entry.inspect': { actor: 'organizer', input: inspectInput, run: inspectAgain },
  'entry.original': { actor: 'organizer', input: originalInput, run: original },
  'entry.lookalikes': { actor: 'organizer', input: lookalikesInput, run: lookalikes },
} as const;
