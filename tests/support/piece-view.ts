import type { PieceView } from '../../miniprogram/shared/contract';

/** A piece as people see it: a picture that was inspected, unless it says otherwise. */
export const aPieceView = (own: Partial<PieceView> = {}): PieceView => ({
  at: 0,
  form: 'image',
  carrier: 'upload',
  caption: '',
  file: 'cloud://x/page.jpg',
  preview: null,
  mediaType: 'image/jpeg',
  width: 4000,
  height: 3000,
  durationMs: null,
  bytes: 3_145_728,
  text: null,
  link: null,
  ...own,
});
