import { createHash } from 'node:crypto';
import { leavesIn } from '../../../cloudfunctions/core/votes/rules/leaf-list';
import type { Block, Head, Seal } from '../../../cloudfunctions/core/votes/stores/seals';
import type { Vote } from '../../../cloudfunctions/core/votes/stores/votes';
import { fromHex, toHex } from '../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../miniprogram/shared/ledger/leaf';
import { logNodes, logRoot } from '../../../miniprogram/shared/ledger/log';
import { treeRoot } from '../../../miniprogram/shared/ledger/merkle';
import { NO_SEAL, sealHash } from '../../../miniprogram/shared/ledger/seal';
import type { Sha256 } from '../../../miniprogram/shared/ledger/sha256';
import type { Database } from '../../../simulator/cloud/database/database';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

const all = <D>(database: Database, collection: string): D[] =>
  database.find(collection, {}, { limit: null }) as unknown as D[];

/** Works out every leaf, seal, log root and head from the ledger's rows alone; gives what differs. */
export function brokenSeals(database: Database, rows: readonly Vote[]): string[] {
  const seals = all<Seal>(database, 'seals').sort((a, b) => a.number - b.number);
  const leavesOf = leavesBySeal(all<Block>(database, 'blocks'));
  const broken: string[] = [];
  const say = (seal: Seal, what: string) => broken.push(`seal ${String(seal.number)}: ${what}`);

  const sealOf = new Map<string, Seal>();
  let previous = NO_SEAL;
  let total = 0;
  seals.forEach((seal, index) => {
    if (seal.number !== index + 1) say(seal, 'its number is out of turn');
    if (seal.state !== 'done') say(seal, 'it is not counted');
    if (seal.previous !== previous) say(seal, 'it does not follow the one before');
    if (sealHash(seal, sha256) !== seal.hash) say(seal, 'its hash is another');
    const leaves = leavesOf.get(`${String(seal.number)}:${seal.root}`) ?? [];
    if (leaves.length !== seal.rows) say(seal, `it has ${String(leaves.length)} leaves`);
    if (leaves.some((leaf, place) => place > 0 && leaf <= (leaves[place - 1] ?? '')))
      say(seal, 'its leaves are out of order');
    if (toHex(treeRoot(leaves.map(fromHex), sha256)) !== seal.root)
      say(seal, 'its root is another');
    const nodes = logNodes(seal, (number) => seals[number - 1]?.nodes ?? [], sha256);
    if (nodes.join() !== seal.nodes.join()) say(seal, 'its nodes of the log are others');
    for (const leaf of leaves) {
      if (sealOf.has(leaf)) say(seal, 'it holds a vote that an earlier one holds');
      sealOf.set(leaf, seal);
    }
    total += seal.rows;
    if (seal.total !== total) say(seal, 'its total is another');
    previous = seal.hash;
  });

  for (const row of rows) {
    const leaf = toHex(voteLeaf(row.campaign, row, sha256));
    const seal = sealOf.get(leaf);
    if (seal === undefined) broken.push(`vote ${row.receipt}: it is in no seal`);
    else if (row.window <= seal.from || row.window > seal.to)
      say(seal, 'a vote is out of its span');
    sealOf.delete(leaf);
  }
  if (sealOf.size > 0) broken.push(`${String(sealOf.size)} leaves are of no vote`);
  return [...broken, ...brokenHeads(all<Head>(database, 'heads'), seals)];
}

function leavesBySeal(blocks: readonly Block[]): Map<string, string[]> {
  const leaves = new Map<string, string[]>();
  for (const block of [...blocks].sort((a, b) => a.place - b.place)) {
    const key = `${String(block.seal)}:${block.sealRoot}`;
    leaves.set(key, [...(leaves.get(key) ?? []), ...leavesIn(block)]);
  }
  return leaves;
}

function brokenHeads(heads: readonly Head[], seals: readonly Seal[]): string[] {
  return heads.flatMap(({ day, size, root, votes }) => {
    const last = seals[size - 1];
    const holds =
      last !== undefined &&
      last.total === votes &&
      logRoot(size, (number) => seals[number - 1]?.nodes ?? [], sha256) === root;
    return holds ? [] : [`head of ${day}: it does not hold`];
  });
}
