import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { colour } from './colours';

const { document } = new JSDOM('').window;

const STYLE = {
  fontFamily: 'inherit',
  fontSize: '13px',
  color: colour('ink-soft'),
  background: 'transparent',
  overflow: 'visible',
};

/** Draws a plot into SVG text that needs nothing beside it; `label` says what it shows to who cannot see it. */
export function draw(label: string, options: Plot.PlotOptions): string {
  const drawn = Plot.plot({ ...options, document, style: STYLE, ariaLabel: label });
  drawn.setAttribute('role', 'img');
  return drawn.outerHTML;
}
