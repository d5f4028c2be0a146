import type { WorkForm } from '../campaign/kind';
import type { Refusal } from '../decision';
import type { CriterionView } from '../campaign/judging';
import type { PieceView } from './views-parts';

/** What a judge has said about one work. */
export interface ScoreView {
  state: 'draft' | 'final' | 'abstained';
  /** Points by criterion, 0 to its weight; those not given yet are left out. */
  marks: Record<string, number>;
  comment: string;
  /** Why the judge stays out of it (回避). */
  reason: string | null;
  total: number | null;
  at: number;
  revision: number;
}

/** A work as a judge sees it: nothing tells who made it or what others think, nor what the campaign hides. */
export interface ShownWork {
  /** Random, only for this judging; leads to no other page. */
  work: string;
  /** Place in this judge's own order, from 1. */
  position: number;
  theme: string;
  kind: string;
  form: WorkForm;
  title: string;
  intro: string;
  pieces: PieceView[];
  preview: string | null;
  width: number;
  height: number;
  durationMs: number | null;
  /** Only where the campaign does not hide it from judges. */
  unit?: string;
  /** The same, in a campaign with voting. */
  votes?: number;
}

export interface JudgedWork extends ShownWork {
  score: ScoreView | null;
}

export interface JudgingDesk {
  id: string;
  name: string;
  criteria: CriterionView[];
  opensAt: number;
  closesAt: number;
  total: number;
  scored: number;
  drafts: number;
  abstained: number;
  /** Works of the judge's own unit, which the server keeps away. */
  excluded: number;
  /** Why nothing can be scored now, if so. */
  refusal: Refusal | null;
}
