/**
 * The seam between the two halves of the simulated client. `runtime/` renders pages and routes between them;
 * `wx/` is everything a page reaches through the global `wx`. Neither imports the other's files, only this one.
 */

/** A JSON object whose shape the mini program decides. */
export type Json = Record<string, unknown>;

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** What app.json says, as the runtime reads it. */
export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  window?: Json;
  tabBar?: {
    custom?: boolean;
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    borderStyle?: string;
    position?: string;
    list: TabItem[];
  };
  /** Every page of the package and of its subpackages, without a leading slash. */
  allPages: string[];
  [key: string]: unknown;
}

/** The native instance of a page or component: what a page calls `this`. */
export interface ComponentInstance {
  is: string;
  data: Json;
  setData(data: Json, callback?: () => void): void;
  triggerEvent(name: string, detail?: unknown, options?: Json): void;
  selectComponent(selector: string): ComponentInstance | null;
  [key: string]: unknown;
}

export interface PageHandle {
  /** Without a leading slash: `pages/home/home`. */
  path: string;
  /** As in WeChat the values are not decoded. */
  options: Record<string, string>;
  instance: ComponentInstance;
  element: HTMLElement;
  /** app.json's `window` overlaid with the page's own JSON. */
  json: Json;
  isTab: boolean;
  /** The opener's end of the channel, which wx.navigateTo gives to its success callback. */
  eventChannel?: unknown;
}

export interface RouteOptions {
  /** Passed to the new page's event channel (navigateTo only): see `PageHandle.instance.getOpenerEventChannel`. */
  events?: Record<string, (data: unknown) => void>;
}

/** Rejected with an Error whose message is WeChat's errMsg, `navigateTo:fail page "x" is not found`. */
export interface Routes {
  navigateTo(url: string, options?: RouteOptions): Promise<PageHandle>;
  redirectTo(url: string): Promise<PageHandle>;
  navigateBack(delta?: number): Promise<void>;
  switchTab(url: string): Promise<PageHandle>;
  reLaunch(url: string): Promise<PageHandle>;
  stack(): PageHandle[];
}

/** A chain like WeChat's own: `select(…).boundingClientRect(cb).exec()`, `.in(component)`. */
export interface SelectorQuery {
  in(component: unknown): SelectorQuery;
  select(selector: string): unknown;
  selectAll(selector: string): unknown;
  selectViewport(): unknown;
  exec(callback?: (results: unknown[]) => void): SelectorQuery;
}

export interface RuntimeError {
  message: string;
  /** Where it was seen: a component's path, `window`, `promise`, `setData`, `wx`. */
  source: string;
  stack?: string;
}

/** What the runtime gives to `createHost`. */
export interface Runtime {
  routes: Routes;
  /** The page on top of the stack; throws before the first page exists. */
  current(): PageHandle;
  appConfig: AppConfig;
  /** What `getApp()` gives; undefined before App() was called. */
  app(): Json | undefined;
  selectorQuery(component?: unknown): SelectorQuery;
  intersectionObserver(component: unknown, options?: Json): unknown;
  /** wx.createAnimation: an object that records steps; the `animation` attribute plays them. */
  createAnimation(options?: Json): unknown;
  /** The DOM element a selector names inside a page or component, for canvas, video and scrolling. */
  find(selector: string, component?: unknown): HTMLElement | null;
  /** Calls a page method such as `onPullDownRefresh`, `onShareAppMessage`, and gives its answer. */
  callPage(page: PageHandle, method: string, ...args: unknown[]): unknown;
  /** Begins a pull-down as the person's finger would; ends it by `stopPullDownRefresh`. */
  startPullDownRefresh(): void;
  stopPullDownRefresh(): void;
  /** Draws the bars again after a page's configuration has changed. */
  redrawBars(): void;
  /** App lifecycles when the phone's screen goes away and comes back. */
  appHide(): void;
  appShow(): void;
  onError(listener: (error: RuntimeError) => void): void;
  /** Puts an error on `window.__simulator.errors`, which tests assert empty. */
  report(error: RuntimeError): void;
}

/** What `wx/index.ts` gives back. */
export interface Host {
  /** The global `wx` of the pages. */
  wx: object;
  /** Draws navigation bar and tab bar outside the pages' document. */
  chrome: { update(page: PageHandle, stack: PageHandle[], app: AppConfig): void };
  /**
   * An address that the browser can load, for cloud:// ids, temporary files and package paths.
   * A package path comes absolute (`/images/a.png`); the build copies package files below `package/`.
   */
  resolveImage(src: string): string | Promise<string>;
}

/** `simulator/client/browser/wx/index.ts` exports this as `createHost`. */
export type CreateHost = (runtime: Runtime) => Host;

/** `window.__simulator` inside the pages' document: for the frame, benches and journeys. */
export interface SimulatorWindow {
  stats: {
    setDataCalls: number;
    setDataBytes: number;
    perPage: Record<string, { calls: number; bytes: number }>;
  };
  errors: RuntimeError[];
  warnings: string[];
  runtime: Runtime;
  /** Resolved when the first page has been shown. */
  ready: Promise<void>;
}
