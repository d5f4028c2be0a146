import { inspectAgain, inspectInput } from '../core/usecases/inspection/again';
import { original, originalInput } from '../core/usecases/inspection/original';

/** Files as they were sent in, and what looks like them. */
export const fileActions = {
  'entry.inspect': { actor: 'organizer', input: inspectInput, run: inspectAgain },
  'entry.original': { actor: 'organizer', input: originalInput, run: original },
} as const;
