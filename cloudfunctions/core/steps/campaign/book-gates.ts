import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import type { StepsPart } from './shape';

const STEPS = { recommend: '推荐', select: '遴选', score: '专家评审' } as const;

/** Gates before one step; 超过 is strict, so the least number of votes is said too. */
export function gateItems(campaign: StepsPart, step: keyof typeof STEPS): Item[] {
  return campaign.gates
    .filter(({ before }) => before === step)
    .map(({ round, moreThan, source }) => {
      const name = campaign.rounds.find(({ id }) => id === round)?.name ?? round;
      const votes = `票数须超过 ${String(moreThan)} 票，即至少 ${String(moreThan + 1)} 票`;
      return item(`${name}的${votes}，才能进入${STEPS[step]}。`, source);
    });
}
