import type { SelectorQuery } from '../seam';
import { glassEasel, type Caller, type GlassElement } from './engine';
import { elementOf, findAll } from './find';
import { afterRender } from './frame';
import { nodeOf } from './node-api';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}

type Result = Record<string, unknown>;
type Callback = (result: unknown) => void;
type Which = { selector: string; all: boolean } | 'viewport';

function scrollOf(element: Element, into: Result): void {
  into['scrollLeft'] = element.scrollLeft;
  into['scrollTop'] = element.scrollTop;
  into['scrollWidth'] = element.scrollWidth;
  into['scrollHeight'] = element.scrollHeight;
}

function viewport(fields: Fields): Result {
  const result: Result = {};
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  if (fields.id) result['id'] = '';
  if (fields.dataset) result['dataset'] = {};
  if (fields.rect) Object.assign(result, { left: 0, top: 0, right: width, bottom: height });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) scrollOf(document.scrollingElement ?? document.documentElement, result);
  return result;
}

function measure(glass: GlassElement, fields: Fields): Result {
  const result: Result = {};
  const element = elementOf(glass);
  if (fields.id) result['id'] = glass.id;
  if (fields.dataset) result['dataset'] = glass.dataset;
  if (fields.mark) result['mark'] = glass.collectMarks();
  const box = element?.getBoundingClientRect() ?? new DOMRect();
  if (fields.rect)
    Object.assign(result, { left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  if (fields.size) Object.assign(result, { width: box.width, height: box.height });
  if (fields.scrollOffset && element) scrollOf(element, result);
  const data: Result = glassEasel.Component.isComponent(glass) ? (glass.data as Result) : {};
  for (const name of fields.properties ?? []) {
    const camel = name.replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
    if (camel in data) result[name] = data[camel];
  }
  if (element && fields.computedStyle) {
    const style = getComputedStyle(element);
    for (const name of fields.computedStyle)
      result[name] = style.getPropertyValue(
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      );
  }
  if (element && fields.node) result['node'] = nodeOf(element);
  if (element && fields.context) result['context'] = nodeOf(element);
  return result;
}

class NodesRef {
  constructor(
    private readonly query: Query,
    private readonly which: Which,
  ) {}

  fields(fields: Fields, callback?: Callback): Query {
    return this.query.push(this.which, fields, callback);
  }

  boundingClientRect(callback?: Callback): Query {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): Query {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  node(callback?: Callback): Query {
    return this.fields({ node: true }, callback);
  }

  context(callback?: Callback): Query {
    return this.fields({ context: true }, callback);
  }
}

/** wx.createSelectorQuery: answers after what has been set is on the screen. */
export class Query implements SelectorQuery {
  private steps: {
    within: Caller;
    which: Which;
    fields: Fields;
    callback: Callback | undefined;
  }[] = [];

  constructor(private within: () => Caller) {}

  in(component: unknown): this {
    this.within = () => component as Caller;
    return this;
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, { selector, all: false });
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, { selector, all: true });
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, 'viewport');
  }

  push(which: Which, fields: Fields, callback: Callback | undefined): this {
    this.steps.push({ within: this.within(), which, fields, callback });
    return this;
  }

  exec(callback?: (results: unknown[]) => void): this {
    const steps = this.steps;
    afterRender(() => {
      const results = steps.map(({ within, which, fields }) => {
        if (which === 'viewport') return viewport(fields);
        const found = findAll(which.selector, within).map((glass) => measure(glass, fields));
        return which.all ? found : (found[0] ?? null);
      });
      glassEasel.safeCallback(
        'SelectorQuery',
        () => {
          steps.forEach((step, index) => step.callback?.(results[index]));
          callback?.(results);
        },
        undefined,
        [],
      );
    });
    return this;
  }
}
