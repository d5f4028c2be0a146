import { inspectAgain, inspectInput } from '../core/usecases/inspection/again';
import { original, originalInput } from '../core/usecases/inspection/original';
import { lookalikes, lookalikesInput } from '../core/usecases/lookalike/find';

/** Files as they were sent in, and what looks like them. */
export const fileActions = {
  'entry.inspect': { actor: 'organizer', input: inspectInput, run: inspectAgain },
  'entry.original': { actor: 'organizer', input: originalInput, run: original },
  'entry.lookalikes': { actor: 'organizer', input: lookalikesInput, run: lookalikes },
} as const;
