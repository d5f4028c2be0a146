import { call } from '../../../../services/call';
import type { Candidate, Page } from '../../../../shared/contract/index';
import type { Reply } from '../../../../shared/reply';
import { pageOf } from '../../../../state/paged';

/** A candidate under the name that lists know it by. */
export type Listed = Candidate & { id: string };

export const listed = (candidate: Candidate): Listed => ({ ...candidate, id: candidate.entry });

/** A page of the works that may be recommended, of one kind or of all. */
export const candidatePage = async (
  kind: string,
  cursor: string | null,
): Promise<Reply<Page<Listed>>> =>
  pageOf(await call('union.candidates', { kind: kind === '' ? null : kind, cursor }), listed);
