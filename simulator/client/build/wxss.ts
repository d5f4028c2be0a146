import { readFileSync } from 'node:fs';
import postcss, { CssSyntaxError, type Root } from 'postcss';
import { useLocalFonts } from './fonts';
import type { Problem } from './problem';
import { isFile, type Resolver } from './resolve';
import type { Program } from './walk';
import { scopeSelector, type SheetScope } from './wxss-selector';

/** 750rpx is the width of the screen. */
function rpxToCss(value: string): string {
  return value.replace(/(-?(?:\d+\.?\d*|\.\d+))rpx\b/gi, (_whole, number: string) => {
    return Number(number) === 0 ? '0px' : `calc(100vw * ${number} / 750)`;
  });
}

class Sheets {
  private readonly parsed = new Map<string, Root>();

  constructor(
    private readonly resolver: Resolver,
    private readonly problems: Problem[],
  ) {}

  /** Gives the browser's CSS for a WXSS path (no extension); imported sheets come first, each once, in the same scope. */
  compile(virtual: string, scope: SheetScope, seen = new Set<string>()): string {
    const file = `${this.resolver.disk(virtual)}.wxss`;
    if (seen.has(file) || !isFile(file)) return '';
    seen.add(file);
    const root = this.parse(file).clone();
    let imported = '';
    root.walkAtRules('import', (rule) => {
      const reference = /["']([^"']+)["']/.exec(rule.params)?.[1];
      if (reference !== undefined) {
        const target = this.resolver.sibling(virtual, reference, '.wxss');
        if (isFile(`${this.resolver.disk(target)}.wxss`))
          imported += this.compile(target, scope, seen);
        else this.report(file, rule.source?.start, `@import "${reference}" not found`);
      }
      rule.remove();
    });
    root.walkRules((rule) => {
      const parent = rule.parent;
      if (parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(String(parent.name)))
        return;
      try {
        rule.selector = scopeSelector(rule.selector, scope);
      } catch {
        this.report(file, rule.source?.start, `selector "${rule.selector}" cannot be read`);
      }
    });
    return `${imported}${root.toString()}\n`;
  }

  private parse(file: string): Root {
    const known = this.parsed.get(file);
    if (known) return known;
    let root: Root;
    try {
      root = postcss.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
        from: file,
        map: false,
      });
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      this.problems.push({
        level: 'error',
        file: this.resolver.shown(file),
        line: error.line ?? 1,
        column: error.column ?? 1,
        message: error.reason,
      });
      root = postcss.root();
    }
    root.walkDecls((declaration) => {
      if (/rpx/i.test(declaration.value)) declaration.value = rpxToCss(declaration.value);
      if (/url\(\s*["']?(?!data:|https?:|\/\/)/.test(declaration.value)) {
        this.report(
          file,
          declaration.source?.start,
          'WXSS cannot load a file of the package: use base64 or <image>',
        );
      }
    });
    root.walkAtRules('media', (rule) => {
      rule.params = rpxToCss(rule.params);
    });
    useLocalFonts(root);
    this.parsed.set(file, root);
    return root;
  }

  private report(
    file: string,
    start: { line: number; column: number } | undefined,
    message: string,
  ): void {
    this.problems.push({
      level: 'warning',
      file: this.resolver.shown(file),
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      message,
    });
  }
}

/** Gives path → CSS for the app and every unit; sheets with nothing in them are left out. */
export function compileWxss(
  program: Program,
  resolver: Resolver,
  problems: Problem[],
): Record<string, string> {
  const sheets = new Sheets(resolver, problems);
  const compiled: Record<string, string> = {
    app: sheets.compile('app', { classes: '', page: '' }),
  };
  for (const unit of program.units.values()) {
    const css = sheets.compile(unit.path, {
      classes: unit.scope,
      page: unit.isPage ? unit.path : '',
    });
    if (css.trim() !== '') compiled[unit.path] = css;
  }
  return compiled;
}
