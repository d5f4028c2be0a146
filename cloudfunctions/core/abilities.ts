import * as ground from './campaigns/ground';
import type { Ability } from './ability';
import type { PartOf, WrittenPartOf } from './campaigns/file';
import type { All } from './campaigns/fold';
import * as duties from './duties/campaign';
import * as files from './files/campaign';
import * as people from './people/campaign';
import * as record from './record/campaign';
import * as results from './results/campaign';
import * as steps from './steps/campaign';
import * as votes from './votes/campaign';
import * as works from './works/campaign';

/** What a campaign can be made of, from the ground up. A new ability is one more name here. */
const ABILITIES = [
  ground,
  record,
  files,
  people,
  works,
  votes,
  steps,
  results,
  duties,
] as const satisfies readonly Ability[];

type Each = (typeof ABILITIES)[number];

type Having<P extends keyof Ability> = Extract<Each, Record<P, unknown>>[P];

/**
 * One part of every ability that has it. In a function's bundle the build writes `ground.view, record.view, …` here,
 * so that the bundle holds no other part.
 */
const each = <P extends keyof Ability>(part: P): Having<P>[] =>
  ABILITIES.map((ability: Ability) => ability[part] as Having<P>).filter(
    (own) => (own as Having<P> | undefined) !== undefined,
  );

export const SHAPES = each('shape');
export const NAMES = each('names');
export const CHECKS = each('checks');
export const NEEDS = each('needs');
export const LACKS = each('lacks');
export const VIEWS = each('view');
export const OFFICES = each('office');
export const CHAPTERS = each('chapters');
export const TOPICS = each('topics');
export const TRIED = each('tried');
export const PERSONAL = each('personal');

type Whole = All<Each['shape']>;

/** A campaign: one reviewed file, as it is written. */
export type CampaignFile = WrittenPartOf<Whole>;
/** A campaign that has passed every check. */
export type Campaign = PartOf<Whole>;
