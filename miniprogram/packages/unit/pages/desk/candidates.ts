import { call } from '../../../../services/call';
import type { Candidate, Page } from '../../../../shared/contract/index';
import type { MediaKind } from '../../../../shared/vocabulary';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';

/** A candidate under the name that lists know it by. */
export type Listed = Candidate & { id: string };

const listed = ({ items, next }: Page<Candidate>): Page<Listed> => ({
  items: items.map((item) => ({ ...item, id: item.entry })),
  next,
});

export interface Candidates {
  kind: MediaKind | null;
  list: Paged<Listed>;
}

export function noCandidates(kind: MediaKind | null): Candidates {
  return { kind, list: firstPage() };
}

/** One page further; the same list when there is none to ask for. @param onWaiting draws that more is coming. */
export async function nextCandidates(
  { kind, list }: Candidates,
  onWaiting: (waiting: Candidates) => void,
): Promise<Candidates> {
  const waiting = list.phase === 'loading' || list.phase === 'failed' ? list : nextPage(list);
  if (waiting === list && list.phase !== 'loading' && list.phase !== 'failed')
    return { kind, list };
  onWaiting({ kind, list: waiting });
  const reply = await call('union.candidates', { kind, cursor: list.next });
  return {
    kind,
    list: reply.ok ? withPage(waiting, listed(reply.data)) : withFault(waiting, reply.error),
  };
}

/** As much of the list again as was there, as the server sees it now; the old one where it cannot be had. */
export async function refreshed({ kind, list }: Candidates): Promise<Candidates> {
  let fresh = firstPage<Listed>();
  do {
    const reply = await call('union.candidates', { kind, cursor: fresh.next });
    if (!reply.ok) {
      if (list.phase === 'loading') return { kind, list: withFault(list, reply.error) };
      return { kind, list };
    }
    fresh = withPage(fresh, listed(reply.data));
  } while (fresh.next !== null && fresh.items.length < list.items.length);
  return { kind, list: fresh };
}

/** The list with one candidate as the server sees it now. */
export function withCandidate({ kind, list }: Candidates, candidate: Candidate): Candidates {
  const items = list.items.map((item) =>
    item.id === candidate.entry ? { ...candidate, id: candidate.entry } : item,
  );
  return { kind, list: { ...list, items } };
}
