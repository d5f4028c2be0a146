import { mine, mineInput } from '../core/votes/verbs/votes-mine';
import { ledgerParts, ledgerPartsInput } from '../core/votes/verbs/ledger-parts';
import { proof, proofInput } from '../core/votes/verbs/vote-proof';
import { listSeals, sealsInput } from '../core/votes/verbs/ledger-seals';
import { show, showInput } from '../core/votes/verbs/ledger-show';

/** The caller's votes and the public ledger. */
export const ledgerActions = {
  'votes.mine': { actor: 'citizen', input: mineInput, run: mine },
  'vote.proof': { actor: 'citizen', input: proofInput, run: proof },
  'ledger.show': { actor: 'citizen', input: showInput, run: show },
  'ledger.seals': { actor: 'citizen', input: sealsInput, run: listSeals },
  'ledger.parts': { actor: 'citizen', input: ledgerPartsInput, run: ledgerParts },
} as const;
