import { mine, mineInput } from '../core/usecases/ledger/mine';
import { ledgerParts, ledgerPartsInput } from '../core/usecases/ledger/parts';
import { proof, proofInput } from '../core/usecases/ledger/proof';
import { listSeals, sealsInput } from '../core/usecases/ledger/seals';
import { show, showInput } from '../core/usecases/ledger/show';

/** The caller's votes and the public ledger. */
export const ledgerActions = {
  'votes.mine': { actor: 'citizen', input: mineInput, run: mine },
  'vote.proof': { actor: 'citizen', input: proofInput, run: proof },
  'ledger.show': { actor: 'citizen', input: showInput, run: show },
  'ledger.seals': { actor: 'citizen', input: sealsInput, run: listSeals },
  'ledger.parts': { actor: 'citizen', input: ledgerPartsInput, run: ledgerParts },
} as const;
