import type { ActionTable } from '../core/runtime/table';
import { desk, deskInput } from '../core/usecases/judging/desk';
import { works, worksInput } from '../core/usecases/judging/works';
import { abstain, abstainInput } from '../core/usecases/score/abstain';
import { score, scoreInput } from '../core/usecases/score/score';

export const actions = {
  'judge.desk': { actor: 'judge', input: deskInput, run: desk },
  'judge.works': { actor: 'judge', input: worksInput, run: works },
  'judge.score': { actor: 'judge', input: scoreInput, run: score },
  'judge.abstain': { actor: 'judge', input: abstainInput, run: abstain },
} satisfies ActionTable<'judge'>;
