import { apis } from './api';
import { element } from './element';
import type { Screen } from './screen';
import type { Sources } from './sources';
import type { Runtime } from '../seam';

interface Card {
  title?: string;
  path?: string;
  query?: string;
  imageUrl?: string;
  promise?: Promise<Card>;
}

/** The ··· menu of the capsule, and the card that a friend would receive. */
export class Share {
  private shown = true;

  constructor(
    private readonly runtime: Runtime,
    private readonly screen: Screen,
    private readonly sources: Sources,
  ) {}

  async menu(): Promise<void> {
    const page = this.runtime.current();
    const can = (method: string) => this.shown && typeof page.instance[method] === 'function';
    const items = [
      ...(can('onShareAppMessage') ? ['转发给朋友'] : []),
      ...(can('onShareTimeline') ? ['分享到朋友圈'] : []),
      ...(can('onAddToFavorites') ? ['收藏'] : []),
      '重新进入小程序',
    ];
    const chosen = await this.screen.ask<string>(
      '小程序菜单',
      (answer) =>
        element(
          'div',
          { class: 'sheet' },
          ...items.map((text) =>
            element('button', { class: 'item', onclick: () => answer(text) }, text),
          ),
          element('button', { class: 'item last', onclick: () => answer('') }, '取消'),
        ),
      { mask: true, value: '' },
    );
    if (chosen === '转发给朋友') await this.send('onShareAppMessage', { from: 'menu' });
    if (chosen === '分享到朋友圈') await this.send('onShareTimeline', {});
    if (chosen === '收藏') await this.send('onAddToFavorites', {});
    if (chosen === '重新进入小程序') location.reload();
  }

  /** Asks the page for its card and shows it. Also for a button with open-type="share". */
  async send(method: string, detail: object): Promise<void> {
    const page = this.runtime.current();
    const given = (this.runtime.callPage(page, method, detail) ?? {}) as Card;
    const card = given.promise ? { ...given, ...(await given.promise.catch(() => ({}))) } : given;
    const image = card.imageUrl
      ? element('img', {
          src: new URL(await this.sources.resolve(card.imageUrl), location.href).href,
          alt: '',
        })
      : null;
    const path = card.path ?? (card.query ? `${page.path}?${card.query}` : page.path);
    await this.screen.ask<boolean>('分享卡片', (answer) =>
      element(
        'div',
        { class: 'sheet card' },
        element('h2', {}, '朋友会看到的卡片'),
        element(
          'div',
          { class: 'share' },
          image,
          element('b', {}, card.title ?? document.title),
          element('small', {}, path),
        ),
        element(
          'div',
          { class: 'pair' },
          element('button', { class: 'main', onclick: () => answer(true) }, '完成'),
        ),
      ),
    );
  }

  apis() {
    return apis({
      showShareMenu: () => void (this.shown = true),
      hideShareMenu: () => void (this.shown = false),
      updateShareMenu: () => undefined,
    });
  }
}
