import { everyRow } from '../../ground/every-row';
import { leavesIn } from '../rules/leaf-list';
import { command } from '../../ground/database';
import type { Seal } from './seals';
import { BLOCK_LEAVES, blocks, leavesOf, seals } from './seals';

/** Seals that one read answers. */
const SEALS_AT_ONCE = 1000;
/** Leaves and blocks that one read answers, so that an answer stays below some 2 MB. */
const LEAVES_AT_ONCE = 50 * BLOCK_LEAVES;
const BLOCKS_AT_ONCE = 1000;

/** Seals from one number to another, oldest first; fewer when they are not made yet. */
export const sealsBetween = (campaign: string, from: number, to: number): Promise<Seal[]> =>
  everyRow<Seal>(SEALS_AT_ONCE, (last) =>
    seals.list(
      { campaign, number: command.gt(last?.number ?? from - 1).and(command.lte(to)) },
      { order: [['number', 'asc']], limit: SEALS_AT_ONCE },
    ),
  );

/**
 * The leaves of seals that follow one another, in their order: many small seals are read at once.
 * @param wanted oldest first.
 * @returns by number of the seal.
 */
export async function leavesOfSeals(
  campaign: string,
  wanted: readonly Seal[],
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (let start = 0; start < wanted.length;) {
    const some = wanted.slice(start, start + atOnce(wanted, start));
    const known = some.length > 1 ? await smallSeals(campaign, some) : new Map<number, string[]>();
    for (const seal of some)
      found.set(seal.number, known.get(seal.number) ?? (await leavesOf(seal)));
    start += some.length;
  }
  return found;
}

const blocksIn = ({ rows }: Seal): number => Math.ceil(rows / BLOCK_LEAVES);

/** How many seals from a place on one read may answer, one at least. */
function atOnce(wanted: readonly Seal[], start: number): number {
  let [count, leaves, all] = [0, 0, 0];
  for (const seal of wanted.slice(start)) {
    leaves += seal.rows;
    all += blocksIn(seal);
    if (count > 0 && (leaves > LEAVES_AT_ONCE || all > BLOCKS_AT_ONCE / 2)) break;
    count += 1;
  }
  return count;
}

/** Leaves of those seals that one read answers whole. */
async function smallSeals(campaign: string, some: readonly Seal[]): Promise<Map<number, string[]>> {
  const [first, last] = [some[0]?.number ?? 0, some.at(-1)?.number ?? 0];
  const read = await blocks.pick(
    { campaign, seal: command.gte(first).and(command.lte(last)) },
    ['seal', 'sealRoot', 'place', 'leaves'],
    { order: [['seal', 'asc']], limit: BLOCKS_AT_ONCE },
  );
  const found = new Map<number, string[]>();
  for (const seal of some) {
    const own = read.filter((one) => one.seal === seal.number && one.sealRoot === seal.root);
    if (own.length === blocksIn(seal))
      found.set(seal.number, own.sort((a, b) => a.place - b.place).flatMap(leavesIn));
  }
  return found;
}
