import { createHash } from 'node:crypto';
import type { Exhibit } from '../../../cloudfunctions/core/works/stores/exhibits';
import type { Hold } from '../../../cloudfunctions/core/votes/stores/holds';
import { ACTION_FUNCTIONS, type Input, type Output } from '../../../miniprogram/shared/contract';
import type { Reply } from '../../../miniprogram/shared/reply';
import { checkProof } from '../../../miniprogram/shared/ledger/verify';
import { campaignView } from '../campaign';
import { recount } from '../recount/recount';
import { sourceOfFiles } from '../recount/source';
import type { LocalCloud } from '../../../simulator/cloud';
import { allOf } from './check';
import { sha256 } from './check-seals';
import type { Acknowledged } from './phones';
import { eventOf } from '../event-of';

type CitizenAction = 'vote.proof' | 'ledger.parts';

async function ask<A extends CitizenAction>(
  cloud: LocalCloud,
  openid: string,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const reply = (await cloud
    .as(openid)
    .call(ACTION_FUNCTIONS[action], eventOf(action, input))) as Reply<Output<A>>;
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.error)}`);
  return reply.data;
}

/** Lets some voters check on their phones that their vote is sealed; gives what does not hold. */
export async function brokenProofs(
  cloud: LocalCloud,
  acknowledged: readonly Acknowledged[],
  most: number,
): Promise<string[]> {
  const step = Math.max(1, Math.floor(acknowledged.length / most));
  const broken: string[] = [];
  for (const [place, vote] of acknowledged.entries()) {
    if (place % step !== 0) continue;
    const { openid, receipt } = vote;
    const { round, day, seat } = receipt;
    const { proof } = await ask(cloud, openid, 'vote.proof', { round, day, seat });
    const check = proof && checkProof(receipt, campaignView.id, proof, sha256);
    if (check?.holds === true) continue;
    broken.push(`proof of ${receipt.id}: ${check === null ? 'there is none' : check.place}`);
  }
  return broken;
}

/** Fetches all published parts as anybody may, counts them again, and compares them with the ledger. */
export async function brokenParts(cloud: LocalCloud): Promise<string[]> {
  const files = new Map<string, Buffer>();
  const broken: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Output<'ledger.parts'> = await ask(cloud, 'oReader', 'ledger.parts', { cursor });
    for (const { part, url, sha256: digest, bytes: size } of page.items) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      const own = createHash('sha256').update(bytes).digest('hex');
      if (own !== digest || bytes.length !== size) broken.push(`part ${String(part)}: other bytes`);
      files.set(`part-${String(part).padStart(6, '0')}.jsonl`, bytes);
    }
    cursor = page.next;
  } while (cursor !== null);
  const counted = recount(sourceOfFiles(files));
  const sealed = allOf<{ rows: number }>(cloud.database, 'seals');
  const votes = sealed.reduce((sum, { rows }) => sum + rows, 0);
  if (counted.votes !== votes || counted.seals.length !== sealed.length)
    broken.push(`parts hold ${String(counted.votes)} votes of ${String(votes)}`);
  return [...broken, ...counted.faults.map((fault) => `recount: ${JSON.stringify(fault)}`)];
}

/** Compares what is set apart on the works with the holds; nothing set apart at all is a fault too. */
export function brokenHolds(cloud: LocalCloud): string[] {
  const holds = allOf<Hold>(cloud.database, 'holds');
  const broken = holds.length === 0 ? ['nothing was set apart'] : [];
  for (const { entry, held, slots } of allOf<Exhibit>(cloud.database, 'exhibits')) {
    const own = holds.filter((hold) => hold.entry === entry);
    const votes = own.reduce((sum, hold) => sum + hold.votes, 0);
    const marked = own.every(({ slot, state }) => slots[String(slot)] === state);
    if (votes !== held || !marked)
      broken.push(`${entry}: ${String(held)} held of ${String(votes)} set apart`);
  }
  return broken;
}
