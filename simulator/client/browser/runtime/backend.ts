import { glassEasel } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter';
import { BUILTIN_NAMES } from '../../builtin-names';
import { afterRender } from './frame';

const BUILTIN = new Set<string>(BUILTIN_NAMES);
const RAW = 'html-';

/** The browser's tag for a WXML tag. Tags of components get a prefix, so that `<header>` is not HTML's header. */
function browserTag(tag: string): string {
  if (tag.startsWith(RAW)) return tag.slice(RAW.length);
  if (tag === 'page' || BUILTIN.has(tag)) return `wx-${tag}`;
  return tag.includes('-') ? tag : `wx-x-${tag}`;
}

/** Lengths written in a `style` attribute, which the build cannot see. */
export function rpxInStyle(style: string): string {
  return style.replace(
    /(-?(?:\d+\.?\d*|\.\d+))rpx\b/gi,
    (_whole, number: string) => `calc(100vw * ${number} / 750)`,
  );
}

function createElement(tag: string): HTMLElement {
  const element = document.createElement(browserTag(tag));
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: string) => {
    setAttribute(name, name === 'style' && /rpx/i.test(value) ? rpxInStyle(value) : value);
  };
  return element;
}

type Context = InstanceType<typeof glassEasel.CurrentWindowBackendContext>;
type ListenerArguments = Parameters<Context['setListenerStats']>;

/** Makes what can be tapped reachable by keyboard and by a screen reader, as WeChat's own views are. */
function makeReachable(element: HTMLElement, caught: boolean): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = 0;
  const plain = /^WX-(VIEW|TEXT|IMAGE|COVER-VIEW|COVER-IMAGE)$/.test(element.tagName);
  // A caught tap mostly protects what lies below; calling it a button would read a whole dialog as one.
  if (plain && !caught && !element.hasAttribute('role')) element.setAttribute('role', 'button');
}

const FINAL = 2;

/** The DOM, as glass-easel wants to see it. Events do not come from here: see `input.ts`. */
export class Backend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as Context['document'];

  private readonly sheets = new Map<string, number>();

  /** Every page asks for the sheets it needs; one copy of each is enough. */
  override appendStyleSheetPath(path: string, scope?: number): number {
    const known = this.sheets.get(path);
    if (known !== undefined) return known;
    const index = super.appendStyleSheetPath(path, scope);
    this.sheets.set(path, index);
    return index;
  }

  override render(callback: (error: Error | null) => void): void {
    afterRender(() => callback(null));
  }

  override setListenerStats(
    element: ListenerArguments[0],
    type: string,
    _capture: boolean,
    level: ListenerArguments[3],
  ): void {
    if (type === 'tap' && element instanceof HTMLElement)
      makeReachable(element, Number(level) === FINAL);
  }

  override setModelBindingStat(): void {
    // Only raw HTML inside built-in components reaches this; they bind their values themselves.
  }
}
