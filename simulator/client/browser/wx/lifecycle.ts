import type { Runtime, RuntimeError } from '../seam';

/** Listeners that a page adds by wx.onX and takes off by wx.offX. */
export class Signal<E> {
  private readonly listeners = new Set<(event: E) => void>();

  readonly on = (listener: (event: E) => void): void => void this.listeners.add(listener);
  readonly off = (listener?: (event: E) => void): void =>
    listener ? void this.listeners.delete(listener) : this.listeners.clear();

  fire(event: E): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** wx.onAppShow and its like. */
export class Lifecycle {
  readonly show = new Signal<object>();
  readonly hide = new Signal<object>();
  private readonly errors = new Signal<string>();
  private readonly rejections = new Signal<{ reason: unknown; promise: Promise<unknown> }>();
  private readonly resize = new Signal<object>();

  constructor(runtime: Runtime) {
    runtime.onError((error: RuntimeError) =>
      this.errors.fire(`${error.message}\n${error.stack ?? ''}`),
    );
    window.addEventListener('unhandledrejection', ({ reason, promise }) =>
      this.rejections.fire({ reason: reason as unknown, promise }),
    );
    window.addEventListener('resize', () =>
      this.resize.fire({ size: { windowWidth: innerWidth, windowHeight: innerHeight } }),
    );
  }

  apis() {
    return {
      onAppShow: this.show.on,
      offAppShow: this.show.off,
      onAppHide: this.hide.on,
      offAppHide: this.hide.off,
      onError: this.errors.on,
      offError: this.errors.off,
      onUnhandledRejection: this.rejections.on,
      offUnhandledRejection: this.rejections.off,
      onWindowResize: this.resize.on,
      offWindowResize: this.resize.off,
    };
  }
}
