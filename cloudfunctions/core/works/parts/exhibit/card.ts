import type { ExhibitCard, ExhibitDetail } from '../../../../../miniprogram/shared/contract';
import type { Exhibit } from '../../stores/exhibits';
import { windowEnd } from '../../rules/windows';

/** An exhibit as lists show it. */
export const cardOf = (exhibit: Exhibit): ExhibitCard => ({
  id: exhibit.entry,
  number: exhibit.number,
  edition: exhibit.edition,
  title: exhibit.title,
  theme: exhibit.theme,
  kind: exhibit.kind,
  form: exhibit.form,
  unit: exhibit.unit,
  preview: exhibit.preview,
  width: exhibit.width,
  height: exhibit.height,
  durationMs: exhibit.durationMs,
  votes: exhibit.votes,
  held: exhibit.held,
  voided: exhibit.voided,
  countedTo: exhibit.window === 0 ? 0 : windowEnd(exhibit.window),
  submittedAt: exhibit.submittedAt,
});

/** An exhibit as its own page shows it. */
export const detailOf = (exhibit: Exhibit, talliedAt: number): ExhibitDetail => ({
  ...cardOf(exhibit),
  intro: exhibit.intro,
  media: exhibit.media,
  mediaType: exhibit.mediaType,
  publishedAt: exhibit.publishedAt,
  talliedAt,
  round: exhibit.round,
});
