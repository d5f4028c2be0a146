import { inBatches } from '../../../ground/batches';
import { someAtATime } from '../../../ground/some-at-a-time';
import { findActs, type Decision } from '../../stores/decisions';
import { decisionId, type Decided } from './subject';

/**
 * Finishes what was decided on some things by calls that broke off.
 * @param things any number.
 * @returns them as they stand now, in the same order; the very same where nothing was to be finished.
 */
export async function settled<T, D extends Decision>(
  noun: Decided<T, D>,
  things: readonly T[],
): Promise<T[]> {
  const open = new Map<string, T>();
  const idOf = (thing: T): string | null => {
    const revision = noun.revisionOf(thing);
    return revision === null ? null : decisionId(noun.subjectOf(thing), revision);
  };
  for (const thing of things) {
    const id = idOf(thing);
    if (id !== null) open.set(id, thing);
  }
  const pending = (await inBatches([...open.keys()], findActs)) as D[];
  const moving = pending.flatMap((decision) => {
    const thing = open.get(decision._id);
    return thing === undefined ? [] : [{ decision, thing }];
  });
  if (moving.length === 0) return [...things];
  await someAtATime(moving, ({ decision, thing }) => noun.apply(thing, decision));
  const moved = await noun.again(moving.map(({ thing }) => thing));
  const now = new Map(moving.map(({ decision }, index) => [decision._id, moved[index]]));
  return things.map((thing) => now.get(idOf(thing) ?? '') ?? thing);
}

/** The same for one thing. */
export async function settledOne<T, D extends Decision>(noun: Decided<T, D>, thing: T): Promise<T> {
  const [now] = await settled(noun, [thing]);
  return now ?? thing;
}
