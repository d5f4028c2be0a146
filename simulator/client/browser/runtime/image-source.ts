import { domOf, type GlassComponent } from './engine';
import { report } from './report';

type Resolve = (source: string) => string | Promise<string>;

let resolve: Resolve = (source) => source;

export function setImageResolver(given: Resolve): void {
  resolve = given;
}

/** The browser's address of a source that is not relative to a component. */
export const addressOf: Resolve = (source) => resolve(source);

/** Makes a relative package path absolute; it starts at the component that wrote it. */
function absolute(source: string, component: GlassComponent): string {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(source)) return source;
  const owner = component.ownerShadowRoot?.getHostNode().is ?? '';
  const parts = owner.split('/').slice(0, -1);
  for (const part of source.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Gives the browser's address of a picture or video that WXML names; for each attribute the latest call wins. */
export function resolveSource(
  component: GlassComponent,
  source: string,
  use: (url: string) => void,
  attribute: 'src' | 'poster' = 'src',
): void {
  if (source === '') {
    use('');
    return;
  }
  const host = domOf(component);
  host?.setAttribute(`data-${attribute}`, source);
  const answer = resolve(absolute(source, component));
  if (typeof answer === 'string') {
    use(answer);
    return;
  }
  answer.then(
    (url) => {
      if (host?.getAttribute(`data-${attribute}`) === source) use(url);
    },
    (error: unknown) =>
      report({ message: `cannot load ${source}: ${String(error)}`, source: 'image' }),
  );
}
