import type { Checked } from './begin';
import type { CheckScene } from '../../../ground/content-check';
import type { Context } from '../../../ground/table';

/** What WeChat is asked about, and where it would be seen. */
export interface Content {
  scene: CheckScene;
  /** The words, as people would read them; or the picture's cloud file id. */
  text: string;
}

/** The campaign whose checks are made. */
export type Place = Pick<Context, 'campaign' | 'office'>;

/** A kind of things whose words or pictures are checked; the room that has them hands it in. */
export interface CheckedKind {
  /** What their subjects begin with: `entry` of `entry:<id>`. */
  noun: string;
  /** What a check of one is about as it stands now; null when it is not there (any more). */
  contentOf: (
    place: Place,
    id: string,
    part: Pick<Checked, 'part' | 'place'>,
  ) => Promise<Content | null>;
}
