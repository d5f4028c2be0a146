import type { AttackCases } from './attack-case';
import { identityCases } from './cases/identity';
import { roleCases } from './cases/roles';

/** All attacks by their part, in the order in which they are made. A part may be run alone by its name. */
export const PARTS: Readonly<Record<string, AttackCases>> = {
  identity: identityCases,
  roles: roleCases,
};
