import { withdraw, withdrawInput } from '../core/usecases/entry/withdraw';
import { correct, correctInput } from '../core/usecases/own/correct';
import { download, downloadInput } from '../core/usecases/own/download';
import { erase, eraseInput } from '../core/usecases/own/erase';
import { show, showInput } from '../core/usecases/own/show';

/** What a person may do with what is kept of them. */
export const ownActions = {
  'own.show': { actor: 'citizen', input: showInput, run: show },
  'own.download': { actor: 'citizen', input: downloadInput, run: download },
  'own.correct': { actor: 'citizen', input: correctInput, run: correct },
  'own.erase': { actor: 'citizen', input: eraseInput, run: erase },
  'entry.withdraw': { actor: 'citizen', input: withdrawInput, run: withdraw },
} as const;
