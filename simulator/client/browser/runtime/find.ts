import { domOf, isCaller, type Caller, type GlassElement } from './engine';

/** A selector may name what lies in several lists, as in `.a, #b`. */
export function findAll(selector: string, within: Caller): GlassElement[] {
  const shadow = within._$.getShadowRoot();
  if (!shadow) return [];
  const found = selector.split(',').flatMap((part) => shadow.querySelectorAll(part.trim()));
  return [...new Set(found)];
}

/** A component with a virtual host has no element of its own: its first inner element stands for it. */
export function elementOf(glass: GlassElement): HTMLElement | null {
  const own = domOf(glass);
  if (own) return own;
  const shadow = (glass as { getShadowRoot?: () => GlassElement | null }).getShadowRoot?.();
  for (const child of (shadow ?? glass).childNodes) {
    const element = domOf(child as GlassElement);
    if (element) return element;
  }
  return null;
}

/** The component a query is about: the one given, else the page in front. */
export function callerOr(component: unknown, page: () => unknown): Caller {
  const chosen = isCaller(component) ? component : page();
  if (!isCaller(chosen)) throw new Error('a page or component is expected');
  return chosen;
}
