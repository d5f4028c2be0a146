const apis = new WeakMap<HTMLElement, unknown>();

/** Built-in components leave here what `SelectorQuery.node()` gives for them. */
export function setNode(element: HTMLElement, api: unknown): void {
  apis.set(element, api);
}

export function nodeOf(element: HTMLElement): unknown {
  return apis.get(element) ?? null;
}
