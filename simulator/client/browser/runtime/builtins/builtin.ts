import type { Json } from '../../seam';
import { playAnimation } from '../animation';
import { compiledTemplate } from '../define';
import { codeSpace, domOf, space, type Caller } from '../engine';
import { sendOwn } from '../events';

type PropertyType = typeof String | typeof Number | typeof Boolean | null;
export type Properties = Record<string, PropertyType | { type: PropertyType; value: unknown }>;

/** A built-in component while it lives, as its definition sees it. */
export class Builtin {
  readonly host: HTMLElement;

  constructor(private readonly caller: Caller) {
    const host = domOf(caller._$);
    if (!host) throw new Error('a built-in component has a host');
    this.host = host;
  }

  get component(): Caller['_$'] {
    return this.caller._$;
  }

  text(name: string): string {
    const value: unknown = this.caller.data[name as never];
    return value === null || value === undefined ? '' : String(value);
  }

  number(name: string): number {
    return Number(this.caller.data[name as never]);
  }

  flag(name: string): boolean {
    return Boolean(this.caller.data[name as never]);
  }

  value(name: string): unknown {
    return this.caller.data[name as never];
  }

  /** Changes an own property; a `model:` binding follows it. */
  set(data: Json): void {
    this.caller._$.setData(data as never);
  }

  /** Sends an event of its own; gives what the page's handler returned. */
  emit(type: string, detail: unknown = {}, bubbles = false): unknown {
    return sendOwn(this.caller._$ as never, type, detail, bubbles);
  }
}

export interface BuiltinDefinition {
  properties?: Properties;
  externalClasses?: string[];
  /** Once per element, before its properties arrive. */
  created?(self: Builtin): void;
  attached?(self: Builtin): void;
  ready?(self: Builtin): void;
  detached?(self: Builtin): void;
  /** Property names, separated by commas, and what to do when one of them changes. */
  changes?: Record<string, (self: Builtin) => void>;
}

const ARIA = [
  'label',
  'hidden',
  'disabled',
  'checked',
  'expanded',
  'selected',
  'modal',
  'live',
  'haspopup',
  'invalid',
  'pressed',
  'required',
  'readonly',
  'valuemin',
  'valuemax',
  'valuenow',
  'valuetext',
  'current',
  'level',
  'busy',
  'atomic',
  'controls',
  'labelledby',
  'describedby',
  'owns',
  'setsize',
  'posinset',
  'orientation',
  'multiselectable',
  'sort',
  'placeholder',
];
const camel = (name: string): string => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const ariaProperties: Properties = Object.fromEntries([
  ['ariaRole', null],
  ...ARIA.map((name) => [camel(name), null]),
]);

const EVERYWHERE: Properties = {
  hidden: Boolean,
  animation: null,
  hoverClass: String,
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  ...ariaProperties,
};

function setAttribute(self: Builtin, attribute: string, property: string): void {
  const value = self.value(property);
  if (value === null || value === undefined || value === '') self.host.removeAttribute(attribute);
  else self.host.setAttribute(attribute, String(value));
}

const EVERYWHERE_CHANGES: NonNullable<BuiltinDefinition['changes']> = {
  hidden: (self) => self.host.toggleAttribute('hidden', self.flag('hidden')),
  animation: (self) => playAnimation(self.host, self.value('animation')),
  ariaRole: (self) => setAttribute(self, 'role', 'ariaRole'),
  ...Object.fromEntries(
    ARIA.map((name) => [
      camel(name),
      (self: Builtin) => setAttribute(self, `aria-${name}`, camel(name)),
    ]),
  ),
};

const defined = new Set<string>();

export function isDefined(name: string): boolean {
  return defined.has(name);
}

const living = new WeakMap<object, Builtin>();

function selfOf(caller: Caller): Builtin {
  const known = living.get(caller);
  if (known) return known;
  const self = new Builtin(caller);
  living.set(caller, self);
  return self;
}

/** Registers a component of WeChat's own, for every page and component. */
export function defineBuiltin(name: string, definition: BuiltinDefinition = {}): void {
  defined.add(name);
  const path = `wx://${name}`;
  codeSpace.addComponentStaticConfig(path, { component: true, styleIsolation: 'shared' } as never);
  const template = compiledTemplate(path);
  if (template) codeSpace.addCompiledTemplate(path, template);
  const changes: [string, (self: Builtin) => void][] = [
    ...Object.entries(EVERYWHERE_CHANGES),
    ...Object.entries(definition.changes ?? {}),
  ];
  const run = (step: ((self: Builtin) => void) | undefined) =>
    function (this: unknown): void {
      step?.(selfOf(this as Caller));
    };
  const registered = codeSpace
    .component(path)
    .definition({
      properties: { ...EVERYWHERE, ...(definition.properties ?? {}) } as never,
      externalClasses: definition.externalClasses ?? [],
      observers: changes.map(([fields, change]) => ({ fields, observer: run(change) })),
      lifetimes: {
        created: run(definition.created),
        attached: run(definition.attached),
        ready: run(definition.ready),
        detached: run(definition.detached),
      },
    })
    .register();
  // The adapter keeps the framework's definition out of its types.
  space.setGlobalUsingComponent(
    name,
    (registered as unknown as { _$: Parameters<typeof space.setGlobalUsingComponent>[1] })._$,
  );
}
