import type { Allowance } from '../../miniprogram/shared/vocabulary';

/** Who may write, and what a round has to allow; null is any time. */
export interface Write {
  who: 'citizen' | 'contact' | 'partner' | 'judge' | 'organizer';
  allows: Allowance | null;
  /** A complete input; `{…}` is filled in with what the test has made. */
  input: Record<string, unknown>;
}
