import type { Draft } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { VotesPart } from './shape';

/** Different signs that hold votes together, where nothing is decisive. */
const SIGNS_NEEDED = 2;

/** A watch that can set votes apart: a decisive detector, or two different signs. */
export function checkWatch({ voting }: Draft<VotesPart>): CampaignFault[] {
  const watch = voting?.watch;
  if (watch === undefined || watch === null) return [];
  const { surge, newcomers, regular, address, night } = watch;
  // What is not decided yet is told elsewhere.
  if ([surge, newcomers, regular, address, night].includes(undefined) || regular !== null)
    return [];
  const signs = [surge ?? newcomers, address, night].filter((sign) => sign !== null).length;
  if (signs >= SIGNS_NEEDED) return [];
  const problem = '核查不会有结果：没有用“间隔过于均匀”，其他疑点又不到两种';
  const remedy = '请再写明一种疑点（surge 和 newcomers 合算一种）；不核查的，watch 写 null。';
  return [fault(['voting', 'watch'], problem, remedy)];
}
