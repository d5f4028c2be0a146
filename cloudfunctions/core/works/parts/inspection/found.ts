import type { Made } from '../../stores/inspections';
import type { InspectionProblem } from './problems';

/** What an inspection found: what is shown from now on, or what is wrong with the file. */
export type Found =
  | {
      made: Made;
      /** What is wrong and does no harm. */
      flaw: InspectionProblem | null;
      /** Fingerprint material, see `Derivatives`; null for a film without a poster. */
      grey: Buffer | null;
    }
  | { problem: InspectionProblem };
