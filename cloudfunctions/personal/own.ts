import { withdraw, withdrawInput } from '../core/usecases/entry/withdraw';

/** What a person may do with what is kept of them. */
export const ownActions = {
  'entry.withdraw': { actor: 'citizen', input: withdrawInput, run: withdraw },
} as const;
