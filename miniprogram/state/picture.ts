/** A list keeps a picture's own shape, but not one that would fill the screen or vanish. */
const FLATTEST = 50;
const TALLEST = 160;

/** @returns the height in percent of the width, for a box that stands before the picture has loaded. */
export function pictureRatio(width: number, height: number): number {
  if (!(width > 0) || !(height > 0)) return 75;
  return Math.round(Math.min(TALLEST, Math.max(FLATTEST, (height / width) * 100)));
}

/** @returns a film's length as `1:05`, empty for a picture. */
export function durationText(durationMs: number | null): string {
  if (durationMs === null) return '';
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
