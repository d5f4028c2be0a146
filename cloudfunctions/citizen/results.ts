import { mine, mineInput } from '../core/results/verbs/certificate-mine';
import { verify, verifyInput } from '../core/results/verbs/certificate-verify';
import { results, resultsInput } from '../core/results/verbs/results-show';
import { code, codeInput } from '../core/works/verbs/share-code';

/** Results, certificates and shared codes. */
export const resultActions = {
  'results.show': { actor: 'citizen', input: resultsInput, run: results },
  'certificate.mine': { actor: 'citizen', input: mineInput, run: mine },
  'certificate.verify': { actor: 'citizen', input: verifyInput, run: verify },
  'share.code': { actor: 'citizen', input: codeInput, run: code },
} as const;
