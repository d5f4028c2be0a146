import { domOf, type Caller, type GlassComponent, type GlassElement } from './engine';
import { elementOf, findAll } from './find';
import { reportThrown } from './report';

type Style = string | Record<string, string>;
type WxsListener = (this: unknown, ...given: unknown[]) => unknown;

declare global {
  interface Window {
    /** What compiled templates call when WXS listens: see the build's WXS_HOOKS. */
    __simulatorWxs: {
      changed(
        listener: WxsListener,
        value: unknown,
        old: unknown,
        host: GlassComponent,
        element: GlassElement,
      ): void;
      heard(caller: Caller, event: unknown, listener: WxsListener, path: unknown): unknown;
    };
  }
}

const kept = new WeakMap<GlassElement, WxsInstance>();
const states = new WeakMap<GlassElement, object>();

/** A node as WXS may touch it: style and class at once, without setData. */
class WxsInstance {
  constructor(private readonly glass: GlassElement) {}

  private get element(): HTMLElement | null {
    return elementOf(this.glass);
  }

  private get caller(): Caller | null {
    const owner = this.glass as Partial<GlassComponent>;
    return (owner.getMethodCaller?.() as Caller | undefined) ?? null;
  }

  selectComponent(selector: string): WxsInstance | null {
    return this.selectAllComponents(selector)[0] ?? null;
  }

  selectAllComponents(selector: string): WxsInstance[] {
    return this.caller ? findAll(selector, this.caller).map(instanceOf) : [];
  }

  setStyle(style: Style): this {
    const text =
      typeof style === 'string'
        ? style
        : Object.entries(style)
            .map(([name, value]) => `${name}:${value}`)
            .join(';');
    const scratch = document.createElement('i').style;
    scratch.cssText = text.replace(/(-?[\d.]+)rpx/g, (_whole, n: string) => `${Number(n) / 7.5}vw`);
    for (const name of scratch)
      this.element?.style.setProperty(
        name,
        scratch.getPropertyValue(name),
        scratch.getPropertyPriority(name),
      );
    return this;
  }

  addClass(name: string): this {
    this.element?.classList.add(...name.split(/\s+/).filter(Boolean));
    return this;
  }

  removeClass(name: string): this {
    this.element?.classList.remove(...name.split(/\s+/).filter(Boolean));
    return this;
  }

  hasClass(name: string): boolean {
    return this.element?.classList.contains(name) ?? false;
  }

  getDataset(): object {
    return (this.glass as { dataset?: object }).dataset ?? {};
  }

  getState(): object {
    const state = states.get(this.glass) ?? {};
    states.set(this.glass, state);
    return state;
  }

  getComputedStyle(names: string[]): Record<string, string> {
    const computed = this.element ? getComputedStyle(this.element) : null;
    return Object.fromEntries(names.map((name) => [name, computed?.getPropertyValue(name) ?? '']));
  }

  getBoundingClientRect(): object {
    return this.element?.getBoundingClientRect().toJSON() as object;
  }

  callMethod(name: string, argument: unknown): unknown {
    const { caller } = this;
    const method = caller?.[name];
    if (typeof method !== 'function') return undefined;
    try {
      return (method as (given: unknown) => unknown).call(caller, argument);
    } catch (error) {
      reportThrown(error, `WXS callMethod ${name}`);
      return undefined;
    }
  }

  triggerEvent(name: string, detail: unknown): void {
    this.caller?.triggerEvent(name, detail as never, {});
  }

  requestAnimationFrame(callback: () => void): number {
    return requestAnimationFrame(callback);
  }

  setTimeout(callback: () => void, ms: number): number {
    return window.setTimeout(callback, ms);
  }

  clearTimeout(id: number): void {
    clearTimeout(id);
  }
}

function instanceOf(glass: GlassElement): WxsInstance {
  const known = kept.get(glass);
  if (known) return known;
  const made = new WxsInstance(glass);
  kept.set(glass, made);
  return made;
}

function nodeOf(event: unknown): GlassElement | null {
  const target = (event as { currentTarget?: unknown }).currentTarget;
  const glass = target as Partial<GlassElement> | null | undefined;
  return typeof glass?.getBackendElement === 'function' && domOf(glass as GlassElement)
    ? (glass as GlassElement)
    : null;
}

/** Lets WXS functions be listeners of events and of `change:…`. */
export function listenInWxs(): void {
  window.__simulatorWxs = {
    changed(listener, value, old, host, element) {
      listener.call(null, value, old, instanceOf(host as GlassElement), instanceOf(element));
    },
    heard(caller, event, listener, path) {
      // Only what stands in a WXS module has a path; a page's own method has its caller as `this`.
      if (path === undefined || path === null) return listener.call(caller, event);
      const node = nodeOf(event);
      const given = Object.create(event as object) as Record<string, unknown>;
      given['instance'] = node ? instanceOf(node) : null;
      return listener.call(null, given, instanceOf(caller._$ as GlassElement));
    },
  };
}
