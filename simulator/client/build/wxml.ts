import { readFileSync } from 'node:fs';
import { TmplGroup } from 'glass-easel-template-compiler';
import { BUILTIN_NAMES, TEMPLATE_TAGS } from '../builtin-names';
import { BUILTIN_TEMPLATES } from '../builtin-templates';
import type { Problem } from './problem';
import { isFile, type Resolver } from './resolve';
import type { Program, Unit } from './walk';
import { mergeIncludes, offsetOf, originOf, type MergedWxml } from './wxml-include';
import { scanTags } from './wxml-scan';
import { wxsRequires, wxsToScript } from './wxs';

/** What the template compiler says about a source; lines and columns count from 0. */
interface CompilerMessage {
  isError: boolean;
  level: number;
  message: string;
  startLine: number;
  startColumn: number;
}

const WARNING_LEVEL = 3;
const KNOWN = new Set<string>([...BUILTIN_NAMES, ...TEMPLATE_TAGS]);
const INLINE_WXS = /(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs\s*>)/g;

class Templates {
  readonly group = new TmplGroup();
  private readonly merged = new Map<string, MergedWxml>();
  private readonly scripts = new Set<string>();

  constructor(
    private readonly resolver: Resolver,
    private readonly problems: Problem[],
  ) {}

  /** Adds a WXML file and everything it imports. */
  add(virtual: string, asked: string): void {
    if (this.merged.has(virtual)) return;
    const file = `${this.resolver.disk(virtual)}.wxml`;
    if (!isFile(file)) {
      this.problems.push({ level: 'error', file: asked, line: 1, column: 1, message: `import "${virtual}.wxml" not found` });
      return;
    }
    const merged = mergeIncludes(virtual, this.resolver, this.problems);
    this.merged.set(virtual, merged);
    const script = merged.source.replace(INLINE_WXS, (_whole, open: string, code: string, close: string) => open + wxsToScript(code) + close);
    const messages: CompilerMessage[] = this.group.addTmpl(virtual, script) ?? [];
    for (const message of messages) {
      if (!message.isError && message.level < WARNING_LEVEL) continue;
      const origin = originOf(merged, offsetOf(script, message.startLine, message.startColumn));
      this.problems.push({ level: message.isError || message.level > WARNING_LEVEL ? 'error' : 'warning', ...origin, message: message.message });
    }
    for (const imported of this.group.getDirectDependencies(virtual) as string[]) this.add(imported, this.resolver.shown(file));
    for (const imported of this.group.getScriptDependencies(virtual) as string[]) this.addScript(imported, this.resolver.shown(file));
  }

  private addScript(named: string, asked: string): void {
    const virtual = named.replace(/\.wxs$/, '');
    if (this.scripts.has(virtual)) return;
    this.scripts.add(virtual);
    const file = `${this.resolver.disk(virtual)}.wxs`;
    if (!isFile(file)) {
      this.problems.push({ level: 'error', file: asked, line: 1, column: 1, message: `wxs "${virtual}.wxs" not found` });
      return;
    }
    const source = readFileSync(file, 'utf8');
    this.group.addScript(virtual, wxsToScript(source));
    for (const required of wxsRequires(source)) this.addScript(this.resolver.sibling(virtual, required, '.wxs'), this.resolver.shown(file));
  }

  /** Reports tags that would stay empty boxes: neither built in nor declared by the component that draws them. */
  checkTags(unit: Unit): void {
    const declared = new Set([...Object.keys(unit.using), ...unit.generics]);
    const seen = new Set<string>();
    const check = (virtual: string): void => {
      const merged = this.merged.get(virtual);
      if (seen.has(virtual) || !merged) return;
      seen.add(virtual);
      for (const tag of scanTags(merged.source)) {
        if (KNOWN.has(tag.name) || declared.has(tag.name)) continue;
        const origin = originOf(merged, tag.start);
        this.problems.push({ level: 'warning', ...origin, message: `<${tag.name}> is neither built in nor in usingComponents of ${unit.path}` });
      }
      for (const imported of this.group.getDirectDependencies(virtual) as string[]) check(imported);
    };
    check(unit.path);
  }
}

/** Compiles every template; gives a script that leaves them on `window.__simulatorTemplates`. */
export function compileWxml(program: Program, resolver: Resolver, problems: Problem[]): string {
  const templates = new Templates(resolver, problems);
  for (const unit of program.units.values()) {
    templates.add(unit.path, unit.path);
    if (!unit.isNpm) templates.checkTags(unit);
  }
  for (const [name, template] of Object.entries(BUILTIN_TEMPLATES)) templates.group.addTmpl(`wx://${name}`, template);
  const code = templates.group.getTmplGenObjectGroups();
  templates.group.free();
  return `(function () {
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags); };
var getDate = function () { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))(); };
window.__simulatorTemplates = (${code});
})();
`;
}
