import type { CheckView } from '../../../../../miniprogram/shared/contract';
import type { Check } from '../../stores/checks';
import { labelText } from './labels';

/** How a check stands, for those who may see it. */
export const checkView = ({ part, state, label, at }: Check): CheckView => ({
  part,
  state,
  label: state === 'doubtful' && label !== null ? labelText(label) : null,
  at,
});
