import type { Phone } from '../../tests/support/phone';

export const CITIZEN = 'oChenXiao';

export interface Screen {
  name: string;
  caption: string;
  as: string;
  path: string;
  /** The campaign's time, `MM-dd HH:mm` in Shanghai; as it is when left out. */
  at?: string;
  /** What must be on the page before the picture is taken. */
  until: string | RegExp;
  /** Taps that lead from the page to what is shown. */
  then?: (phone: Phone) => Promise<void>;
}
