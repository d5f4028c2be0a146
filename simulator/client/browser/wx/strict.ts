/** Names that engines and libraries probe on any object; reading them says nothing about the mini program. */
const PROBED = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'nodeType',
  '$$typeof',
  '__esModule',
  'asymmetricMatch',
  '__proto__',
]);

/**
 * wx as the pages see it: reading an API that is not simulated is told to `report`, and answers undefined so that
 * calling it throws the TypeError it would throw on an old phone.
 */
export function strictly<T extends object>(wx: T, path: string, report: (name: string) => void): T {
  return new Proxy(wx, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !PROBED.has(key)) report(`${path}.${key}`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
