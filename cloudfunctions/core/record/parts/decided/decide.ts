import type { ActionFault } from '../../../ground/fault';
import { findAct, insertDecision, type Decision } from '../../stores/decisions';
import { newAct, type Doer } from '../decision/new-act';
import { settledOne } from './settle';
import type { Decided } from './subject';

/** What somebody wants done with a thing as it was seen; a decision holds all that carrying it out needs. */
export type Wish<D extends Decision = Decision> = Deed<D> & {
  /** How many decisions the thing had moved by when it was seen. */
  revision: number;
};

/** What is to be done, of each kind of decisions. */
export type Deed<D extends Decision> = D extends Decision
  ? Omit<D, '_id' | 'subject' | 'rule' | keyof Doer>
  : never;

/** What speaks for and against a wish. */
interface Terms<T, D> {
  /** Whether it may be done with the thing as it stands; false is asked only whether it was done already. */
  possible?: boolean;
  /** Whether an earlier decision of the same person, with the same word and reason, is this very wish. */
  same?: (earlier: D, wished: D) => boolean;
  /** Says what stands. @param earlier who was first; null where the thing has just changed otherwise. */
  overtaken: (now: T, earlier: D | null) => ActionFault | Promise<ActionFault>;
}

/**
 * Takes one decision on a thing.
 * @returns the thing after it, and whether this call decided: the same wish of the same person again is harmless.
 * @throws ActionFault what `overtaken` makes, when somebody else was first.
 */
export async function decide<T, D extends Decision>(
  noun: Decided<T, D>,
  doer: Doer,
  thing: T,
  wish: Wish<D>,
  { possible = true, same = () => true, overtaken }: Terms<T, D>,
): Promise<{ thing: T; fresh: boolean }> {
  const decision = decisionOf(noun, doer, thing, wish);
  const asSeen = noun.revisionOf(thing) === wish.revision;
  if (asSeen && possible && (await insertDecision(decision))) {
    await noun.apply(thing, decision);
    return { thing: await again(noun, thing), fresh: true };
  }
  const earlier = (await findAct(decision._id)) as D | null;
  if (earlier !== null && asSeen) await noun.apply(thing, earlier);
  const now = await again(noun, thing);
  if (earlier !== null && sameWish(earlier, decision) && same(earlier, decision))
    return { thing: now, fresh: false };
  throw await overtaken(now, earlier);
}

/** Each lost attempt means that somebody else has decided, so many are never needed. */
const MOST_ATTEMPTS = 20;

/**
 * Decides on a thing as it stands, whatever else is being decided on it at the moment.
 * @param wishOf what to do with it as it stands; null when nothing is to be done.
 * @returns the thing after it, and whether this call decided; null when others kept being first.
 */
export async function decideAnyway<T, D extends Decision>(
  noun: Decided<T, D>,
  doer: Doer,
  thing: T,
  wishOf: (thing: T) => Deed<D> | null | Promise<Deed<D> | null>,
): Promise<{ thing: T; fresh: boolean } | null> {
  let standing = thing;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    standing = await settledOne(noun, standing);
    const wanted = await wishOf(standing);
    const revision = noun.revisionOf(standing);
    if (wanted === null || revision === null) return { thing: standing, fresh: false };
    const decision = decisionOf(noun, doer, standing, { ...wanted, revision });
    const fresh = await insertDecision(decision);
    if (fresh) await noun.apply(standing, decision);
    standing = await again(noun, standing);
    if (fresh) return { thing: standing, fresh };
  }
  return null;
}

const decisionOf = <T, D extends Decision>(
  noun: Decided<T, D>,
  doer: Doer,
  thing: T,
  wish: Wish<D>,
): D => newAct(doer, { ...(wish as unknown as Wish), subject: noun.subjectOf(thing) }) as D;

async function again<T, D extends Decision>(noun: Decided<T, D>, thing: T): Promise<T> {
  const [now] = await noun.again([thing]);
  return now ?? thing;
}

const sameWish = (one: Decision, other: Decision): boolean =>
  one.verb === other.verb && one.actor === other.actor && one.reason === other.reason;
