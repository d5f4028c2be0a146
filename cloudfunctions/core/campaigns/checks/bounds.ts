import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Bound = number | null | undefined;

/** Bounds that are the wrong way round. */
export const inverted = (path: Path, min: Bound, max: Bound): CampaignFault[] =>
  typeof min === 'number' && typeof max === 'number' && min > max
    ? [fault(path, `下限 ${String(min)} 大于上限 ${String(max)}`, '请核对两个数。')]
    : [];
