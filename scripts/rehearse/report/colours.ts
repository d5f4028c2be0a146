import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '../../../miniprogram/styles/tokens.wxss');

const found = new Map(
  [...readFileSync(file, 'utf8').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/**
 * A colour of the product by its name in tokens.wxss.
 * @throws Error when there is none.
 */
export function colour(name: string): string {
  const value = found.get(name);
  if (value === undefined) throw new Error(`tokens.wxss has no colour --${name}`);
  return value;
}

/** The colours of themes, in their order; there are seven. */
export const themeColour = (at: number): string => colour(`theme-${String((at % 7) + 1)}`);
