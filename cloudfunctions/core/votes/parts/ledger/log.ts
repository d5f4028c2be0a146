import {
  logPath,
  logRoot,
  sealsForPath,
  sealsForRoot,
} from '../../../../../miniprogram/shared/ledger/log';
import { sha256 } from '../../../ground/sha256';
import { findSeals } from '../../stores/seals';

/** Root of the log of the first `size` seals, by a handful of them. */
export async function rootAt(campaign: string, size: number): Promise<string> {
  return logRoot(size, await nodesOf(campaign, sealsForRoot(size)), sha256);
}

/** Audit path of a seal in the log of the first `size` seals. */
export async function pathAt(campaign: string, seal: number, size: number): Promise<string[]> {
  return logPath(seal, size, await nodesOf(campaign, sealsForPath(seal, size)), sha256);
}

async function nodesOf(campaign: string, numbers: readonly number[]) {
  const kept = new Map(
    (await findSeals(campaign, numbers)).map(({ number, nodes }) => [number, nodes]),
  );
  return (number: number): readonly string[] => kept.get(number) ?? [];
}
