import type { CheckView } from '../../../../miniprogram/shared/contract';
import type { Check } from '../../stores/checks';

/** How a check stands, for those who may see it. */
export const checkView = ({ part, state, at }: Check): CheckView => ({
  part,
  state,
  label: null,
  at,
});
