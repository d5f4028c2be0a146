import { batchesOf } from '../../ground/some-at-a-time';
import { cloud } from '../../ground/cloud';
import { command } from '../../ground/database';
import type { Hall } from '../../works/stores/exhibits';
import type { Span } from './votes';

/** Spans that one read takes. */
const SPANS_AT_ONCE = 50;
/** Groups that one aggregation answers. */
const MOST_GROUPS = 1000;

const windowIn = ({ from, to }: Span): object => command.gt(from).and(command.lte(to));

/** Spans that follow one another as one. */
function joined(spans: readonly (Span & { entry: string })[]): (Span & { entry: string })[] {
  const ordered = [...spans].sort(
    (one, other) =>
      (one.entry < other.entry ? -1 : 1) * Number(one.entry !== other.entry) ||
      one.from - other.from,
  );
  const all: (Span & { entry: string })[] = [];
  for (const span of ordered) {
    const last = all[all.length - 1];
    if (last?.entry === span.entry && last.to >= span.from) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}

/**
 * Counts the ledger's votes within spans of some entries.
 * @param spans any number, each of one entry; windows from < window ≤ to.
 * @returns votes by entry, each row once; an entry without votes is not there.
 */
export async function votesInSpans(
  { campaign, round }: Hall,
  spans: readonly (Span & { entry: string })[],
): Promise<Map<string, number>> {
  const all = joined(spans);
  const counts = new Map<string, number>();
  for (const some of batchesOf(all, SPANS_AT_ONCE)) {
    const { list } = (await cloud
      .database()
      .collection('votes')
      .aggregate()
      .match(
        command.or(
          some.map(({ entry, ...span }) => ({ campaign, round, entry, window: windowIn(span) })),
        ),
      )
      .group({ _id: '$entry', votes: command.aggregate.sum(1) })
      .limit(MOST_GROUPS)
      .end()) as { list: { _id: string; votes: number }[] };
    for (const { _id, votes } of list) counts.set(_id, (counts.get(_id) ?? 0) + votes);
  }
  return counts;
}

/**
 * Counts an entry's votes slot by slot.
 * @param span windows from < window ≤ to; at most 1000 slots.
 * @param length of a slot, in windows; the first begins where the span does.
 * @returns votes by the number of the slot in the span, from 0; a slot without votes is not there.
 */
export async function votesBySlot(
  { campaign, round }: Hall,
  entry: string,
  span: Span,
  length: number,
): Promise<Map<number, number>> {
  const { aggregate } = command;
  const past = aggregate.subtract(['$window', span.from + 1]);
  const { list } = (await cloud
    .database()
    .collection('votes')
    .aggregate()
    .match({ campaign, round, entry, window: windowIn(span) })
    .group({
      _id: aggregate.floor(aggregate.divide([past, length])),
      votes: aggregate.sum(1),
    })
    .limit(MOST_GROUPS)
    .end()) as { list: { _id: number; votes: number }[] };
  return new Map(list.map(({ _id, votes }) => [_id, votes]));
}
