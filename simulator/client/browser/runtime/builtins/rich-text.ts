const TAGS = new Set([
  'a',
  'abbr',
  'address',
  'article',
  'aside',
  'b',
  'bdi',
  'bdo',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'fieldset',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'i',
  'img',
  'ins',
  'label',
  'legend',
  'li',
  'mark',
  'nav',
  'ol',
  'p',
  'pre',
  'q',
  'rt',
  'ruby',
  's',
  'section',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'tt',
  'u',
  'ul',
]);
const ATTRIBUTES = new Set([
  'class',
  'style',
  'span',
  'width',
  'height',
  'alt',
  'src',
  'start',
  'type',
  'colspan',
  'rowspan',
  'align',
  'dir',
  'color',
]);

interface RichNode {
  type?: string;
  text?: string;
  name?: string;
  attrs?: Record<string, unknown>;
  children?: unknown;
}

function setAttribute(element: Element, name: string, value: string): void {
  const harmless = name !== 'src' || /^(https?:|data:image\/|\/)/.test(value);
  if (ATTRIBUTES.has(name) && harmless) element.setAttribute(name, value);
}

function fromNode(node: RichNode): Node | null {
  if (node.type === 'text') return document.createTextNode(decode(String(node.text ?? '')));
  const name = String(node.name ?? '').toLowerCase();
  if (!TAGS.has(name)) return null;
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(node.attrs ?? {}))
    setAttribute(element, attribute, String(value));
  element.append(...richNodes(node.children));
  return element;
}

/** Entities, without giving the text a chance to become markup. */
function decode(text: string): string {
  return (
    new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').documentElement
      .textContent ?? ''
  );
}

function fromHtml(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '');
  if (!(node instanceof Element) || !TAGS.has(node.tagName.toLowerCase())) return null;
  const element = document.createElement(node.tagName.toLowerCase());
  for (const { name, value } of node.attributes) setAttribute(element, name, value);
  for (const child of node.childNodes) {
    const kept = fromHtml(child);
    if (kept) element.appendChild(kept);
  }
  return element;
}

/** Gives the trusted part of what rich-text shows: HTML text or a list of nodes. Other tags and attributes are left out. */
export function richNodes(nodes: unknown): Node[] {
  if (typeof nodes === 'string') {
    const parsed = new DOMParser().parseFromString(nodes, 'text/html').body;
    return [...parsed.childNodes].flatMap((node) => fromHtml(node) ?? []);
  }
  return (Array.isArray(nodes) ? nodes : []).flatMap((node: RichNode) => fromNode(node) ?? []);
}
