import type { LivePage } from '../pages';
import { defineBuiltin, type Builtin } from './builtin';

function pageOf(self: Builtin): LivePage | undefined {
  const { routes } = window.__simulator.runtime;
  return (routes.stack() as LivePage[]).find((page) => page.element.contains(self.host));
}

/** Writes what the tag says into the page's own configuration, which the bars are drawn from. */
function configure(self: Builtin, names: Record<string, string>): void {
  const page = pageOf(self);
  if (!page) return;
  for (const [property, name] of Object.entries(names))
    if (self.text(property) !== '') page.json[name] = self.text(property);
  window.__simulator.runtime.redrawBars();
}

function drawMeta(self: Builtin): void {
  const page = pageOf(self);
  if (!page) return;
  page.element.style.cssText = self.text('pageStyle');
  const size = self.text('rootFontSize') || self.text('pageFontSize');
  if (size !== '' && size !== 'system') document.documentElement.style.fontSize = size;
  const color = self.text('rootBackgroundColor') || self.text('backgroundColor');
  if (color !== '') document.documentElement.style.backgroundColor = color;
  const top = self.text('scrollTop');
  if (top !== '') window.scrollTo({ top: parseFloat(top), behavior: 'instant' });
}

function drawBar(self: Builtin): void {
  const front = self.text('frontColor');
  configure(self, {
    title: 'navigationBarTitleText',
    backgroundColor: 'navigationBarBackgroundColor',
  });
  const page = pageOf(self);
  if (page && front !== '')
    page.json['navigationBarTextStyle'] = front === '#000000' ? 'black' : 'white';
  window.__simulator.runtime.redrawBars();
}

const CONDITIONS = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
};

function drawMatch(self: Builtin): void {
  const parts = Object.entries(CONDITIONS)
    .filter(([name]) => self.text(name) !== '')
    .map(([name, feature]) => `(${feature}: ${self.text(name)}px)`);
  if (self.text('orientation') !== '') parts.push(`(orientation: ${self.text('orientation')})`);
  const matches = parts.length === 0 || window.matchMedia(parts.join(' and ')).matches;
  self.host.toggleAttribute('hidden', !matches);
}

/** Tags that speak of the page around them: page-meta, navigation-bar, match-media. */
export function definePageParts(): void {
  defineBuiltin('page-meta', {
    properties: {
      pageStyle: String,
      rootFontSize: String,
      pageFontSize: String,
      backgroundColor: String,
      backgroundTextStyle: String,
      rootBackgroundColor: String,
      scrollTop: String,
      scrollDuration: Number,
    },
    attached: drawMeta,
    changes: {
      'pageStyle, rootFontSize, pageFontSize, backgroundColor, rootBackgroundColor, scrollTop':
        drawMeta,
    },
  });
  defineBuiltin('navigation-bar', {
    properties: {
      title: String,
      loading: Boolean,
      frontColor: String,
      backgroundColor: String,
      colorAnimationDuration: Number,
      colorAnimationTimingFunc: String,
    },
    attached: drawBar,
    changes: { 'title, frontColor, backgroundColor': drawBar },
  });
  const listeners = new WeakMap<Builtin, () => void>();
  defineBuiltin('match-media', {
    properties: {
      ...Object.fromEntries(Object.keys(CONDITIONS).map((name) => [name, null])),
      orientation: String,
    },
    attached(self) {
      const listen = (): void => drawMatch(self);
      listeners.set(self, listen);
      window.addEventListener('resize', listen);
      drawMatch(self);
    },
    detached: (self) =>
      window.removeEventListener('resize', listeners.get(self) ?? (() => undefined)),
    changes: { [[...Object.keys(CONDITIONS), 'orientation'].join(', ')]: drawMatch },
  });
}
