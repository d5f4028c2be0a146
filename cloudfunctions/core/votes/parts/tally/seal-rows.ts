import { logNodes, sealsForNodes } from '../../../../../miniprogram/shared/ledger/log';
import { NO_SEAL, sealHash } from '../../../../../miniprogram/shared/ledger/seal';
import { newestClosable } from '../../../works/rules/windows';
import { sha256 } from '../../../ground/sha256';
import type { Seal } from '../../stores/seals';
import { findSeals, insertBlock, insertSeal } from '../../stores/seals';
import type { Span } from '../../stores/votes';
import type { CountedSeal } from './additions';
import { cutBlocks, rootOfBlocks } from './blocks';
import type { Row } from '../rows/read-rows';
import { someAtATime } from '../../../ground/some-at-a-time';

/** Votes of one seal; a regular one keeps its last window whole, so it may hold somewhat more. */
export const VOTES_PER_SEAL = 20_000;

/** Where a new seal goes. */
export interface SealPlace {
  campaign: string;
  /** The newest seal, as it was before the rows were read; null before the first. */
  last: Seal | null;
  span: Span;
  late: boolean;
  /** ms */
  now: number;
}

/**
 * Seals rows that no seal holds. The blocks are there before the seal, so a seal is always whole; what it counts
 * is left to be counted.
 * @returns null when another timer made a seal of its number.
 */
export async function sealRows(
  { campaign, last, span, late, now }: SealPlace,
  rows: readonly Row[],
): Promise<CountedSeal | null> {
  const { blocks, counts } = cutBlocks(rows, late ? Infinity : newestClosable(now));
  const number = (last?.number ?? 0) + 1;
  const root = rootOfBlocks(blocks);
  const { from, to } = span;
  const text = { campaign, number, from, to, rows: rows.length, root };
  const previous = last?.hash ?? NO_SEAL;
  const hash = sealHash({ ...text, previous }, sha256);
  const [nodes] = await Promise.all([
    nodesOf(campaign, number, hash),
    someAtATime(blocks, (block) =>
      insertBlock({ campaign, seal: number, sealRoot: root, from, to, ...block }),
    ),
  ]);
  const total = (last?.total ?? 0) + rows.length;
  const made = { ...text, previous, hash, nodes, late, total, at: now, noted: rows.length };
  const seal = await insertSeal({ ...made, state: 'open' });
  return seal && { seal, counts };
}

async function nodesOf(campaign: string, number: number, hash: string): Promise<string[]> {
  const before = await findSeals(campaign, sealsForNodes(number));
  const kept = new Map(before.map((seal) => [seal.number, seal.nodes]));
  return logNodes({ number, hash }, (one) => kept.get(one) ?? [], sha256);
}
