import { everyRow } from '../../ground/every-row';
import { countsIn, type Count } from '../rules/count-list';
import { leavesIn } from '../rules/leaf-list';
import { cloud } from '../../ground/cloud';
import type { Inserted } from '../../ground/database';
import { collection, command } from '../../ground/database';
import type { Span } from './votes';

/**
 * One seal of the ledger. `_id` is `<campaign>:<number>`: inserting it is what seals, so there is one
 * chain however many timers run. It covers votes of windows from < window ≤ to; a seal made later over
 * the same windows holds the votes that came late.
 */
export interface Seal {
  _id: string;
  campaign: string;
  number: number;
  from: number;
  to: number;
  /** Over windows that an earlier seal had closed. */
  late: boolean;
  rows: number;
  /** Votes in all seals up to this one. */
  total: number;
  root: string;
  previous: string;
  hash: string;
  /** Roots of the complete subtrees of the log that end with this seal, the smallest first. */
  nodes: string[];
  at: number;
  /** Done once its votes are counted into the exhibits. */
  state: 'open' | 'done';
  /**
   * Votes of its windows that are surely sealed, by this seal or a late one. When the windows hold
   * more, some came late. Meaningless in a late seal.
   */
  noted: number;
}

/** Leaves of one block: a power of two, so that blocks are subtrees of their seal's tree. */
export const BLOCK_LEAVES = 512;

/**
 * Up to 512 leaves of a seal, in the order of their hashes, with what they count. Several timers may
 * write blocks for one number; those of the seal that won carry its root.
 */
export interface Block {
  /** `<campaign>:<seal>:<root of the seal>:<place>` */
  _id: string;
  campaign: string;
  seal: number;
  /** Root of the seal. */
  sealRoot: string;
  /** From 0. */
  place: number;
  from: number;
  to: number;
  first: string;
  last: string;
  /** Merkle root over its own leaves. */
  root: string;
  /** Its leaves in their order: see `leavesText`. */
  leaves: string;
  /** Its votes by round, entry and slot: see `countsText`. */
  counts: string;
}

/** Where the log stood when a day was over. `_id` is `<campaign>:<day>`. */
export interface Head {
  _id: string;
  campaign: string;
  /** `yyyy-MM-dd` */
  day: string;
  size: number;
  root: string;
  votes: number;
  at: number;
}

export const seals = collection<Seal>('seals');
export const blocks = collection<Block>('blocks');
export const heads = collection<Head>('heads');

/** Blocks that one read answers: some 40 KB each. */
const BLOCKS_AT_ONCE = 50;

/** The newest seals by number, oldest first. */
export const newestSeals = async (campaign: string, limit: number): Promise<Seal[]> =>
  (await seals.list({ campaign }, { order: [['number', 'desc']], limit })).reverse();

/** Seals below a number, newest first; null for the newest. */
export const sealsBelow = (
  campaign: string,
  number: number | null,
  limit: number,
): Promise<Seal[]> =>
  seals.list(number === null ? { campaign } : { campaign, number: command.lt(number) }, {
    order: [['number', 'desc']],
    limit,
  });

/** Seals by number, at most 100, in no order. */
export const findSeals = async (campaign: string, numbers: readonly number[]): Promise<Seal[]> =>
  numbers.length === 0
    ? []
    : seals.list(
        { _id: command.in([...new Set(numbers)].map((number) => sealId(campaign, number))) },
        { limit: 100 },
      );

const sealId = (campaign: string, number: number): string => `${campaign}:${String(number)}`;

/** The newest seal that is not late, or null. */
export const newestRegular = async (campaign: string): Promise<Seal | null> =>
  (await seals.list({ campaign, late: false }, { order: [['to', 'desc']], limit: 1 }))[0] ?? null;

/** The seals that are not late and end after a window, oldest first. */
export const regularAfter = (campaign: string, window: number, limit: number): Promise<Seal[]> =>
  seals.list({ campaign, late: false, to: command.gt(window) }, { order: [['to', 'asc']], limit });

/** All seals over exactly the windows of a span: the regular one and the late ones, by number. */
export const sealsOver = (campaign: string, { from, to }: Span): Promise<Seal[]> =>
  everyRow<Seal>(1000, (last) =>
    seals.list(
      { campaign, to, from, number: command.gt(last?.number ?? 0) },
      { order: [['number', 'asc']], limit: 1000 },
    ),
  );

/**
 * Seals: the insert is the decision.
 * @returns null when another timer made the seal of this number.
 */
export async function insertSeal(made: Omit<Seal, '_id'>): Promise<Seal | null> {
  const seal = { _id: sealId(made.campaign, made.number), ...made };
  return (await seals.insert(seal)).inserted ? seal : null;
}

/** Marks seals in a row as counted. */
export async function finishSeals(counted: readonly Seal[]): Promise<void> {
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return;
  const { campaign, number } = first;
  const row = command.gte(number).and(command.lte(last.number));
  await seals.change({ campaign, number: row, state: 'open' }, { state: 'done' });
}

/** Notes how many votes of a seal's windows are surely sealed; the highest number stays. */
export async function raiseNoted({ _id }: Seal, noted: number): Promise<void> {
  await seals.change({ _id, noted: command.lt(noted) }, { noted });
}

/** Writes a block; one that is there already has the same leaves. */
export const insertBlock = (block: Omit<Block, '_id'>): Promise<Inserted> => {
  const place = [block.campaign, block.seal, block.sealRoot, block.place].join(':');
  return blocks.insert({ _id: place, ...block });
};

/** What a seal's blocks count. */
export async function countsOf(seal: Seal): Promise<Count[]> {
  const found = await pickBlocks(seal, ['counts']);
  return found.flatMap(countsIn);
}

/** The leaves of a seal, in their order. */
export async function leavesOf(seal: Seal): Promise<string[]> {
  const found = await pickBlocks(seal, ['leaves']);
  return found.flatMap(leavesIn);
}

/** The roots of a seal's blocks, in their order. */
export async function blockRoots(seal: Seal): Promise<string[]> {
  const found = await pickBlocks(seal, ['root']);
  return found.map(({ root }) => root);
}

async function pickBlocks<K extends keyof Block & string>(
  { campaign, number, root, rows }: Seal,
  fields: readonly K[],
): Promise<Pick<Block, K>[]> {
  const found: Pick<Block, K>[] = [];
  const all = Math.ceil(rows / BLOCK_LEAVES);
  while (found.length < all) {
    const page = await blocks.pick(
      { campaign, seal: number, sealRoot: root, place: command.gte(found.length) },
      fields,
      { order: [['place', 'asc']], limit: BLOCKS_AT_ONCE },
    );
    if (page.length === 0) throw new Error(`Seal ${String(number)} has lost blocks`);
    found.push(...page);
  }
  return found;
}

const containing = (leaf: string): unknown =>
  cloud.database().RegExp({ regexp: leaf, options: '' });

/** Blocks over exactly the windows of a span that hold a leaf; also those of timers that lost. */
export const blocksWithLeaf = (
  campaign: string,
  { from, to }: Span,
  leaf: string,
): Promise<Block[]> =>
  blocks.list(
    {
      campaign,
      to,
      from,
      first: command.lte(leaf),
      last: command.gte(leaf),
      leaves: containing(leaf),
    },
    { limit: 100 },
  );

/** Writes down where the log stood when a day was over; the first one stays. */
export async function insertHead(head: Omit<Head, '_id'>): Promise<void> {
  await heads.insert({ _id: `${head.campaign}:${head.day}`, ...head });
}

export const findHead = (campaign: string, day: string): Promise<Head | null> =>
  heads.find(`${campaign}:${day}`);

/** Heads of days, newest first; a campaign has far fewer days than are answered. */
export const allHeads = (campaign: string): Promise<Head[]> =>
  heads.list({ campaign }, { order: [['day', 'desc']], limit: 1000 });

/** The head of the first day, from a day on, whose log holds a seal; null while there is none. */
export const headHolding = async (
  campaign: string,
  day: string,
  seal: number,
): Promise<Head | null> =>
  (
    await heads.list(
      { campaign, day: command.gte(day), size: command.gte(seal) },
      { order: [['day', 'asc']], limit: 1 },
    )
  )[0] ?? null;
