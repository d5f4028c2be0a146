import { join } from 'node:path';
import { readKeys } from '../keys';
import { FOUNDERS } from './people';

/** File beside the data with their keys. */
export const keysFile = (folder: string): string => join(folder, 'keys');

/** Settings of the functions on this machine, with the keys of the data in a folder; a deployment has its own. */
export const environmentOf = (folder: string): Record<string, string> => ({
  VOTER_KEY: 'a-key-for-this-machine-only-0000000000',
  FOUNDING_ORGANIZERS: FOUNDERS,
  OUTCOME_TEMPLATE: '作品审核结果通知',
  ...readKeys(keysFile(folder)),
});
