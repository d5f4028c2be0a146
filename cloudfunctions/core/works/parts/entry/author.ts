import type { Citizen } from '../../../ground/actor';
import type { Decider } from './decide';

/** An author who decides on the own work: decisions name the role and not the person. */
export const authorOf = ({ openid }: Citizen): Decider['actor'] => ({
  openid,
  name: '作者本人',
  kind: 'citizen',
});
