import type { Json } from '../seam';
import { formField } from './form-field';
import { codeSpace } from './engine';
import { reportThrown, warn } from './report';

export interface UnitMeta {
  path: string;
  json: Json & {
    usingComponents: Record<string, string>;
    component?: boolean;
    styleIsolation?: string;
  };
  scope: string;
  isPage: boolean;
  isNpm: boolean;
}

interface Unit {
  meta: UnitMeta;
  run: () => void;
  loaded: boolean;
}

type Definition = Record<string, unknown>;
type Template = Parameters<typeof codeSpace.addCompiledTemplate>[1];

const units = new Map<string, Unit>();
let templates: Record<string, unknown> = {};
let sheets: Record<string, string> = {};
let registerSheet: (path: string, css: string) => void = () => undefined;
/** The unit whose script is running: what Page() and Component() register. */
let running: UnitMeta | null = null;

export function setSources(given: {
  templates: Record<string, unknown>;
  sheets: Record<string, string>;
  register: typeof registerSheet;
}): void {
  ({ templates, sheets } = given);
  registerSheet = given.register;
}

export function compiledTemplate(path: string): Template | null {
  const content = templates[path];
  return content === undefined ? null : ({ groupList: templates, content } as unknown as Template);
}

export function define(meta: UnitMeta, run: () => void): void {
  units.set(meta.path, { meta, run, loaded: false });
}

export function metaOf(path: string): UnitMeta | null {
  return units.get(path)?.meta ?? null;
}

export function isNpm(path: string): boolean {
  return units.get(path)?.meta.isNpm ?? path.startsWith('wx://');
}

const SHARED = /^(page-)?shared$/;

/** Registers a component's sheet. Classes were prefixed by the build; a component that shares them has the prefix removed. */
function addSheet(meta: UnitMeta, shared: boolean): void {
  const css = sheets[meta.path] ?? '';
  const prefix = `.${meta.scope}--`;
  registerSheet(meta.path, shared && meta.scope !== '' ? css.replaceAll(prefix, '.') : css);
  codeSpace.addStyleSheet(
    meta.path,
    meta.path,
    shared || meta.scope === '' ? undefined : meta.scope,
  );
}

/** Settles what only the definition knows (options) before the framework registers it. */
function prepare(meta: UnitMeta, definition: Definition): Definition {
  const options = (definition['options'] ?? {}) as Definition;
  const fromCode = options['styleIsolation'];
  const isolation =
    meta.json.styleIsolation ?? (typeof fromCode === 'string' ? fromCode : undefined);
  const config = {
    ...meta.json,
    component: !meta.isPage,
    ...(isolation === undefined ? {} : { styleIsolation: isolation }),
    ...(options['addGlobalClass'] === true ? { addGlobalClass: true } : {}),
  };
  codeSpace.addComponentStaticConfig(
    meta.path,
    config as Parameters<typeof codeSpace.addComponentStaticConfig>[1],
  );
  addSheet(meta, meta.isPage || (isolation !== undefined && SHARED.test(isolation)));
  return { ...definition, behaviors: knownBehaviors(definition['behaviors']) };
}

/** WeChat's own behaviors are named by text. */
function knownBehaviors(list: unknown): unknown[] {
  return (Array.isArray(list) ? list : []).flatMap((behavior: unknown) => {
    if (typeof behavior !== 'string') return behavior === undefined ? [] : [behavior];
    if (behavior === 'wx://form-field') return [formField()];
    return [];
  });
}

function current(what: string): UnitMeta {
  if (running) return running;
  throw new Error(`${what}() must be called while its own script is loaded`);
}

/** The globals with which scripts register pages and components. */
export const constructors = {
  Page(definition: Definition): void {
    const meta = current('Page');
    codeSpace.componentEnv(meta.path, ({ Page }) =>
      Page(prepare(meta, definition) as Parameters<typeof Page>[0]),
    );
    registered.add(meta.path);
  },
  Component(definition: Definition): unknown {
    const meta = current('Component');
    registered.add(meta.path);
    return codeSpace.componentEnv(meta.path, ({ Component }) =>
      Component(prepare(meta, definition) as never),
    );
  },
  Behavior(definition: Definition): unknown {
    return codeSpace.componentEnv('', ({ Behavior }) =>
      Behavior({ ...definition, behaviors: knownBehaviors(definition['behaviors']) } as never),
    );
  },
};

const registered = new Set<string>();

/** Runs the script of a page or component after those of the components it uses. */
export function load(path: string): void {
  const unit = units.get(path);
  if (!unit || unit.loaded) return;
  unit.loaded = true;
  for (const used of Object.values(unit.meta.json.usingComponents)) load(used.replace(/^\//, ''));
  const generics = unit.meta.json['componentGenerics'];
  for (const generic of Object.values(
    (generics ?? {}) as Record<string, { default?: string } | true>,
  )) {
    if (generic !== true && generic.default) load(generic.default.replace(/^\//, ''));
  }
  const template = compiledTemplate(path);
  if (template) codeSpace.addCompiledTemplate(path, template);
  const outer = running;
  running = unit.meta;
  try {
    unit.run();
    if (!registered.has(path))
      throw new Error(`${path} registers nothing: Page() or Component() is not called`);
  } catch (error) {
    reportThrown(error, path);
  } finally {
    running = outer;
  }
}

/** Runs app.js. */
export function loadApp(): void {
  const unit = units.get('app');
  if (!unit) warn('there is no app.js');
  else unit.run();
}
