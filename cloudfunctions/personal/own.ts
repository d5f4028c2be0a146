import { withdraw, withdrawInput } from '../core/usecases/entry/withdraw';
import { show, showInput } from '../core/usecases/own/show';

/** What a person may do with what is kept of them. */
export const ownActions = {
  'own.show': { actor: 'citizen', input: showInput, run: show },
  'entry.withdraw': { actor: 'citizen', input: withdrawInput, run: withdraw },
} as const;
