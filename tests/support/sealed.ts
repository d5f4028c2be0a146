import { leavesText } from '../../cloudfunctions/core/votes/rules/leaf-list';
import { createHash } from 'crypto';
import type { Block, Seal } from '../../cloudfunctions/core/votes/stores/seals';
import type { Span, Vote } from '../../cloudfunctions/core/votes/stores/votes';
import { fromHex, toHex } from '../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../miniprogram/shared/ledger/leaf';
import { logNodes } from '../../miniprogram/shared/ledger/log';
import { treeRoot } from '../../miniprogram/shared/ledger/merkle';
import { NO_SEAL, sealHash } from '../../miniprogram/shared/ledger/seal';
import type { Sha256 } from '../../miniprogram/shared/ledger/sha256';
import { CAMPAIGN } from './cloud';

/** As the local database takes them. */
type Document = Record<string, unknown>;

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** A chain of small seals over rows as the timer would have made them, counted: at most 512 rows each. */
export function sealedChain(batches: readonly { span: Span; rows: readonly Vote[]; at: number }[]) {
  const seals: (Seal & Document)[] = [];
  const blocks: (Block & Document)[] = [];
  for (const { span, rows, at } of batches) {
    const number = seals.length + 1;
    const leaves = rows.map((row) => toHex(voteLeaf(CAMPAIGN, row, sha256))).sort();
    const root = toHex(treeRoot(leaves.map(fromHex), sha256));
    const last = seals.at(-1);
    const text = { campaign: CAMPAIGN, number, ...span, rows: rows.length, root };
    const previous = last?.hash ?? NO_SEAL;
    const hash = sealHash({ ...text, previous }, sha256);
    const nodes = logNodes({ number, hash }, (one) => seals[one - 1]?.nodes ?? [], sha256);
    seals.push({
      _id: `${CAMPAIGN}:${number}`,
      ...{ ...text, previous, hash, nodes, late: false, at, state: 'done', noted: rows.length },
      total: (last?.total ?? 0) + rows.length,
    });
    blocks.push({
      _id: `${CAMPAIGN}:${number}:${root}:0`,
      ...{ campaign: CAMPAIGN, seal: number, sealRoot: root, place: 0, ...span, root },
      ...{
        leaves: leavesText(leaves),
        first: leaves[0] ?? '',
        last: leaves.at(-1) ?? '',
        counts: '',
      },
    });
  }
  return { seals, blocks };
}
