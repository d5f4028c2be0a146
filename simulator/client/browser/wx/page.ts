import { apis, Failure } from './api';
import type { Json, Runtime } from '../seam';

interface ScrollOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  duration?: number;
}

/** What acts on the page that is shown: scrolling, pull-down, queries, animation. */
export function pageApis(runtime: Runtime) {
  return {
    ...apis({
      pageScrollTo: ({ scrollTop, selector, offsetTop = 0, duration = 300 }: ScrollOptions) => {
        const element = selector ? runtime.find(selector) : null;
        if (selector && !element) throw new Failure(`selector ${selector} not found`);
        const top = element
          ? element.getBoundingClientRect().top + window.scrollY + offsetTop
          : (scrollTop ?? 0);
        window.scrollTo({ top, behavior: duration > 0 ? 'smooth' : 'auto' });
      },
      startPullDownRefresh: () => runtime.startPullDownRefresh(),
      stopPullDownRefresh: () => runtime.stopPullDownRefresh(),
      hideKeyboard: () => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement))
          throw new Failure('hideKeyboard:fail:input not exists');
        focused.blur();
      },
    }),
    createSelectorQuery: () => runtime.selectorQuery(),
    createIntersectionObserver: (component: unknown, options?: Json) =>
      runtime.intersectionObserver(component, options),
    createAnimation: (options?: Json) => runtime.createAnimation(options),
    requestIdleCallback: (
      callback: (deadline: IdleDeadline) => void,
      options?: IdleRequestOptions,
    ) => window.requestIdleCallback(callback, options),
    cancelIdleCallback: (handle: number) => window.cancelIdleCallback(handle),
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  };
}
