import { join } from 'node:path';
import { buildComponents } from '../support/built-components';

/** What we use of miniprogram-simulate; its own types would bring WeChat's globals into every test. */
interface Part {
  dom?: HTMLElement;
  querySelector(selector: string): Part | undefined;
  querySelectorAll(selector: string): Part[];
  dispatchEvent(name: string, options?: { detail: object }): void;
  addEventListener(name: string, listener: (event: CustomEvent<unknown>) => void): void;
  setData(data: object): void;
  toJSON(): Node;
  attach(parent: HTMLElement): void;
  detach(): void;
}
const { load, render } = jest.requireActual<{
  load(path: string, options: { rootPath: string }): string;
  render(id: string, properties: object): Part;
}>('miniprogram-simulate');

const built = buildComponents();
afterAll(built.remove);

interface Node {
  attrs?: { name: string; value: unknown }[];
  event?: Record<string, unknown>;
  children?: (Node | string)[];
}

/** One of our components on a page of its own. @param place its folder's folder in the mini program. */
export function show(name: string, properties: object, place = 'components') {
  jest.resetModules();
  const path = join(built.folder, place, name, name);
  const component = render(load(path, { rootPath: built.folder }), properties);
  component.attach(document.createElement('page'));
  const heard: { name: string; detail: unknown }[] = [];
  const attribute = (node: Node, key: string) =>
    node.attrs?.find((attr) => attr.name === key)?.value;
  const nodes = (node: Node | string): Node[] =>
    typeof node === 'string' ? [] : [node, ...(node.children ?? []).flatMap(nodes)];
  const tree = () => nodes(component.toJSON());

  return {
    text: () => component.dom?.textContent ?? '',
    has: (selector: string) => component.querySelector(selector) !== undefined,
    count: (selector: string) => component.querySelectorAll(selector).length,
    set: (properties: object) => component.setData(properties),
    inner: (selector: string) => component.querySelector(selector),
    /** Remembers an event of the component. */
    listen(event: string): void {
      component.addEventListener(event, ({ detail }) => {
        heard.push({ name: event, detail });
      });
    },
    heard,
    async tap(selector: string): Promise<void> {
      const target = component.querySelector(selector);
      if (!target) throw new Error(`nothing to tap: ${selector}`);
      target.dispatchEvent('tap');
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    /** Labels of everything with this role, as a screen reader says them. */
    labels: (role: string) =>
      tree()
        .filter((node) => attribute(node, 'ariaRole') === role)
        .map((node) => attribute(node, 'ariaLabel')),
    detach: () => component.detach(),
  };
}
