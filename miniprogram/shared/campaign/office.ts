import type { BallotView, JudgingView, ScreeningView } from './judging';
import type { ConsentView, FormField, GateView } from './view';
import type { Source } from '../decision';
import type { TwoPersonAct } from '../vocabulary';

/** What people in office need of a campaign beyond `CampaignView`. Times are ms since the epoch. */
export interface OfficeView {
  levels: LevelView[];
  contacts: ContactFormView[];
  /** What contacts agree to before they fill in their form. */
  contactConsent: ConsentView;
  quotas: QuotaView[];
  recommendation: RecommendationView | null;
  selections: SelectionView[];
  /** Judgings by points. */
  judgings: JudgingView[];
  screenings: ScreeningView[];
  ballots: BallotView[];
  awards: AwardView[];
  /** How a package of works is called, and each folder in it; null where the notice does not say. */
  naming: { pattern: string; source: Source } | null;
  /** 报送材料: what lies together where a work is handed on; empty where none is. */
  papers: PaperView[];
  forwardings: ForwardingView[];
  /** How long a code that admits somebody to a role may be used, days. */
  invitation: { days: number; source: Source };
  disqualification: { grounds: { text: string; source: Source }[] } | null;
  /** 审核: the points to go through before a work is accepted, and the kinds of works they are asked of; null is every kind. */
  acceptance: { id: string; text: string; source: Source; kinds: string[] | null }[];
  /** Acts that take two people in office; null when one is enough for everything. */
  twoPersons: { acts: TwoPersonAct[]; source: Source } | null;
}

/** A point that somebody goes through and signs. */
export type ChecklistPoint = Omit<OfficeView['acceptance'][number], 'kinds'>;

/** A level of units, such as 市总工会. */
export interface LevelView {
  id: string;
  name: string;
  /** Whether units of this level recommend entries. */
  recommends: boolean;
  /** Whether contacts of this level may upload for named authors. */
  uploads: boolean;
  source: Source;
}

/** 附件2, 附件3: what somebody tells to become a contact of a unit. */
export interface ContactFormView {
  id: string;
  name: string;
  levels: string[];
  /** Whether an approved contact may recommend or upload for others. */
  acts: boolean;
  /** Last ms to register; null is any time. */
  registerBy: number | null;
  form: FormField[];
  source: Source;
}

/** Seats of one unit; `max` is inclusive, null is unlimited. Null `kind` or `theme` counts all together. */
export interface QuotaView {
  id: string;
  name: string;
  /** Id of the kind of works that it counts. */
  kind: string | null;
  theme: string | null;
  levels: string[];
  max: number | null;
  source: Source;
}

export interface RecommendationView {
  /** The round in which units recommend. */
  round: string;
  withdrawable: boolean;
  withdrawableSource: Source;
  /** How many units' seats one entry may take. */
  seatsPerEntry: number;
  seatsSource: Source;
  source: Source;
}

export const TIE_POLICIES = ['admit-all', 'admit-none', 'earlier-upload', 'organizer'] as const;
export type TiePolicy = (typeof TIE_POLICIES)[number];

/** Which works a list is made of. */
export type SelectionPool = 'accepted' | 'published' | 'recommended' | 'finalists' | 'screened';

/** 入围, 筛选: who goes on. */
export interface SelectionView {
  id: string;
  name: string;
  /** The round in which it is done. */
  round: string;
  /** The step that leaves the works it is made of, by its id; `accepted` or `published` of all that are. */
  from: string;
  pool: SelectionPool;
  per: 'theme' | 'kind' | 'category' | 'campaign';
  /** The voting round whose frozen tally ranks; null when people choose. */
  tally: string | null;
  take: { count: number } | { ratio: number };
  takeSource: Source;
  tie: TiePolicy;
  tieSource: Source;
  adjustable: boolean;
  adjustableSource: Source;
  /** The threshold of votes that nobody can be admitted below. */
  gate: GateView | null;
  /** Where it is said that odd votes are looked into before they count. */
  heldSource: Source;
  source: Source;
}

export interface AwardView {
  id: string;
  name: string;
  to: 'entry' | 'unit';
  givenBy: string;
  per: 'campaign' | 'theme' | 'kind' | 'category';
  /** The themes it is given in; empty unless per theme. */
  themes: string[];
  /** The kinds it is given in; empty unless per kind. */
  kinds: string[];
  /** The categories it is given in, each with its kinds; empty unless per category. */
  categories: { id: string; kinds: string[] }[];
  count: { exactly: number } | { atMost: number };
  countSource: Source;
  /** A judging's id, or `person`. */
  decidedBy: string;
  /** Whether a work that holds another award may get it too. */
  alongside: boolean;
  alongsideSource: Source;
  gives: string[];
  source: Source;
}

/** What a paper is: the filled form, all that the work is made of, or what of it has a form. */
export const PAPER_HOLDS = ['form', 'work', 'text', 'picture', 'film'] as const;

export interface PaperView {
  id: string;
  name: string;
  holds: (typeof PAPER_HOLDS)[number];
  source: Source;
}

/** Whom the organizer sends the best works to, from the first ms to the last. */
export interface ForwardingView {
  id: string;
  name: string;
  to: string;
  opensAt: number;
  dueAt: number;
  /** An award's id, or `recommended`. */
  of: string;
  source: Source;
}
