import { checkCalendar } from './checks/calendar';
import { checkCapacity } from './checks/capacity';
import type { Draft } from './checks/draft';
import { draftOf } from './checks/draft';
import { explain } from './checks/explain';
import type { CampaignFault } from './checks/fault';
import { checkIds } from './checks/ids';
import { checkKinds } from './checks/kinds';
import { checkLimits, checkTwoPersons } from './checks/limits';
import { checkNumbers } from './checks/numbers';
import { checkOutcome } from './checks/outcome';
import { checkQuotas } from './checks/quotas';
import { checkClimb, checkReferences } from './checks/references';
import { checkRounds } from './checks/rounds';
import { checkTallies } from './checks/tallies';
import { checkVoting } from './checks/voting';
import { checkWatch } from './checks/watch';
import { checkWords } from './checks/words';
import { checkWorks } from './checks/works';
import { campaignSchema } from './schema';

export type { CampaignFault } from './checks/fault';

const CROSS_CHECKS: readonly ((draft: Draft) => CampaignFault[])[] = [
  checkIds,
  checkCalendar,
  checkRounds,
  checkReferences,
  checkClimb,
  checkTallies,
  checkNumbers,
  checkQuotas,
  checkVoting,
  checkWatch,
  checkWorks,
  checkKinds,
  checkOutcome,
  checkCapacity,
  checkLimits,
  checkTwoPersons,
];

/**
 * Finds everything that is missing or contradictory in a campaign file, at once.
 * @param raw what the file exports.
 * @returns the faults; empty when the campaign is decided and consistent.
 */
export function checkCampaign(raw: unknown): CampaignFault[] {
  const parsed = campaignSchema.safeParse(raw);
  const issues = parsed.error?.issues ?? [];
  const missing = issues.map((issue) => explain(issue, raw));
  // A key too many does not spoil the object it is in.
  const wrong = missing.filter((_, at) => issues[at]?.code !== 'unrecognized_keys');
  const draft = draftOf(
    raw,
    wrong.map(({ path }) => path),
  );
  return [...missing, ...CROSS_CHECKS.flatMap((check) => check(draft)), ...checkWords(raw)];
}
