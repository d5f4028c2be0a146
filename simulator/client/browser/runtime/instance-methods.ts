import { adapterComponent, type Caller } from './engine';
import { browserKeyframes } from './animation';
import { elementOf, findAll } from './find';
import { Observer } from './observer';
import { Query } from './selector';

/** What a page's or component's `this` can do beyond the framework's own methods. */
export function addInstanceMethods(pageOf: (caller: Caller) => Caller | null): void {
  const prototype = adapterComponent.ComponentCaller.prototype as unknown as Record<
    string,
    unknown
  >;
  const methods: Record<string, (this: Caller, ...args: never[]) => unknown> = {
    createSelectorQuery() {
      return new Query(() => this);
    },
    createIntersectionObserver(options: ConstructorParameters<typeof Observer>[1] = {}) {
      return new Observer(this, options);
    },
    getTabBar() {
      return (pageOf(this) ?? this)['__tabBar'] ?? null;
    },
    getOpenerEventChannel() {
      return (pageOf(this) ?? this)['__channel'];
    },
    getPageId() {
      return String((pageOf(this) ?? this)['route'] ?? '');
    },
    animate(
      selector: string,
      keyframes: Record<string, unknown>[],
      duration: number,
      callback?: () => void,
    ) {
      const elements = findAll(selector, this).map(elementOf);
      const frames = browserKeyframes(keyframes);
      const running = elements.map(
        (element) => element?.animate(frames, { duration, fill: 'forwards' }).finished,
      );
      void Promise.all(running).then(
        () => callback?.(),
        () => undefined,
      );
    },
    clearAnimation(selector: string, options?: unknown, callback?: () => void) {
      for (const glass of findAll(selector, this))
        elementOf(glass)
          ?.getAnimations()
          .forEach((animation) => animation.cancel());
      (typeof options === 'function' ? (options as () => void) : callback)?.();
    },
  };
  Object.assign(prototype, methods);
}
