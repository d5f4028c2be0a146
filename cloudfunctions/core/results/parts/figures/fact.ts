import type { FigureLine } from '../../../../../miniprogram/shared/contract';

/** One thing that counts for a unit and for a theme. */
export interface Fact {
  /** Id; null where it belongs to none. */
  unit: string | null;
  /** Id; null where it belongs to none, as an award to a unit. */
  theme: string | null;
  counts: Partial<Counts>;
}

export type Counts = Omit<FigureLine, 'id' | 'name' | 'level'>;
