import { fromHex, toHex } from '../../../../../miniprogram/shared/ledger/hex';
import { treeRoot } from '../../../../../miniprogram/shared/ledger/merkle';
import { sha256 } from '../../../ground/sha256';
import { leavesOfSeals } from '../../stores/seal-ranges';
import type { Seal } from '../../stores/seals';
import type { Span } from '../../stores/votes';
import { readRows, type Row } from '../rows/read-rows';
import type { SealedVotes } from './publish-text';

/**
 * The votes of seals, each where its leaf stands. Which votes a seal holds is told by its leaves: its windows may
 * also have votes that came late and are in another seal, or in none yet.
 * @param seals oldest first.
 * @throws Error when a sealed vote is not in the ledger any more, or leaves are not what was sealed: nothing is
 *   published that would not stand a recount.
 */
export async function sealedVotes(
  campaign: string,
  seals: readonly Seal[],
): Promise<SealedVotes[]> {
  const leaves = await leavesOfSeals(campaign, seals);
  const found = new Map<string, Row | null>();
  for (const own of leaves.values()) for (const leaf of own) found.set(leaf, null);
  for (const span of joined(seals))
    for (const row of (await readRows(campaign, span, Infinity)).rows)
      if (found.has(row.leaf)) found.set(row.leaf, row);
  return seals.map((seal) => {
    const own = leaves.get(seal.number) ?? [];
    if (toHex(treeRoot(own.map(fromHex), sha256)) !== seal.root)
      throw new Error(`Seal ${String(seal.number)} was made of other leaves`);
    return { seal, votes: own.map((leaf) => found.get(leaf) ?? lost(seal, leaf)) };
  });
}

function lost({ number }: Seal, leaf: string): never {
  throw new Error(`Seal ${String(number)} has lost the vote of the leaf ${leaf}`);
}

/** The windows of all seals, each once: regular seals follow one another, late ones lie over them. */
function joined(seals: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of [...seals].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}
