import type { ExhibitCard, ExhibitDetail } from '../../../../../miniprogram/shared/contract';
import type { Exhibit } from '../../stores/exhibits';
import type { Piece } from '../../stores/pieces';
import { pieceView } from '../piece/view';
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
  pieces: exhibit.pieces,
  excerpt: exhibit.excerpt,
  votes: exhibit.votes,
  held: exhibit.held,
  voided: exhibit.voided,
  countedTo: exhibit.window === 0 ? 0 : windowEnd(exhibit.window),
  submittedAt: exhibit.submittedAt,
});

/** An exhibit as its own page shows it. */
export const detailOf = (
  exhibit: Exhibit,
  pieces: readonly Piece[],
  talliedAt: number,
): ExhibitDetail => ({
  ...cardOf(exhibit),
  intro: exhibit.intro,
  pieces: pieces.map(pieceView),
  publishedAt: exhibit.publishedAt,
  talliedAt,
  round: exhibit.round,
});
