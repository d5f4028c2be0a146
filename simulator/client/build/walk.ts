import { readFileSync } from 'node:fs';
import path from 'node:path';
import { placeOfString, type Problem } from './problem';
import { isObject, readJson, stringMap, strings, type JsonObject } from './read-json';
import { aliasOf, isFile, Resolver } from './resolve';

/** A page or component: its four files share one path. */
export interface Unit {
  path: string;
  json: JsonObject;
  isPage: boolean;
  isNpm: boolean;
  /** Tag → path with a leading slash, app.json's global ones included. */
  using: Record<string, string>;
  generics: string[];
  /** Prefix of the classes in its WXSS; empty for pages, whose classes are shared. */
  scope: string;
  script: string;
}

export interface Program {
  appJson: JsonObject;
  pages: string[];
  units: Map<string, Unit>;
}

const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** Every page of the package and its subpackages, in app.json's order. */
function pagesOf(appJson: JsonObject): string[] {
  const own = strings(appJson['pages']);
  const packages = appJson['subPackages'] ?? appJson['subpackages'];
  const inside = (Array.isArray(packages) ? packages : []).filter(isObject).flatMap((entry) => {
    const root = typeof entry['root'] === 'string' ? entry['root'] : '';
    return strings(entry['pages']).map((page) => path.posix.join(root, page));
  });
  return [...new Set([...own, ...inside].map((page) => page.replace(/^\//, '')))];
}

/** A JSON file and the words in it that a problem is about. */
interface Mention {
  file: string;
  words: string;
}

class Walk {
  readonly units = new Map<string, Unit>();
  private readonly globals: Record<string, string>;

  constructor(
    private readonly appFile: string,
    readonly appJson: JsonObject,
    private readonly resolver: Resolver,
    private readonly problems: Problem[],
  ) {
    this.globals = stringMap(appJson['usingComponents']);
  }

  visit(virtual: string, isPage: boolean, asked: Mention): void {
    if (this.units.has(virtual)) return;
    const script = this.resolver.script(virtual);
    const base = this.resolver.disk(virtual);
    if (script === null) return this.complain('error', asked, `${virtual}.ts or .js not found`);
    if (!isFile(`${base}.wxml`)) return this.complain('error', asked, `${virtual}.wxml not found`);
    const jsonFile = `${base}.json`;
    const json = isFile(jsonFile)
      ? readJson(jsonFile, this.resolver.shown(jsonFile), this.problems)
      : {};
    const generics = isObject(json['componentGenerics']) ? json['componentGenerics'] : {};
    const unit: Unit = {
      path: virtual,
      json,
      isPage,
      isNpm: /(^|\/)miniprogram_npm\//.test(virtual),
      using: {},
      generics: Object.keys(generics),
      scope: isPage ? '' : `c${this.units.size.toString(36)}`,
      script,
    };
    this.units.set(virtual, unit);
    if (!unit.isNpm) this.linkAll(unit, this.globals, 'app', this.appFile);
    this.linkAll(unit, stringMap(json['usingComponents']), virtual, jsonFile);
    for (const [name, generic] of Object.entries(generics)) {
      if (!isObject(generic) || typeof generic['default'] !== 'string') continue;
      const target = this.link(name, generic['default'], virtual, jsonFile);
      if (target !== null) generic['default'] = target;
    }
  }

  private linkAll(unit: Unit, table: Record<string, string>, from: string, file: string): void {
    for (const [tag, reference] of Object.entries(table)) {
      const target = this.link(tag, reference, from, file);
      if (target !== null) unit.using[tag] = target;
    }
  }

  private link(tag: string, reference: string, from: string, file: string): string | null {
    const asked = { file, words: reference };
    if (/^(plugin|plugin-private|ext):/.test(reference)) {
      this.complain('warning', asked, `<${tag}> is a plugin component and is not drawn`);
      return null;
    }
    const target = this.resolver.component(from, reference);
    if (target === null) {
      // A package nobody installed leaves holes in its pages; the other pages can still be looked at.
      const level = this.resolver.isUninstalled(reference) ? 'warning' : 'error';
      this.complain(level, asked, `component "${tag}": "${reference}" not found`);
      return null;
    }
    this.visit(target, false, asked);
    return `/${target}`;
  }

  private complain(level: Problem['level'], asked: Mention, message: string): void {
    const place = placeOfString(readFileSync(asked.file, 'utf8'), asked.words);
    this.problems.push({ level, file: this.resolver.shown(asked.file), ...place, message });
  }
}

/** Takes the folder of app.json; gives every page and component reachable from it. */
export function walk(
  root: string,
  packageRoot: string,
  problems: Problem[],
): { program: Program; resolver: Resolver } {
  const appFile = path.join(root, 'app.json');
  const found = isFile(appFile);
  if (!found)
    problems.push({ level: 'error', file: 'app.json', line: 1, column: 1, message: 'not found' });
  const appJson = found ? readJson(appFile, 'app.json', problems) : {};
  const resolver = new Resolver(root, packageRoot, aliasOf(appJson));
  const pages = pagesOf(appJson);
  const all = new Walk(appFile, appJson, resolver, problems);
  for (const page of pages) all.visit(page, true, { file: appFile, words: page });
  if (isObject(appJson['tabBar']) && appJson['tabBar']['custom'] === true)
    all.visit(CUSTOM_TAB_BAR, false, { file: appFile, words: 'tabBar' });
  return { program: { appJson, pages, units: all.units }, resolver };
}
