import type { Chapter } from './campaigns/book/chapter';
import type { Need } from './campaigns/checks/allowance';
import type { CampaignFault } from './campaigns/checks/fault';
import type { Shape } from './campaigns/file';
import type { Names } from './campaigns/names';
import type { Unserved } from './campaigns/serves';
import type { Personal } from './ground/personal';
import type { Topics, Tried } from './record/parts/decision/topics';

/**
 * What an ability says of itself: the exports of its `campaign/` folder. It knows its own part of the file and the
 * parts of the floors below.
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
  /** What is decided in it, with the words for it. */
  topics?: Topics;
  /** What people in office try in it, as it is read where a rule said no. */
  tried?: Tried;
  /** What is personal in its collections. */
  personal?: Personal;
}
