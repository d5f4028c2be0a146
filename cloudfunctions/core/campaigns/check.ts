import * as z from 'zod';
import { checkNeed, type Need } from './checks/allowance';
import type { Draft } from './checks/draft';
import { draftOf } from './checks/draft';
import { explain } from './checks/explain';
import type { CampaignFault } from './checks/fault';
import { checkWords } from './checks/words';
import type { Shape } from './file';
import type { Names } from './names';
import type { Calendar } from './schema/round';

/** What a campaign file is checked by. */
export interface Law<Campaign> {
  shape: Shape;
  names: Names;
  checks: readonly ((draft: Draft<Campaign>) => CampaignFault[])[];
  needs: readonly ((draft: Draft<Campaign>) => Need[])[];
}

/**
 * Finds everything that is missing or contradictory in a campaign file, at once. Every key must be there, because
 * leaving one out is an undecided question; `null` and `[]` say that the campaign has no such thing.
 * @param raw what the file exports.
 * @returns the faults; empty when the campaign is decided and consistent.
 */
export function checkBy<Campaign extends Calendar>(
  { shape, names, checks, needs }: Law<Campaign>,
  raw: unknown,
): CampaignFault[] {
  const issues = z.strictObject({ ...shape }).safeParse(raw).error?.issues ?? [];
  const missing = issues.map((issue) => explain(issue, raw, names));
  // A key too many does not spoil the object it is in.
  const wrong = missing.filter((_, at) => issues[at]?.code !== 'unrecognized_keys');
  const draft = draftOf<Campaign>(
    raw,
    wrong.map(({ path }) => path),
  );
  return [
    ...missing,
    ...checks.flatMap((check) => check(draft)),
    ...needs.flatMap((need) => need(draft)).flatMap((need) => checkNeed(draft, need)),
    ...checkWords(raw),
  ];
}
