import type { AppConfig, CreateHost, Runtime, RuntimeError, SimulatorWindow } from '../seam';
import { createAnimation } from './animation';
import { App, callApp, getApp } from './app';
import { defineBuiltins } from './builtins';
import { constructors, define, isNpm, loadApp, setSources, type UnitMeta } from './define';
import { backend, codeSpace, type Caller } from './engine';
import { callerOr, elementOf, findAll } from './find';
import { setImageResolver } from './image-source';
import { listenToInput } from './input';
import { addInstanceMethods } from './instance-methods';
import { Observer } from './observer';
import { watchScrolling } from './page-scroll';
import { callPage, pageBeingCreated, type LivePage } from './pages';
import { listenToPullDown, startPullDown, stopPullDown } from './pull-down';
import { triggerReady } from './ready';
import { errors, onError, report, reportThrown, stats, warnings, watchErrors } from './report';
import { Router } from './routes';
import { languageGlobals } from './language-globals';
import { Query } from './selector';
import { guardSetData } from './set-data';
import { BASE_STYLES } from './styles';
import { listenInWxs } from './wxs-instance';

type Program = (define: (meta: UnitMeta, run: () => void) => void, ...given: unknown[]) => void;

declare global {
  interface Window {
    __simulator: SimulatorWindow;
    __simulatorApp: AppConfig;
    __simulatorLoad(program: Program): void;
    __simulatorStyles: Record<string, string>;
    __simulatorTemplates: Record<string, unknown>;
  }
}

function addBaseStyles(): void {
  const style = document.createElement('style');
  style.textContent = BASE_STYLES;
  document.head.prepend(style);
}

function appSheet(): void {
  backend.registerStyleSheetContent('app', window.__simulatorStyles['app'] ?? '');
  codeSpace.addStyleSheet('app', 'app');
  backend.appendStyleSheetPath('app');
}

function findPage(router: Router, caller: Caller): Caller | null {
  const owner = [...router.stack()].find(
    (page) =>
      page.instance['_$'] === rootOf(caller) || page.tabBar?.getComponent() === rootOf(caller),
  );
  return (owner?.instance as unknown as Caller | undefined) ?? null;
}

function rootOf(caller: Caller): Caller['_$'] {
  let component = caller._$;
  while (component.ownerShadowRoot)
    component = component.ownerShadowRoot.getHostNode() as unknown as Caller['_$'];
  return component;
}

function currentOf(router: Router): LivePage {
  const page = router.top();
  if (!page) throw new Error('there is no page yet');
  return page;
}

function createRuntime(router: Router, appConfig: AppConfig): Runtime {
  const page = (): unknown => currentOf(router).instance;
  return {
    routes: router,
    current: () => currentOf(router),
    appConfig,
    app: getApp,
    selectorQuery: (component) => new Query(() => callerOr(component, page)),
    intersectionObserver: (component, options) =>
      new Observer(callerOr(component, page), options ?? {}),
    createAnimation,
    find(selector, component) {
      const found = findAll(selector, callerOr(component, page))[0];
      return found ? elementOf(found) : null;
    },
    callPage,
    startPullDownRefresh: () => startPullDown(router.top()),
    stopPullDownRefresh: stopPullDown,
    redrawBars: () => router.redraw(),
    appHide: () => callApp('onHide'),
    appShow: () => callApp('onShow', launchOptions(appConfig)),
    onError,
    report,
  };
}

/** `app.html?path=pages/entry/entry?id=1` opens that page first, as a scanned code or a shared card would. */
function launchOptions(app: AppConfig): {
  path: string;
  query: Record<string, string>;
  scene: number;
  url: string;
} {
  const parameters = new URLSearchParams(location.search);
  const url = (parameters.get('path') ?? app.entryPagePath ?? app.allPages[0] ?? '').replace(
    /^\//,
    '',
  );
  const [path = '', query = ''] = url.split('?');
  return {
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    scene: Number(parameters.get('scene') ?? 1001),
    url,
  };
}

async function openFirst(router: Router, app: AppConfig): Promise<void> {
  const launch = launchOptions(app);
  loadApp();
  callApp('onLaunch', launch);
  callApp('onShow', launch);
  onError((error: RuntimeError) => callApp('onError', error.message));
  if (!app.allPages.includes(launch.path)) {
    callApp('onPageNotFound', { path: launch.path, query: launch.query, isEntryPage: true });
    if (router.top()) return;
    throw new Error(`page "${launch.path}" is not found`);
  }
  if (!router.top()) await router.reLaunch(`/${launch.url}`);
}

/** Begins: the last script of the page document then hands over the mini program. */
export function start(createHost: CreateHost): void {
  const app = window.__simulatorApp;
  watchErrors();
  addBaseStyles();
  triggerReady();
  setSources({
    templates: window.__simulatorTemplates,
    sheets: window.__simulatorStyles,
    register: (path, css) => backend.registerStyleSheetContent(path, css),
  });
  appSheet();
  defineBuiltins();
  const router: Router = new Router(app, () =>
    host.chrome.update(currentOf(router), router.stack(), app),
  );
  guardSetData({ page: () => pageBeingCreated() ?? router.top()?.path ?? '', isNpm });
  listenInWxs();
  addInstanceMethods((caller) => findPage(router, caller));
  const runtime = createRuntime(router, app);
  let started: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (started = resolve));
  window.__simulator = { stats, errors, warnings, runtime, ready };
  const host = createHost(runtime);
  setImageResolver((source) => host.resolveImage(source));
  listenToInput();
  watchScrolling(() => router.top());
  listenToPullDown(() => router.top());
  window.__simulatorLoad = (program) => {
    const { standIn, StandInFunction } = languageGlobals();
    const pages = (): unknown[] => router.stack().map((page) => page.instance);
    const given = [
      host.wx,
      App,
      constructors.Page,
      constructors.Component,
      constructors.Behavior,
      getApp,
      pages,
      standIn,
      standIn,
      StandInFunction,
    ];
    try {
      program(define, ...given);
    } catch (error) {
      reportThrown(error, 'app');
    }
    openFirst(router, app).then(started, (error: unknown) => reportThrown(error, 'launch'));
  };
}
