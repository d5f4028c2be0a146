import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Draft } from './draft';
import { idsOf, present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Round = NonNullable<NonNullable<Draft['rounds']>[number]>;

const roundOf = (draft: Draft, id: string): Round | undefined =>
  present(draft.rounds).find(([, round]) => round.id === id)?.[1];

/** The named round exists and allows what it is named for. */
function allows(
  draft: Draft,
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
function frozenBefore(
  draft: Draft,
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

/** Gates, selections and judgings rest on rounds that exist, allow it, and are over in time. */
export function checkTallies(draft: Draft): CampaignFault[] {
  const allowing = (allowance: Allowance | undefined) =>
    present(draft.rounds)
      .map(([, round]) => round)
      .filter((round) => allowance && round.allows?.includes(allowance));
  return [
    ...present(draft.gates).flatMap(([at, { round, before }]) => {
      const path = ['gates', at, 'round'];
      const steps = allowing(before);
      const missing =
        before && draft.rounds && steps.length === 0
          ? [
              fault(
                ['gates', at, 'before'],
                `没有一轮允许${ALLOWANCE_LABELS[before]}，这个门槛无处可用`,
                '请改 before，或让某一轮允许它。',
              ),
            ]
          : [];
      return [
        ...allows(draft, path, round, 'vote'),
        ...frozenBefore(draft, path, round, steps),
        ...missing,
      ];
    }),
    ...present(draft.selections).flatMap(([at, { round, tally }]) => {
      const own = round ? roundOf(draft, round) : undefined;
      return [
        ...allows(draft, ['selections', at, 'round'], round, 'select', 'score'),
        ...allows(draft, ['selections', at, 'tally'], tally, 'vote'),
        ...frozenBefore(draft, ['selections', at, 'tally'], tally, own ? [own] : []),
      ];
    }),
    ...present(draft.judgings).flatMap(([at, { round }]) =>
      allows(draft, ['judgings', at, 'round'], round, 'score'),
    ),
  ];
}
