import type { WorkForm } from '../campaign/kind';
import type { Refusal, Source } from '../decision';
import type { AwardView } from '../campaign/office';
import type { MediaType } from '../vocabulary';
import type { FigureLine } from './views-board';
import type { PiecesInShort, UnitRef } from './views-parts';

/** A judged work with what the judges made of it. */
export interface ScoreLine {
  entry: string;
  number: number;
  title: string;
  theme: string;
  kind: string;
  form: WorkForm;
  unit: string;
  preview: string | null;
  votes: number;
  scored: number;
  abstained: number;
  excluded: number;
  /** 0–100; null before the first score. */
  mean: number | null;
  spread: number | null;
  normalised: number | null;
  rank: number | null;
  /** Shares its rank with another work. */
  tied: boolean;
  byCriterion: { criterion: string; mean: number }[];
}

export interface JudgeProgress {
  name: string;
  scored: number;
  drafts: number;
  abstained: number;
  excluded: number;
  total: number;
}

export interface AwardLine {
  award: string;
  theme: string | null;
  entry: string | null;
  unit: UnitRef | null;
  title: string;
  number: number | null;
  unitName: string;
  preview: string | null;
  kind: string | null;
  form: WorkForm | null;
  score: number | null;
  rank: number | null;
  by: 'rule' | 'person';
  reason: string | null;
}

export interface AwardBoard {
  awards: (AwardView & {
    /** `vacant` is why the places that are free stay empty (taking the award from `VACANT`); null otherwise. */
    places: {
      theme: string | null;
      themeName: string | null;
      count: number;
      lines: AwardLine[];
      vacant: string | null;
    }[];
  })[];
  /** Works that tie over the last place of an award: a person has to decide. */
  ties: { award: string; theme: string | null; entries: string[]; places: number }[];
  ranking: ScoreLine[];
  figures: FigureLine[];
  revision: number;
  state: 'open' | 'published' | 'withdrawn';
  publishedAt: number | null;
  /** Why results cannot be published now; empty when they can. */
  refusals: Refusal[];
}

/** A file that an organizer can open or send on. */
export interface ExportFile {
  name: string;
  /** Temporary address. */
  url: string;
  bytes: number;
}

export const SHEETS = [
  'entries',
  'recommendations',
  'finalists',
  'scores',
  'winners',
  'figures',
  'contacts',
  'decisions',
] as const;
export type Sheet = (typeof SHEETS)[number];
export const SHEET_LABELS = {
  entries: '作品名单',
  recommendations: '推荐名单',
  finalists: '入围名单',
  scores: '评审成绩',
  winners: '获奖名单',
  figures: '组织情况',
  contacts: '联系人名单',
  decisions: '决定记录',
} satisfies Record<Sheet, string>;

/** One winner as everybody may see it. */
export interface WinnerCard extends PiecesInShort {
  entry: string | null;
  number: number | null;
  title: string;
  unit: string;
  theme: string | null;
  themeName: string | null;
  kind: string | null;
  form: WorkForm | null;
  preview: string | null;
  media: string | null;
  mediaType: MediaType | null;
  width: number;
  height: number;
}

export interface ResultsView {
  publishedAt: number;
  awards: {
    id: string;
    name: string;
    /** A prize of a theme is shown under the name of its theme. */
    per: AwardView['per'];
    gives: string[];
    source: Source;
    winners: WinnerCard[];
  }[];
}

export interface CertificateView {
  code: string;
  award: string;
  campaign: string;
  host: string;
  title: string;
  unit: string;
  /** Whole for its owner, masked for everybody else. */
  name: string;
  publishedAt: number;
  /** False after the results were withdrawn or the work lost its standing. */
  valid: boolean;
  /** Address of the mini program code that opens the verification page; null when it cannot be made. */
  codePicture: string | null;
}
