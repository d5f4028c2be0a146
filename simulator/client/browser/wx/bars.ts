import { apis, Failure } from './api';
import { type BarState, framePort } from './ports';
import type { AppConfig, Json, PageHandle, Runtime } from '../seam';

interface Overlay {
  title?: string;
  background?: string;
  light?: boolean;
  loading?: boolean;
}

/** Navigation bar and tab bar: what the page's JSON says, overlaid with what the page asked for since. */
export class Bars {
  private readonly overlays = new WeakMap<PageHandle, Overlay>();
  private readonly badges = new Map<number, string>();
  private readonly dots = new Set<number>();
  private readonly items = new Map<number, Json>();
  private tabStyle: Json = {};
  private tabHidden = false;
  private drawn: [PageHandle, PageHandle[], AppConfig] | null = null;

  constructor(private readonly runtime: Runtime) {}

  update(page: PageHandle, stack: PageHandle[], app: AppConfig): void {
    this.drawn = [page, stack, app];
    const state = this.state(page, stack, app);
    document.title = state.title;
    framePort()?.draw(state);
  }

  private redraw(): void {
    if (this.drawn) this.update(...this.drawn);
  }

  private state(page: PageHandle, stack: PageHandle[], app: AppConfig): BarState {
    const overlay = this.overlays.get(page) ?? {};
    const json = page.json;
    const bar = app.tabBar;
    const shown = page.isTab && bar !== undefined && bar.custom !== true && !this.tabHidden;
    const first = app.entryPagePath ?? app.pages[0];
    const query = Object.entries(page.options)
      .map(([key, value]) => `${key}=${value}`)
      .join('&');
    return {
      title: overlay.title ?? text(json['navigationBarTitleText']),
      background: overlay.background ?? (text(json['navigationBarBackgroundColor']) || '#000000'),
      light: overlay.light ?? json['navigationBarTextStyle'] !== 'black',
      custom: json['navigationStyle'] === 'custom',
      back: stack.length > 1,
      home: stack.length === 1 && !page.isTab && page.path !== first,
      loading: overlay.loading ?? false,
      tabs: shown ? bar.list.map((_, index) => this.tab(index, page, app)) : null,
      tabColor: text(this.tabStyle['color']) || bar?.color || '#7d7e80',
      tabSelectedColor: text(this.tabStyle['selectedColor']) || bar?.selectedColor || '#07c160',
      tabBackground: text(this.tabStyle['backgroundColor']) || bar?.backgroundColor || '#ffffff',
      route: query ? `${page.path}?${query}` : page.path,
    };
  }

  private tab(index: number, page: PageHandle, app: AppConfig) {
    const item = app.tabBar?.list[index];
    const changed = this.items.get(index) ?? {};
    const selected = item?.pagePath === page.path;
    const icon = selected
      ? (changed['selectedIconPath'] ?? item?.selectedIconPath)
      : (changed['iconPath'] ?? item?.iconPath);
    return {
      text: text(changed['text']) || (item?.text ?? ''),
      icon:
        typeof icon === 'string' && icon
          ? new URL(`package/${icon.replace(/^\.?\//, '')}`, location.href).href
          : null,
      selected,
      badge: this.badges.get(index) ?? null,
      dot: this.dots.has(index),
    };
  }

  private overlay(change: Overlay): void {
    const page = this.runtime.current();
    this.overlays.set(page, { ...this.overlays.get(page), ...change });
    this.redraw();
  }

  /** Runs a change of one tab, after WeChat's check of its index. */
  private onTab(index: number, change: () => void): void {
    const list = this.runtime.appConfig.tabBar?.list;
    if (!list || !this.runtime.current().isTab) throw new Failure('not TabBar page');
    if (!list[index]) throw new Failure('tabbar item not found');
    change();
    this.redraw();
  }

  private changeTabBar(change: () => void): void {
    if (!this.runtime.current().isTab) throw new Failure('not TabBar page');
    change();
    this.redraw();
  }

  apis() {
    return apis({
      setNavigationBarTitle: ({ title }: { title: string }) =>
        this.overlay({ title: String(title ?? '') }),
      setNavigationBarColor: ({
        backgroundColor,
        frontColor,
      }: {
        backgroundColor: string;
        frontColor: string;
      }) => {
        if (frontColor !== '#ffffff' && frontColor !== '#000000')
          throw new Failure('invalid frontColor, can only be #ffffff or #000000');
        this.overlay({ background: backgroundColor, light: frontColor === '#ffffff' });
      },
      showNavigationBarLoading: () => this.overlay({ loading: true }),
      hideNavigationBarLoading: () => this.overlay({ loading: false }),
      hideHomeButton: () => undefined,
      setTabBarBadge: ({ index, text: badge }: { index: number; text: string }) =>
        this.onTab(index, () => this.badges.set(index, badge.length > 4 ? '…' : badge)),
      removeTabBarBadge: ({ index }: { index: number }) =>
        this.onTab(index, () => this.badges.delete(index)),
      showTabBarRedDot: ({ index }: { index: number }) =>
        this.onTab(index, () => this.dots.add(index)),
      hideTabBarRedDot: ({ index }: { index: number }) =>
        this.onTab(index, () => this.dots.delete(index)),
      setTabBarItem: ({ index, ...item }: { index: number } & Json) =>
        this.onTab(index, () => this.items.set(index, item)),
      setTabBarStyle: (style: Json) => this.changeTabBar(() => (this.tabStyle = style)),
      showTabBar: () => this.changeTabBar(() => (this.tabHidden = false)),
      hideTabBar: () => this.changeTabBar(() => (this.tabHidden = true)),
      setBackgroundColor: ({ backgroundColor }: { backgroundColor?: string }) => {
        if (backgroundColor) document.documentElement.style.backgroundColor = backgroundColor;
      },
      setBackgroundTextStyle: () => undefined,
    });
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
