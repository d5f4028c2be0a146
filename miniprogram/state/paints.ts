/** The colours of tokens.wxss, for a canvas, which cannot read a style sheet. */
export const PAINTS = {
  union: '#c8161d',
  unionDeep: '#a81118',
  unionNight: '#7d0a10',
  gold: '#e8a33d',
  goldInk: '#85560a',
  goldLight: '#fbe3b0',
  paper: '#fbf7f2',
  paperDeep: '#f3ece3',
  card: '#ffffff',
  ink: '#1f2329',
  inkSoft: '#5b6470',
  line: '#ebe4da',
} as const;

/** The families of tokens.wxss in the same order. */
const FAMILY = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", sans-serif';

/** @param size px. @returns what a canvas calls a font. */
export const fontOf = (size: number, weight: 400 | 500 | 700 = 400): string =>
  `${String(weight)} ${String(size)}px ${FAMILY}`;
