import { mine, mineInput } from '../core/usecases/certificate/mine';
import { verify, verifyInput } from '../core/usecases/certificate/verify';
import { results, resultsInput } from '../core/usecases/results/show';
import { code, codeInput } from '../core/usecases/share/code';

/** Results, certificates and shared codes. */
export const resultActions = {
  'results.show': { actor: 'citizen', input: resultsInput, run: results },
  'certificate.mine': { actor: 'citizen', input: mineInput, run: mine },
  'certificate.verify': { actor: 'citizen', input: verifyInput, run: verify },
  'share.code': { actor: 'citizen', input: codeInput, run: code },
} as const;
