import { element } from '../wx/element';
import type { BarState, FramePort, PhonePort, TabState } from '../wx/ports';
import { person } from './tab';

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
};

/** The phone's own parts: bars, capsule, frame of the pages. */
export class Phone {
  /** The page that is shown, with its query. */
  route: string | undefined;
  private readonly frame = byId<HTMLIFrameElement>('app');
  private readonly routeListeners = new Set<(route: string) => void>();
  private readonly noteListeners = new Set<(text: string) => void>();

  constructor() {
    const port: FramePort = {
      draw: (state) => this.draw(state),
      note: (text) => this.noteListeners.forEach((tell) => tell(text)),
    };
    (window as { __simulatorFrame?: FramePort }).__simulatorFrame = port;
    byId('back').onclick = () => this.port?.back();
    byId('home').onclick = () => this.port?.home();
    byId('menu').onclick = () => this.port?.menu();
    byId('leave').onclick = () => this.leave(true);
    byId('away').onclick = () => this.leave(false);
  }

  get port(): PhonePort | undefined {
    return (this.frame.contentWindow as { __simulatorPhone?: PhonePort } | null)?.__simulatorPhone;
  }

  /** Starts the mini program anew, for the person of this tab. */
  start(path?: string): void {
    const query = new URLSearchParams({ as: person.openid });
    if (path) query.set('path', path);
    this.frame.contentWindow?.location.replace(`/app/app.html?${query}`);
  }

  onRoute(listener: (route: string) => void): void {
    this.routeListeners.add(listener);
  }

  onNote(listener: (text: string) => void): void {
    this.noteListeners.add(listener);
  }

  private leave(away: boolean): void {
    byId('away').hidden = !away;
    this.port?.visible(!away);
    byId(away ? 'away' : 'leave').focus();
  }

  private draw(state: BarState): void {
    const bars = byId('bars');
    bars.style.background = state.background;
    bars.dataset['light'] = byId('capsule').dataset['light'] = String(state.light && !state.custom);
    bars.dataset['custom'] = String(state.custom);
    byId('title').textContent = state.title;
    byId('back').hidden = !state.back;
    byId('home').hidden = !state.home;
    byId('loading').hidden = !state.loading;
    document.title = state.title || '小程序';
    this.drawTabs(state);
    this.route = state.route;
    for (const listener of this.routeListeners) listener(state.route);
  }

  private drawTabs(state: BarState): void {
    const tabs = byId('tabs');
    tabs.hidden = state.tabs === null;
    tabs.style.background = state.tabBackground;
    // The focus stays on the tab that was pressed although the bar is drawn anew.
    const focused = [...tabs.children].indexOf(document.activeElement as Element);
    tabs.replaceChildren(
      ...(state.tabs ?? []).map((tab, index) => {
        const colour = tab.selected ? state.tabSelectedColor : state.tabColor;
        const press = () => this.port?.tab(index);
        const marks = {
          type: 'button',
          style: `color:${colour}`,
          'aria-current': tab.selected ? 'page' : 'false',
          onclick: press,
        };
        return element('button', marks, ...contentOf(tab));
      }),
    );
    (tabs.children[focused] as HTMLElement | undefined)?.focus();
  }
}

function contentOf(tab: TabState): (Node | string | null)[] {
  return [
    tab.icon ? element('img', { src: tab.icon, alt: '' }) : null,
    tab.text,
    tab.badge ? element('span', { class: 'badge' }, tab.badge) : null,
    tab.dot ? element('span', { class: 'dot' }) : null,
  ];
}
