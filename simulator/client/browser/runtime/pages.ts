import type { AppConfig, ComponentInstance, Json, PageHandle } from '../seam';
import { associated, codeSpace, domOf, type Caller } from './engine';
import { load, metaOf } from './define';
import type { EventChannel } from './event-channel';
import { afterRender } from './frame';
import { reportThrown } from './report';
import { setNothingMore } from './set-data';
import type { Target } from './url';

const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** A page that exists: on the stack, or a tab that waits. */
export interface LivePage extends PageHandle {
  /** In CSS pixels, kept while another page is in front. */
  scrollTop: number;
  visible: boolean;
  readyCalled: boolean;
  root: ReturnType<typeof associated.createRoot>;
  tabBar: ReturnType<typeof associated.createRoot> | null;
  channel: EventChannel;
}

/** Calls a page's method; an error in it is reported and does not stop the route. */
export function callPage(page: PageHandle, method: string, ...args: unknown[]): unknown {
  const handler = page.instance[method];
  if (typeof handler !== 'function') return undefined;
  try {
    const answer: unknown = handler.apply(page.instance, args);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => reportThrown(error, `${page.path} ${method}`));
    return answer;
  } catch (error) {
    reportThrown(error, `${page.path} ${method}`);
    return undefined;
  }
}

function pageLifetime(page: LivePage, name: string, ...args: unknown[]): void {
  page.root.getComponent().triggerPageLifetime(name, args as []);
  page.tabBar?.getComponent().triggerPageLifetime(name, args as []);
}

function attach(root: LivePage['root']): void {
  const placeholder = document.createElement('span');
  document.body.appendChild(placeholder);
  root.attach(document.body as never, placeholder as never);
}

let creating: string | null = null;

/** The page whose scripts run before it is on the stack; null otherwise. */
export function pageBeingCreated(): string | null {
  return creating;
}

/** Builds a page, puts it on the stack by `adopt`, and calls its onLoad. Throws when there is no such page. */
export function createPage(
  target: Target,
  app: AppConfig,
  channel: EventChannel,
  adopt: (page: LivePage) => void,
): LivePage {
  creating = target.path;
  try {
    return buildPage(target, app, channel, adopt);
  } finally {
    creating = null;
  }
}

function buildPage(
  target: Target,
  app: AppConfig,
  channel: EventChannel,
  adopt: (page: LivePage) => void,
): LivePage {
  const { path, options } = target;
  load(path);
  const root = associated.createRoot('page', codeSpace, path);
  const caller = root.get() as unknown as Caller;
  const component = root.getComponent();
  Object.assign(caller, { route: path, __route__: path, options, __channel: channel });
  const properties: Json = {};
  for (const [key, value] of Object.entries(options)) {
    if (component.getComponentDefinition().behavior.getPropertyType(key) !== undefined)
      properties[key] = value;
  }
  if (Object.keys(properties).length > 0) component.setData(properties);
  const element = domOf(component);
  if (!element) throw new Error('a page cannot have a virtual host');
  element.setAttribute('data-is', path);
  const isTab = app.tabBar?.list.some((item) => item.pagePath === path) ?? false;
  const tabBar =
    isTab && app.tabBar?.custom === true && metaOf(CUSTOM_TAB_BAR) ? createTabBar() : null;
  const page: LivePage = {
    path,
    options,
    instance: caller as unknown as ComponentInstance,
    element,
    json: { ...(app.window ?? {}), ...(metaOf(path)?.json ?? {}) },
    isTab,
    scrollTop: 0,
    visible: false,
    readyCalled: false,
    root,
    tabBar,
    channel,
  };
  adopt(page);
  attach(root);
  if (tabBar) {
    attach(tabBar);
    caller['__tabBar'] = tabBar.get();
  }
  callPage(page, 'onLoad', options);
  return page;
}

function createTabBar(): LivePage['root'] {
  load(CUSTOM_TAB_BAR);
  return associated.createRoot('custom-tab-bar', codeSpace, CUSTOM_TAB_BAR);
}

function setHidden(page: LivePage, hidden: boolean): void {
  page.element.hidden = hidden;
  const bar = domOf(page.tabBar?.getComponent());
  if (bar) bar.hidden = hidden;
}

export function showPage(page: LivePage): void {
  if (page.visible) return;
  page.visible = true;
  setHidden(page, false);
  document.body.style.backgroundColor =
    typeof page.json['backgroundColorContent'] === 'string'
      ? page.json['backgroundColorContent']
      : '';
  window.scrollTo(0, page.scrollTop);
  callPage(page, 'onShow');
  pageLifetime(page, 'show');
  if (page.readyCalled) return;
  page.readyCalled = true;
  afterRender(() => {
    if (!page.element.isConnected) return;
    callPage(page, 'onReady');
    pageLifetime(page, 'routeDone');
  });
}

export function hidePage(page: LivePage): void {
  if (!page.visible) return;
  page.scrollTop = window.scrollY;
  page.visible = false;
  callPage(page, 'onHide');
  pageLifetime(page, 'hide');
  setHidden(page, true);
}

export function destroyPage(page: LivePage): void {
  callPage(page, 'onUnload');
  page.visible = false;
  setNothingMore(page.root.getComponent());
  page.root.release();
  page.element.remove();
  const bar = domOf(page.tabBar?.getComponent());
  page.tabBar?.release();
  bar?.remove();
}

export function resizePage(page: LivePage): void {
  const size = { windowWidth: window.innerWidth, windowHeight: window.innerHeight };
  callPage(page, 'onResize', { size });
  pageLifetime(page, 'resize', { size });
}
