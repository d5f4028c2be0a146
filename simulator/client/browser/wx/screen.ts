import { element } from './element';
import { screenStyle } from './screen.style';

/**
 * The layer above the pages. WeChat's dialogs cover the bars as well, so the layer lives in the outer
 * page when there is one; its shadow root keeps it away from the styles of the mini program.
 */
export class Screen {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;

  constructor() {
    const overlay = outerDocument()?.getElementById('overlay') ?? null;
    overlay?.replaceChildren();
    this.host = element('div', { class: 'wx-layer' });
    this.host.style.cssText = `position:${overlay ? 'absolute' : 'fixed'};inset:0;z-index:90000;pointer-events:none`;
    this.root = this.host.attachShadow({ mode: 'open' });
    this.root.append(element('style', {}, screenStyle));
    (overlay ?? document.documentElement).append(this.host);
  }

  /** Puts something on the layer and returns how to take it off. */
  show(node: HTMLElement): () => void {
    const before = (this.root.ownerDocument.activeElement ?? null) as HTMLElement | null;
    this.root.append(node);
    return () => {
      if (!node.isConnected) return;
      node.remove();
      before?.focus?.({ preventScroll: true });
    };
  }

  /** A dialog over a mask: answers with what `build`'s buttons give, or with `escape` on Esc or on the mask. */
  ask<T>(
    label: string,
    build: (answer: (value: T) => void) => HTMLElement,
    escape?: { mask: boolean; value: T },
  ): Promise<T> {
    return new Promise((resolve) => {
      const answer = (value: T) => {
        close();
        resolve(value);
      };
      const leave = () => escape && answer(escape.value);
      const mask = element('div', { class: 'mask', onclick: () => escape?.mask && leave() });
      const box = build(answer);
      const dialog = element('div', {
        class: 'dialog',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': label,
        tabindex: -1,
      });
      dialog.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
      dialog.append(mask, box);
      const close = this.show(dialog);
      (dialog.querySelector<HTMLElement>('input.field') ?? dialog).focus({ preventScroll: true });
    });
  }
}

/** The frame's document, when the pages run inside the phone frame. */
export function outerDocument(): Document | null {
  return window.parent === window ? null : window.parent.document;
}
