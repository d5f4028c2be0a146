import path from 'node:path';
import type { Problem } from './problem';
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

export const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** Every page of the package and its subpackages, in app.json's order. */
export function pagesOf(appJson: JsonObject): string[] {
  const own = strings(appJson['pages']);
  const packages = appJson['subPackages'] ?? appJson['subpackages'];
  const inside = (Array.isArray(packages) ? packages : []).filter(isObject).flatMap((entry) => {
    const root = typeof entry['root'] === 'string' ? entry['root'] : '';
    return strings(entry['pages']).map((page) => path.posix.join(root, page));
  });
  return [...new Set([...own, ...inside].map((page) => page.replace(/^\//, '')))];
}

/** Takes the folder of app.json; gives every page and component reachable from it. */
export function walk(root: string, packageRoot: string, problems: Problem[]): { program: Program; resolver: Resolver } {
  const appFile = path.join(root, 'app.json');
  if (!isFile(appFile)) problems.push({ level: 'error', file: 'app.json', line: 1, column: 1, message: 'not found' });
  const appJson = isFile(appFile) ? readJson(appFile, 'app.json', problems) : {};
  const resolver = new Resolver(root, packageRoot, aliasOf(appJson));
  const program: Program = { appJson, pages: pagesOf(appJson), units: new Map() };
  const globals = stringMap(appJson['usingComponents']);

  const visit = (virtual: string, isPage: boolean, asked: string): void => {
    if (program.units.has(virtual)) return;
    const script = resolver.script(virtual);
    if (script === null || !isFile(`${resolver.disk(virtual)}.wxml`)) {
      const missing = script === null ? `${virtual}.ts or .js` : `${virtual}.wxml`;
      problems.push({ level: 'error', file: asked, line: 1, column: 1, message: `${missing} not found` });
      return;
    }
    const jsonFile = `${resolver.disk(virtual)}.json`;
    const json = isFile(jsonFile) ? readJson(jsonFile, resolver.shown(jsonFile), problems) : {};
    const isNpm = /(^|\/)miniprogram_npm\//.test(virtual);
    const generics = isObject(json['componentGenerics']) ? json['componentGenerics'] : {};
    const unit: Unit = {
      path: virtual,
      json,
      isPage,
      isNpm,
      using: {},
      generics: Object.keys(generics),
      scope: isPage ? '' : `c${program.units.size.toString(36)}`,
      script,
    };
    program.units.set(virtual, unit);
    const link = (tag: string, reference: string, from: string, file: string): string | null => {
      if (/^(plugin|plugin-private|ext):/.test(reference)) {
        problems.push({ level: 'warning', file, line: 1, column: 1, message: `<${tag}> is a plugin component and is not drawn` });
        return null;
      }
      const target = resolver.component(from, reference);
      if (target === null) {
        problems.push({ level: 'error', file, line: 1, column: 1, message: `component "${tag}": "${reference}" not found` });
        return null;
      }
      visit(target, false, file);
      return `/${target}`;
    };
    for (const [tag, reference] of Object.entries(isNpm ? {} : globals)) {
      const target = link(tag, reference, 'app', 'app.json');
      if (target !== null) unit.using[tag] = target;
    }
    for (const [tag, reference] of Object.entries(stringMap(json['usingComponents']))) {
      const target = link(tag, reference, virtual, resolver.shown(jsonFile));
      if (target !== null) unit.using[tag] = target;
    }
    for (const [name, generic] of Object.entries(generics)) {
      if (!isObject(generic) || typeof generic['default'] !== 'string') continue;
      const target = link(name, generic['default'], virtual, resolver.shown(jsonFile));
      if (target !== null) generic['default'] = target;
    }
  };

  for (const page of program.pages) visit(page, true, 'app.json');
  if (isObject(appJson['tabBar']) && appJson['tabBar']['custom'] === true) visit(CUSTOM_TAB_BAR, false, 'app.json');
  return { program, resolver };
}
