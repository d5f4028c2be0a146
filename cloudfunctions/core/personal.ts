import { PERSONAL } from './abilities';
import { merged } from './campaigns/fold';
import type { Personal } from './ground/personal';

/** What is personal in all collections. */
export const personal = merged(PERSONAL) satisfies Personal;
