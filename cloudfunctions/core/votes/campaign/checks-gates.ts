import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { allowing, allows, frozenBefore } from '../../campaigns/checks/tallies';
import type { VotesPart } from './shape';

/** Gates rest on rounds that exist, allow voting, and are over in time. */
export const checkGates = (draft: Draft<VotesPart>): CampaignFault[] =>
  present(draft.gates).flatMap(([at, { round, before }]) => {
    const path = ['gates', at, 'round'];
    const steps = allowing(draft, before);
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
  });
