import type { Plugin } from 'esbuild';
import * as fs from 'fs';

/**
 * Writes out which part of which ability a fold takes, so that nothing but that part is bundled: a list that is
 * walked by name would keep the schema, the checks and every other part of all abilities.
 */
export const partsOfAbilities: Plugin = {
  name: 'parts-of-abilities',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]core[\\/]abilities\.ts$/ }, ({ path: file }) => {
      const source = fs.readFileSync(file, 'utf8');
      const names = /const ABILITIES = \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g) ?? [];
      if (names.length === 0) throw new Error(`no list of abilities in ${file}`);
      const contents = source.replace(
        /each\('(\w+)'\)/g,
        (_, part: string) =>
          `/* @__PURE__ */ [${names.map((name) => `${name}.${part}`).join()}].filter(Boolean)`,
      );
      return { contents, loader: 'ts' };
    });
  },
};
