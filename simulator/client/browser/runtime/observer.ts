import { glassEasel, type Caller, type GlassElement } from './engine';
import { elementOf, findAll } from './find';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

interface Margins {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

interface Intersection {
  id: string;
  dataset: unknown;
  intersectionRatio: number;
  intersectionRect: DOMRectReadOnly;
  boundingClientRect: DOMRectReadOnly;
  relativeRect: DOMRectReadOnly | null;
  time: number;
}

/** Crossing a threshold from `before` to `after` is what WeChat reports; the browser also reports the beginning. */
function crossed(before: number, after: number, thresholds: number[]): boolean {
  if (before === after) return false;
  return thresholds.some((threshold) => (before - threshold) * (after - threshold) <= 0);
}

/** wx.createIntersectionObserver, with the id and dataset that the framework's own leaves out. */
export class Observer {
  private margin = '0px';
  private relative: string | null = null;
  private observers: IntersectionObserver[] = [];

  constructor(
    private readonly within: Caller,
    private readonly options: Options,
  ) {}

  relativeTo(selector: string, margins?: Margins): this {
    this.relative = selector;
    return this.setMargin(margins);
  }

  relativeToViewport(margins?: Margins): this {
    this.relative = null;
    return this.setMargin(margins);
  }

  observe(selector: string, callback: (result: Intersection) => void): void {
    const found = findAll(selector, this.within);
    for (const glass of this.options.observeAll ? found : found.slice(0, 1))
      this.watch(glass, callback);
  }

  disconnect(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
  }

  private setMargin(margins: Margins = {}): this {
    this.margin = [margins.top, margins.right, margins.bottom, margins.left]
      .map((side) => `${side ?? 0}px`)
      .join(' ');
    return this;
  }

  private watch(glass: GlassElement, callback: (result: Intersection) => void): void {
    const element = elementOf(glass);
    if (!element) return;
    const thresholds = this.options.thresholds ?? [0];
    let before = this.options.initialRatio ?? 0;
    let first = true;
    const reference = this.relative === null ? null : findAll(this.relative, this.within)[0];
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const report = !first || crossed(before, entry.intersectionRatio, thresholds);
          first = false;
          before = entry.intersectionRatio;
          if (!report) continue;
          const { boundingClientRect, intersectionRatio, intersectionRect, rootBounds, time } =
            entry;
          const result = {
            id: glass.id,
            dataset: glass.dataset,
            intersectionRatio,
            intersectionRect,
            boundingClientRect,
            relativeRect: rootBounds,
            time,
          };
          glassEasel.safeCallback('IntersectionObserver', callback, this.within, [result]);
        }
      },
      // The document itself, or margins would be ignored: the pages live in a frame.
      {
        root: reference ? elementOf(reference) : document,
        rootMargin: this.margin,
        threshold: thresholds,
      },
    );
    observer.observe(element);
    this.observers.push(observer);
  }
}
