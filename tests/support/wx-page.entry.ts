import type {
  AppConfig,
  PageHandle,
  Runtime,
  RuntimeError,
} from '../../simulator/client/browser/seam';
import { createHost } from '../../simulator/client/browser/wx';

/** One page that is always shown; what a stand-in cannot do says so. */
const appConfig: AppConfig = {
  pages: ['pages/home/home', 'pages/mine/mine'],
  allPages: ['pages/home/home', 'pages/mine/mine'],
  tabBar: {
    list: [
      { pagePath: 'pages/home/home', text: '首页' },
      { pagePath: 'pages/mine/mine', text: '我的' },
    ],
  },
};
const page: PageHandle = {
  path: 'pages/home/home',
  options: {},
  instance: {
    is: 'pages/home/home',
    data: {},
    setData: () => undefined,
    triggerEvent: () => undefined,
    selectComponent: () => null,
    onShareAppMessage: () => undefined,
  },
  element: document.body,
  json: { navigationBarTitleText: '首页', navigationBarTextStyle: 'black' },
  isTab: true,
};
const errors: RuntimeError[] = [];
const absent = (): never => {
  throw new Error('the stand-in runtime has no such thing');
};
const opened = async (name: string, url: string): Promise<PageHandle> => {
  if (!url.includes('pages/')) throw new Error(`${name}:fail page "${url}" is not found`);
  return page;
};

const runtime: Runtime = {
  routes: {
    navigateTo: (url) => opened('navigateTo', url),
    redirectTo: (url) => opened('redirectTo', url),
    navigateBack: async () => undefined,
    switchTab: (url) => opened('switchTab', url),
    reLaunch: (url) => opened('reLaunch', url),
    stack: () => [page],
  },
  current: () => page,
  app: () => undefined,
  appConfig,
  selectorQuery: absent,
  intersectionObserver: absent,
  createAnimation: absent,
  find: (selector) => document.querySelector<HTMLElement>(selector),
  callPage: () => ({ title: '来投票', path: 'pages/home/home?from=share' }),
  startPullDownRefresh: () => undefined,
  stopPullDownRefresh: () => undefined,
  redrawBars: () => undefined,
  appHide: () => undefined,
  appShow: () => undefined,
  onError: () => undefined,
  report: (error) => errors.push(error),
};
const host = createHost(runtime);
host.chrome.update(page, [page], appConfig);
Object.assign(window, {
  wx: host.wx,
  host,
  __simulator: { errors, ready: Promise.resolve(), runtime },
});
