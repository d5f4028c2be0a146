import type { AppConfig, PageHandle, RouteOptions, Routes } from '../seam';
import { channelPair, EventChannel } from './event-channel';
import { createPage, destroyPage, hidePage, showPage, type LivePage } from './pages';
import { parseUrl, type Target } from './url';

/** WeChat's own limit. */
const MAX_DEPTH = 10;

type Api = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack';

/** The page stack. Tab pages stay alive beside it once they have been opened. */
export class Router implements Routes {
  private pages: LivePage[] = [];
  private readonly tabs = new Map<string, LivePage>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly app: AppConfig,
    private readonly changed: () => void,
  ) {}

  stack(): LivePage[] {
    return [...this.pages];
  }

  /** Something that the bars show has changed. */
  redraw(): void {
    if (this.top()) this.changed();
  }

  top(): LivePage | undefined {
    return this.pages[this.pages.length - 1];
  }

  navigateTo(url: string, options: RouteOptions = {}): Promise<PageHandle> {
    return this.enqueue(() => {
      const target = this.find('navigateTo', url);
      if (this.isTab(target.path))
        throw new Error('navigateTo:fail can not navigateTo a tabbar page');
      if (this.pages.length >= MAX_DEPTH)
        throw new Error('navigateTo:fail webview count limit exceed');
      const { opener, opened } = channelPair(options.events ?? {});
      this.hideTop();
      const page = this.open(target, opened);
      page.eventChannel = opener;
      return page;
    });
  }

  redirectTo(url: string): Promise<PageHandle> {
    return this.enqueue(() => {
      const target = this.find('redirectTo', url);
      if (this.isTab(target.path))
        throw new Error('redirectTo:fail can not redirectTo a tabbar page');
      const old = this.pages.pop();
      if (old) this.leave(old);
      return this.open(target, new EventChannel());
    });
  }

  navigateBack(delta = 1): Promise<void> {
    return this.enqueue(() => {
      if (this.pages.length < 2)
        throw new Error('navigateBack:fail cannot navigate back at first page.');
      const keep = Math.max(1, this.pages.length - Math.max(1, delta));
      for (const page of this.pages.splice(keep).reverse()) this.leave(page);
      this.showTop();
    });
  }

  switchTab(url: string): Promise<PageHandle> {
    return this.enqueue(() => {
      const target = this.find('switchTab', url);
      if (!this.isTab(target.path))
        throw new Error('switchTab:fail can not switch to no-tabBar page');
      const top = this.top();
      if (this.pages.length === 1 && top?.path === target.path) return top;
      for (const page of this.pages.splice(1).reverse()) this.leave(page);
      const first = this.pages.pop();
      if (first?.isTab) hidePage(first);
      else if (first) this.leave(first);
      const alive = this.tabs.get(target.path);
      if (!alive) return this.open({ path: target.path, options: {} }, new EventChannel());
      this.pages.push(alive);
      this.showTop();
      return alive;
    });
  }

  reLaunch(url: string): Promise<PageHandle> {
    return this.enqueue(() => {
      const target = this.find('reLaunch', url);
      const all = new Set([...this.pages.splice(0).reverse(), ...this.tabs.values()]);
      for (const page of all) this.leave(page);
      return this.open(target, new EventChannel());
    });
  }

  /** Routes run one after another and never inside the call that asked for them. */
  private enqueue<T>(step: () => T): Promise<T> {
    const result = this.queue.then(step);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private find(api: Api, url: unknown): Target {
    if (typeof url !== 'string')
      throw new Error(
        `${api}:fail parameter error: parameter.url should be String instead of ${typeof url};`,
      );
    const target = parseUrl(url, this.top()?.path ?? '');
    if (!this.app.allPages.includes(target.path))
      throw new Error(`${api}:fail page "${target.path}" is not found`);
    return target;
  }

  private isTab(path: string): boolean {
    return this.app.tabBar?.list.some((item) => item.pagePath === path) ?? false;
  }

  private open(target: Target, channel: EventChannel): LivePage {
    const page = createPage(target, this.app, channel, (created) => {
      if (created.isTab) this.tabs.set(created.path, created);
      this.pages.push(created);
    });
    this.showTop();
    return page;
  }

  private showTop(): void {
    const page = this.top();
    if (!page) return;
    showPage(page);
    this.changed();
  }

  private hideTop(): void {
    const page = this.top();
    if (page) hidePage(page);
  }

  private leave(page: LivePage): void {
    this.tabs.delete(page.path);
    destroyPage(page);
  }
}
