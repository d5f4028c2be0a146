import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isObject, readJson } from './read-json';

const EXTENSIONS = ['.json', '.wxml', '.ts', '.js'];

export function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** Splits `@vant/weapp/button/index` into the package and what is asked of it. */
export function splitPackage(reference: string): [name: string, rest: string] {
  const parts = reference.split('/');
  const length = reference.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

/**
 * Finds files by the names a mini program uses for them. A "path" is WeChat's: relative to the root, with `/`, without an
 * extension; files of npm packages live below `miniprogram_npm/`, wherever they really are on this disk.
 */
export class Resolver {
  private readonly packages = new Map<string, string | null>();

  constructor(
    readonly root: string,
    /** Where node_modules is looked for, from here upwards. */
    readonly packageRoot: string,
    private readonly alias: Record<string, string> = {},
  ) {}

  /** Gives the file behind a path, still without an extension. */
  disk(virtual: string): string {
    const plain = path.join(this.root, virtual);
    const npm = /^miniprogram_npm\/(.+)$/.exec(virtual);
    if (!npm?.[1] || EXTENSIONS.some((extension) => isFile(plain + extension)) || isFile(plain))
      return plain;
    const [name, rest] = splitPackage(npm[1]);
    const folder = this.packageFolder(name);
    return folder === null ? plain : path.join(folder, rest);
  }

  /** Gives the path shown to the developer for a file: relative to the root, or to the package root for npm files. */
  shown(file: string): string {
    const inside = path.relative(this.root, file);
    return inside.startsWith('..') ? path.relative(this.packageRoot, file) : inside;
  }

  /** The folder inside an npm package that WeChat packs; null when it is not a mini program package. */
  packageFolder(name: string): string | null {
    const known = this.packages.get(name);
    if (known !== undefined) return known;
    const folder = this.findPackageFolder(name);
    this.packages.set(name, folder);
    return folder;
  }

  /** Whether a reference names an npm package that is neither packed nor installed. */
  isUninstalled(reference: string): boolean {
    if (/^[./~]/.test(reference) || this.unalias(reference) !== reference) return false;
    const [name] = splitPackage(reference);
    const packed = path.join(this.root, 'miniprogram_npm', name);
    return (
      name !== '' &&
      !existsSync(path.join(this.root, name)) &&
      !existsSync(packed) &&
      this.packageFolder(name) === null
    );
  }

  private findPackageFolder(name: string): string | null {
    for (let folder = this.packageRoot; ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, 'node_modules', name);
      if (existsSync(candidate)) {
        const manifest = path.join(candidate, 'package.json');
        const json = existsSync(manifest) ? readJson(manifest, manifest, []) : {};
        const packed =
          typeof json['miniprogram'] === 'string' ? json['miniprogram'] : 'miniprogram_dist';
        const inside = path.join(candidate, packed);
        return existsSync(inside) ? inside : null;
      }
      if (folder === path.dirname(folder)) return null;
    }
  }

  /** Whether a component or page exists at a path. */
  exists(virtual: string): boolean {
    const file = this.disk(virtual);
    return EXTENSIONS.some((extension) => isFile(file + extension));
  }

  /** app.json's `resolveAlias`: `{"~/*": "/components/*"}`. */
  unalias(reference: string): string {
    for (const [from, to] of Object.entries(this.alias)) {
      const prefix = from.replace(/\*$/, '');
      if (reference.startsWith(prefix))
        return `/${to.replace(/\*$/, '').replace(/^\//, '')}${reference.slice(prefix.length)}`;
    }
    return reference;
  }

  /** Gives the path of the component that `from` (a path) calls `reference`, or null. */
  component(from: string, reference: string): string | null {
    const wanted = this.unalias(reference);
    const candidates = wanted.startsWith('/')
      ? [wanted.slice(1)]
      : [path.posix.join(path.posix.dirname(from), wanted)];
    if (!wanted.startsWith('/') && !wanted.startsWith('.')) {
      for (let folder = path.posix.dirname(from); ; folder = path.posix.dirname(folder)) {
        candidates.push(path.posix.join(folder, 'miniprogram_npm', wanted));
        if (folder === '.') break;
      }
    }
    for (const candidate of candidates) {
      if (this.exists(candidate)) return candidate;
      if (this.exists(`${candidate}/index`)) return `${candidate}/index`;
    }
    return null;
  }

  /** Gives the script of a page or component; TypeScript wins, as its compiled neighbour may be stale. */
  script(virtual: string): string | null {
    const file = this.disk(virtual);
    return ['.ts', '.js'].map((extension) => file + extension).find(isFile) ?? null;
  }

  /** Gives the file of an `import`ed WXML, WXS or WXSS; `extension` is added when missing. */
  sibling(from: string, reference: string, extension: string): string {
    const wanted = this.unalias(reference);
    const virtual = wanted.startsWith('/')
      ? wanted.slice(1)
      : path.posix.join(path.posix.dirname(from), wanted);
    const named = virtual.endsWith(extension) ? virtual.slice(0, -extension.length) : virtual;
    if (
      !wanted.startsWith('/') &&
      !wanted.startsWith('.') &&
      !isFile(this.disk(named) + extension)
    ) {
      const npm = `miniprogram_npm/${wanted.endsWith(extension) ? wanted.slice(0, -extension.length) : wanted}`;
      if (isFile(this.disk(npm) + extension)) return npm;
    }
    return named;
  }
}

/** The alias table of an app.json, with nothing that is not text. */
export function aliasOf(appJson: Record<string, unknown>): Record<string, string> {
  const table = appJson['resolveAlias'];
  if (!isObject(table)) return {};
  return Object.fromEntries(
    Object.entries(table).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
