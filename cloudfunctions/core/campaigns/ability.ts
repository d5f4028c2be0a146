import type { Chapter } from './book/chapter';
import type { Need } from './checks/allowance';
import type { CampaignFault } from './checks/fault';
import type { Shape } from './file';
import type { Names } from './names';
import type { Unserved } from './serves';

/**
 * What an ability is to a campaign file: the exports of its `campaign/` folder. It knows its own part of the file
 * and the parts of the floors below.
 */
export interface Ability {
  /** Its keys, each with its schema. */
  shape: Shape;
  /** What its keys are called. */
  names: Names;
  /** What contradicts itself or can never come about. */
  checks: readonly ((draft: never) => CampaignFault[])[];
  /** What it needs rounds to allow. */
  needs?: (draft: never) => Need[];
  /** What of it no code serves in a campaign. */
  lacks: (campaign: never) => Unserved[];
  /** What phones know of it. */
  view?: (campaign: never) => object;
  /** What people in office know of it besides. */
  office?: (campaign: never) => object;
  /** What the rules page says. */
  chapters: readonly Chapter<never>[];
}
