import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform, type Plugin, type TransformFailure } from 'esbuild';

export const TARGET = 'es2022';

/** `require.async('…')` of another subpackage: here every package is at hand, so it is a promise of an ordinary require. */
function requireLater(source: string): string {
  return source.replace(
    /\brequire\.async\(\s*((['"`])[^'"`]+\2)\s*\)/g,
    'Promise.resolve().then(() => require($1))',
  );
}

/**
 * Makes every script of the mini program a CommonJS module first, as WeChat's compiler does: a file may then import and also
 * assign module.exports, and a name that its module does not export is undefined instead of an error. npm packages stay as
 * they are.
 */
export function commonJs(root: string): Plugin {
  return {
    name: 'common-js',
    setup(bundle) {
      bundle.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file, namespace }) => {
        const inside =
          !path.relative(root, file).startsWith('..') && !file.includes('/node_modules/');
        if (namespace !== 'file' || !inside) return null;
        const source = requireLater(await readFile(file, 'utf8'));
        const loader = file.endsWith('.ts') ? 'ts' : 'js';
        if (!/^\s*(import|export)\b/m.test(source)) return { contents: source, loader };
        try {
          const { code, warnings } = await transform(source, {
            format: 'cjs',
            loader,
            target: TARGET,
            sourcefile: file,
            sourcemap: 'inline',
          });
          return { contents: code, loader: 'js', warnings };
        } catch (error) {
          return { errors: (error as TransformFailure).errors };
        }
      });
    },
  };
}
