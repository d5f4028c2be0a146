import { withdraw, withdrawInput } from '../core/works/verbs/entry-withdraw';
import { correct, correctInput } from '../core/desk/verbs/own-correct';
import { download, downloadInput } from '../core/desk/verbs/own-download';
import { erase, eraseInput } from '../core/desk/verbs/own-erase';
import { show, showInput } from '../core/desk/verbs/own-show';

/** What a person may do with what is kept of them. */
export const ownActions = {
  'own.show': { actor: 'citizen', input: showInput, run: show },
  'own.download': { actor: 'citizen', input: downloadInput, run: download },
  'own.correct': { actor: 'citizen', input: correctInput, run: correct },
  'own.erase': { actor: 'citizen', input: eraseInput, run: erase },
  'entry.withdraw': { actor: 'citizen', input: withdrawInput, run: withdraw },
} as const;
