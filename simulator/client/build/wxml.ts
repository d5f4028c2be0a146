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
/** Only a warning to this compiler, but WeChat's own does not go on. */
const REFUSED = /missing end tag/;
const KNOWN = new Set<string>([...BUILTIN_NAMES, ...TEMPLATE_TAGS]);
const INLINE_WXS = /(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs\s*>)/g;

/** Hands WXS listeners to the runtime, which gives them the nodes as WXS knows them. */
const WXS_HOOKS = `Q.A = (listener) => function (value, old, host, element) { return window.__simulatorWxs.changed(listener, value, old, host, element); };
Q.C = (caller, event, listener, path) => window.__simulatorWxs.heard(caller, event, listener, path);`;

function newGroup(): TmplGroup {
  const group = new TmplGroup();
  group.setExtraRuntimeScript(WXS_HOOKS);
  return group;
}

class Templates {
  readonly group = newGroup();
  private readonly merged = new Map<string, MergedWxml>();
  private readonly scripts = new Set<string>();

  constructor(
    private readonly resolver: Resolver,
    private readonly problems: Problem[],
  ) {}

  /** Adds a WXML file and everything it imports. */
  add(virtual: string): void {
    const file = `${this.resolver.disk(virtual)}.wxml`;
    if (this.merged.has(virtual) || !isFile(file)) return;
    const merged = mergeIncludes(virtual, this.resolver, this.problems);
    this.merged.set(virtual, merged);
    this.checkImports(virtual, merged);
    const script = merged.source.replace(
      INLINE_WXS,
      (_whole, open: string, code: string, close: string) => open + wxsToScript(code) + close,
    );
    const messages: CompilerMessage[] = this.group.addTmpl(virtual, script) ?? [];
    for (const { isError, level, message, startLine, startColumn } of messages) {
      if (!isError && level < WARNING_LEVEL) continue;
      // The scripts changed within their lines only, so lines are those of the merged source.
      const origin = originOf(merged, offsetOf(merged.source, startLine, startColumn));
      const grave = isError || level > WARNING_LEVEL || REFUSED.test(message);
      this.problems.push({ level: grave ? 'error' : 'warning', ...origin, message });
    }
    for (const imported of this.group.getDirectDependencies(virtual) as string[])
      this.add(imported);
    for (const imported of this.group.getScriptDependencies(virtual) as string[])
      this.addScript(imported);
  }

  private checkImports(virtual: string, merged: MergedWxml): void {
    for (const tag of scanTags(merged.source)) {
      const source = tag.attributes['src'];
      if (source === undefined || (tag.name !== 'import' && tag.name !== 'wxs')) continue;
      const extension = tag.name === 'wxs' ? '.wxs' : '.wxml';
      const target = this.resolver.sibling(virtual, source, extension);
      if (isFile(this.resolver.disk(target) + extension)) continue;
      const message = `${tag.name} "${target}${extension}" not found`;
      // WeChat's compiler goes on without a template, but not without a module.
      const level = tag.name === 'wxs' ? 'error' : 'warning';
      this.problems.push({ level, ...originOf(merged, tag.start), message });
    }
  }

  private addScript(named: string): void {
    const virtual = named.replace(/\.wxs$/, '');
    const file = `${this.resolver.disk(virtual)}.wxs`;
    if (this.scripts.has(virtual) || !isFile(file)) return;
    this.scripts.add(virtual);
    const source = readFileSync(file, 'utf8');
    this.group.addScript(virtual, wxsToScript(source));
    for (const required of wxsRequires(source))
      this.addScript(this.resolver.sibling(virtual, required, '.wxs'));
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
        this.problems.push({
          level: 'warning',
          ...origin,
          message: `<${tag.name}> is neither built in nor in usingComponents of ${unit.path}`,
        });
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
    templates.add(unit.path);
    if (!unit.isNpm) templates.checkTags(unit);
  }
  for (const [name, template] of Object.entries(BUILTIN_TEMPLATES))
    templates.group.addTmpl(`wx://${name}`, template);
  const code = templates.group.getTmplGenObjectGroups();
  templates.group.free();
  return `(function () {
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags); };
var getDate = function () { return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))(); };
window.__simulatorTemplates = (${code});
})();
`;
}
