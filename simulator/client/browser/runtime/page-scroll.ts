import { callPage, resizePage, type LivePage } from './pages';

const DEFAULT_REACH_PX = 50;

/** Watches the document's scrolling for the page in front: onPageScroll and onReachBottom. */
export function watchScrolling(top: () => LivePage | undefined): void {
  let reached: { page: LivePage; height: number } | null = null;
  window.addEventListener('scroll', () => {
    const page = top();
    if (!page) return;
    callPage(page, 'onPageScroll', { scrollTop: window.scrollY });
    const height = document.documentElement.scrollHeight;
    const distance = Number(page.json['onReachBottomDistance'] ?? DEFAULT_REACH_PX);
    const near = height - window.scrollY - window.innerHeight <= distance;
    if (!near) reached = null;
    // Once per arrival: again only after the page has grown or the person has scrolled away.
    else if (reached?.page !== page || reached.height !== height) {
      reached = { page, height };
      callPage(page, 'onReachBottom');
    }
  });
  window.addEventListener('resize', () => {
    const page = top();
    if (page) resizePage(page);
  });
}
