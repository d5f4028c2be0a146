import type { ActionTable } from '../core/ground/table';
import { desk, deskInput } from '../core/steps/verbs/judge-desk';
import { works, worksInput } from '../core/steps/verbs/judge-works';
import { abstain, abstainInput } from '../core/steps/verbs/judge-abstain';
import { score, scoreInput } from '../core/steps/verbs/judge-score';

export const actions = {
  'judge.desk': { actor: 'judge', input: deskInput, run: desk },
  'judge.works': { actor: 'judge', input: worksInput, run: works },
  'judge.score': { actor: 'judge', input: scoreInput, run: score },
  'judge.abstain': { actor: 'judge', input: abstainInput, run: abstain },
} satisfies ActionTable<'judge'>;
