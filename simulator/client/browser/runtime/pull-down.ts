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
