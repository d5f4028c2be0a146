import { listenToDrag } from './drag';
import { callPage, type LivePage } from './pages';

/** WeChat takes its sign away by itself when the page forgets to. */
const GIVE_UP_MS = 3000;

let sign: HTMLElement | null = null;
let timer = 0;

/** Shows the waiting sign and calls the page's onPullDownRefresh. */
export function startPullDown(page: LivePage | undefined): void {
  if (!page) return;
  stopPullDown();
  sign = document.createElement('div');
  sign.className = 'sim-pull-down';
  sign.textContent = '···';
  document.body.prepend(sign);
  timer = window.setTimeout(stopPullDown, GIVE_UP_MS);
  callPage(page, 'onPullDownRefresh');
}

export function stopPullDown(): void {
  clearTimeout(timer);
  sign?.remove();
  sign = null;
}

/** How far a finger has to pull, px. */
const PULL = 50;

/** A finger or the mouse that pulls the page in front down from its top. */
export function listenToPullDown(top: () => LivePage | undefined): void {
  listenToDrag(document, {
    begin: (target) =>
      window.scrollY <= 0 &&
      sign === null &&
      top()?.json['enablePullDownRefresh'] === true &&
      target.closest('wx-movable-view, wx-slider, wx-picker-view, wx-canvas, .sim-sheet') ===
        null &&
      !scrolledInside(target),
    move: () => undefined,
    end({ x, y }) {
      if (y >= PULL && Math.abs(x) < y && window.scrollY <= 0) startPullDown(top());
    },
  });
}

/** A scroll-view that is not at its top takes the gesture for itself. */
function scrolledInside(target: Element): boolean {
  const view = target.closest('wx-scroll-view');
  return view !== null && (view.scrollTop > 0 || view.hasAttribute('own-refresher'));
}
