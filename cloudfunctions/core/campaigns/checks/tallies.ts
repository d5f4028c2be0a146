import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Calendar } from '../schema/round';
import type { Draft } from './draft';
import { idsOf, present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Rounds = Draft<Calendar>;
type Round = NonNullable<NonNullable<Rounds['rounds']>[number]>;

/** A round by its id. */
export const roundOf = (draft: Rounds, id: string | undefined): Round | undefined =>
  id === undefined ? undefined : present(draft.rounds).find(([, round]) => round.id === id)?.[1];

/** The rounds that allow something. */
export const allowing = (draft: Rounds, allowance: Allowance | undefined): Round[] =>
  present(draft.rounds)
    .map(([, round]) => round)
    .filter((round) => allowance && round.allows?.includes(allowance));

/** The named round exists and allows what it is named for. */
export function allows(
  draft: Rounds,
  path: Path,
  id: string | null | undefined,
  ...allowances: Allowance[]
): CampaignFault[] {
  if (id === null || id === undefined) return [];
  const round = roundOf(draft, id);
  if (!round) {
    const known = idsOf(draft.rounds).join('、');
    return [fault(path, `没有叫“${id}”的轮次`, `请改成：${known}。`)];
  }
  if (!round.allows || allowances.some((one) => round.allows?.includes(one))) return [];
  const label = allowances.map((one) => `${ALLOWANCE_LABELS[one]}（${one}）`).join('或');
  const problem = `轮次“${round.name ?? id}”不允许${label}`;
  return [fault(path, problem, `请换成允许${label}的轮次。`)];
}

/** A tally counts once its round is over, so the step that rests on it opens later. */
export function frozenBefore(
  draft: Rounds,
  path: Path,
  tally: string | null | undefined,
  steps: readonly Round[],
): CampaignFault[] {
  const closes = tally ? roundOf(draft, tally)?.closes : undefined;
  if (!closes) return [];
  const early = steps.find(({ opens }) => opens !== undefined && opens <= closes);
  if (!early) return [];
  const problem = `“${early.name ?? ''}”${early.opens ?? ''} 开始时，要用的票数到 ${closes} 才定格`;
  return [fault(path, problem, '请换一轮票数，或推迟后面的轮次。')];
}
