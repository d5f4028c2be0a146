/** What the outer page and the pages' document tell each other. Both are of one origin. */
export interface TabState {
  text: string;
  icon: string | null;
  selected: boolean;
  badge: string | null;
  dot: boolean;
}

/** All that the bars around the pages show. */
export interface BarState {
  title: string;
  background: string;
  light: boolean;
  custom: boolean;
  back: boolean;
  home: boolean;
  loading: boolean;
  tabs: TabState[] | null;
  tabColor: string;
  tabSelectedColor: string;
  tabBackground: string;
  /** The route that is shown, with its query. */
  route: string;
}

/** The outer page, as `window.parent.__simulatorFrame`. */
export interface FramePort {
  draw(state: BarState): void;
  /** Something worth telling the person beside the phone: a phone call, a subscription, a report. */
  note(text: string): void;
}

/** The phone, as `window.__simulatorPhone` of the pages' document. */
export interface PhonePort {
  back(): void;
  home(): void;
  tab(index: number): void;
  menu(): void;
  visible(shown: boolean): void;
  network(mode: 'online' | 'slow' | 'offline'): void;
  openid: string;
}

export function framePort(): FramePort | null {
  if (window.parent === window) return null;
  return (window.parent as { __simulatorFrame?: FramePort }).__simulatorFrame ?? null;
}

/** Sizes of the bars that the frame draws and that getSystemInfo tells (px). */
export const BARS = { status: 44, navigation: 44, tab: 52 };
