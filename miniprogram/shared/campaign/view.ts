import type { Source } from '../decision';
import type { Allowance, Channel, FirstReview, GalleryOrder, LimitedAct } from '../vocabulary';
import type { KindView } from './kind';

/** What the phone and the shared rules know of a campaign. Times are ms since the epoch. */
export interface CampaignView {
  id: string;
  title: string;
  /** One sentence under the title. */
  summary: string;
  host: string;
  year: number;
  /** The first and the last ms of the campaign. */
  window: { opensAt: number; closesAt: number; source: Source };
  themes: ThemeView[];
  rounds: RoundView[];
  /** Ways in. */
  channels: ChannelView[];
  /** What a work can be, and the limits of each. */
  kinds: KindView[];
  /** What is asked by any way in: see `fieldsFor`. */
  form: FormField[];
  content: ContentView;
  voting: VotingRule | null;
  gates: GateView[];
  /** How works are shown first: in the order of uploading, by votes, or each equally often in front. */
  galleryOrder: GalleryOrder;
  /** Whether works are shown to everybody before the results are published. */
  exhibits: boolean;
  /** How many works one person may have in the campaign. */
  perPerson: PersonQuota[];
  /** Set where an author may submit the same file only once. */
  oncePerFile: { source: Source } | null;
  /** The leave to upload one work: hours it is valid. */
  ticket: { hours: number; source: Source };
  /** Until when authors may take back their own works: the publication of the results. */
  withdrawal: { source: Source };
  consent: ConsentView;
  /** Where results are published. */
  publications: PublicationView[];
  /** What the filled form is called that is printed and sealed, as 征集报名表; null where there is none. */
  paperForm: string | null;
  /** How often one person may do what strangers may do at all. */
  limits: Record<LimitedAct, LimitView>;
}

/** At most `most` of one person in each stretch of `hours`. */
export interface LimitView {
  most: number;
  hours: number;
  source: Source;
}

/** 公布, 展示: from its first ms on, at some places. */
export interface PublicationView {
  id: string;
  name: string;
  of: 'results' | 'collection';
  from: number;
  places: string[];
  source: Source;
}

/** What holds for every work, of whatever kind; null is not asked. */
export interface ContentView {
  /** Share of a work that may be borrowed, in percent, inclusive. */
  borrowed: { maxPercent: number; source: Source } | null;
  /** When it was made, `yyyy-MM`, both inclusive. */
  dated: { from: string; to: string; source: Source } | null;
  /** It is the author's own; `unpublished`: and was not published before. */
  original: { unpublished: boolean; source: Source } | null;
  /** Its texts do not show who the author is. */
  anonymous: { source: Source } | null;
}

/** At most `max` works of one person: in each kind or category for itself, or, where `each` is null, in all that it counts. */
export interface PersonQuota {
  id: string;
  name: string;
  each: 'kind' | 'category' | null;
  /** Null counts all kinds, or all themes. */
  kind: string | null;
  theme: string | null;
  max: number;
  source: Source;
}

export interface ThemeView {
  id: string;
  name: string;
  about: string;
}

export interface RoundView {
  id: string;
  name: string;
  opensAt: number;
  /** Last millisecond of the round: a closing day is inclusive. */
  closesAt: number;
  allows: Allowance[];
  source: Source;
}

/** 方式一, 方式二: whether an author uses it alone or a unit does for its people. */
export interface ChannelView {
  id: string;
  name: string;
  by: Channel;
  /** Levels of units that may use it; empty where authors do. */
  levels: string[];
  /** Who looks at what comes by it before anybody else, and what they are called. */
  firstReview: FirstReview;
  firstReviewBy: string;
  source: Source;
}

export const FIELD_KINDS = [
  'line',
  'text',
  'phone',
  'choice',
  'landline',
  'email',
  'idNumber',
  'postcode',
  'region',
  'day',
  'month',
  'number',
  'link',
  // A line with the organizer's list of units to choose from.
  'unit',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FormField {
  id: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  /** In characters (code points), inclusive. */
  minLength: number;
  maxLength: number;
  placeholder: string;
  /** True for what identifies a person; never in a public reply. */
  personal: boolean;
  options: string[];
  /** Ids of the ways in by which it is asked; empty is every one. */
  channels: string[];
  source: Source;
}

export interface VotingRule {
  /** Votes of one voter in one day, over all entries; null is unlimited. */
  perDay: number | null;
  /** Votes of one voter for one entry in one day. */
  perEntryPerDay: number;
  source: Source;
  /** At most `votes` of one voter within any `seconds`; null is any pace. */
  pace: { votes: number; seconds: number; source: Source } | null;
  /** At most `votes` from one client address in each stretch of `minutes`; null is unlimited. */
  perAddress: { votes: number; minutes: number; source: Source } | null;
  /** Voters whom WeChat ranks at or above this (1 to 4) cannot vote; null refuses nobody. */
  risk: { refuseFrom: number; source: Source } | null;
  /** Hours in which votes set apart may be appealed; null where nothing watches over the votes. */
  appealHours: number | null;
  /** Where that is said; null where nothing watches. */
  watchSource: Source | null;
}

/** A threshold that an entry's votes must exceed (超过, strict). */
export interface GateView {
  id: string;
  label: string;
  /** The voting round whose tally counts. */
  round: string;
  moreThan: number;
  /** The step it stands before. */
  before: 'recommend' | 'select' | 'score';
  source: Source;
}

export interface ConsentView {
  version: string;
  title: string;
  paragraphs: string[];
}
