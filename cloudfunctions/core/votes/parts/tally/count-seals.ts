import { addVotes } from '../../stores/exhibit-votes';
import type { ExhibitSlots } from '../../../works/stores/exhibits';
import { exhibitId, findSlots } from '../../../works/stores/exhibits';
import type { Seal } from '../../stores/seals';
import { countsOf, finishSeals } from '../../stores/seals';
import type { Additions, CountedSeal } from './additions';
import { additionsOf, merged } from './additions';
import { batchesOf, someAtATime } from '../../../ground/some-at-a-time';

/** As many exhibits as one read gives. */
const EXHIBITS_AT_ONCE = 100;

/**
 * Adds the votes of seals in a row to the exhibits they are for, and marks the seals as done. Before them every
 * seal is done, so that a newer seal in an exhibit means that all older ones are in it. Doing it again is harmless.
 */
export async function countSeals(sealed: readonly CountedSeal[]): Promise<void> {
  const all = additionsOf(sealed);
  const exhibits = await exhibitsFor(all.filter(hasSlots));
  await someAtATime(all, (own) => add(own, exhibits));
  await finishSeals(sealed.map(({ seal }) => seal));
}

/** Counts what a crash left uncounted, from the seals' blocks. */
export async function resumeSeals(open: readonly Seal[]): Promise<void> {
  const sealed: CountedSeal[] = [];
  for (const seal of open) sealed.push({ seal, counts: await countsOf(seal) });
  await countSeals(sealed);
}

async function add(
  { hall, entry, parts }: Additions,
  exhibits: ReadonlyMap<string, ExhibitSlots>,
): Promise<void> {
  const [first, ...others] = parts;
  if (first === undefined) return;
  const known = exhibits.get(exhibitId(hall, entry)) ?? null;
  if (await addVotes(hall, entry, merged([first, ...others]), known)) return;
  // Another timer has counted some of the seals: each of the others counts by itself, in their order.
  if (others.length > 0) for (const part of parts) await addVotes(hall, entry, part, null);
}

const hasSlots = ({ parts }: Additions): boolean => parts.some(({ slots }) => slots.length > 0);

async function exhibitsFor(all: readonly Additions[]): Promise<Map<string, ExhibitSlots>> {
  const batches = [...new Set(all.map(({ hall }) => hall.round))].flatMap((round) =>
    batchesOf(
      all.filter(({ hall }) => hall.round === round),
      EXHIBITS_AT_ONCE,
    ),
  );
  const found = new Map<string, ExhibitSlots>();
  await someAtATime(batches, async (batch) => {
    const [one] = batch;
    if (one === undefined) return;
    const entries = batch.map(({ entry }) => entry);
    for (const exhibit of await findSlots(one.hall, entries)) found.set(exhibit._id, exhibit);
  });
  return found;
}
