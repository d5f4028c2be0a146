/** Line icons of Vant by theme id; a theme that none was drawn for gets a plain label. */
const ICONS: Readonly<Record<string, string>> = {
  work: 'setting-o',
  family: 'wap-home-o',
  justice: 'shield-o',
  kindness: 'like-o',
  youth: 'fire-o',
  nature: 'flower-o',
  other: 'apps-o',
};

/** Number of quiet colours in tokens.wxss. */
const TONES = 7;

export function iconOf(theme: string): string {
  return ICONS[theme] ?? 'label-o';
}

/** @param position among the campaign's themes, from 0. @returns a colour of tokens.wxss, from 1. */
export function toneOf(position: number): number {
  return (Math.max(0, position) % TONES) + 1;
}
