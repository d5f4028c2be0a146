import { logNodes, sealsForNodes } from '../../../../miniprogram/shared/ledger/log';
import { NO_SEAL, sealHash } from '../../../../miniprogram/shared/ledger/seal';
import { newestClosable } from '../../rules/windows';
import { sha256 } from '../../runtime/sha256';
import type { Seal } from '../../stores/seals';
import { findSeals, insertBlock, insertSeal } from '../../stores/seals';
import type { Span } from '../../stores/votes';
import { cutBlocks, rootOfBlocks } from './blocks';
import { countSeal } from './count-seal';
import type { Row } from './read-rows';
import { someAtATime } from './some-at-a-time';

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
 * Seals rows that no seal holds, and counts them. The blocks are there before the seal, so a seal is always
 * whole; a seal is counted before the next one, so a crash anywhere is made good by the next run.
 * @returns the seal; null when another timer made a seal of its number.
 */
export async function sealRows(place: SealPlace, rows: readonly Row[]): Promise<Seal | null> {
  const { campaign, last, span, late, now } = place;
  const loose = cutBlocks(rows, late ? Infinity : newestClosable(now));
  const number = (last?.number ?? 0) + 1;
  const root = rootOfBlocks(loose);
  const previous = last?.hash ?? NO_SEAL;
  const text = { campaign, number, ...span, rows: rows.length, root, previous };
  const hash = sealHash(text, sha256);
  const [nodes] = await Promise.all([
    nodesOf(campaign, number, hash),
    someAtATime(loose, (block) =>
      insertBlock({ campaign, seal: number, sealRoot: root, ...span, ...block }),
    ),
  ]);
  const made = {
    ...text,
    late,
    total: (last?.total ?? 0) + rows.length,
    hash,
    nodes,
    at: now,
    state: 'open' as const,
    noted: rows.length,
  };
  const seal = await insertSeal(made);
  if (seal === null) return null;
  await countSeal(
    seal,
    loose.flatMap(({ counts }) => counts),
  );
  return seal;
}

async function nodesOf(campaign: string, number: number, hash: string): Promise<string[]> {
  const before = await findSeals(campaign, sealsForNodes(number));
  const kept = new Map(before.map((seal) => [seal.number, seal.nodes]));
  return logNodes({ number, hash }, (one) => kept.get(one) ?? [], sha256);
}
