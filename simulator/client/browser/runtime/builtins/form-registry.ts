import { glassEasel, glassOf } from '../engine';
import type { Builtin } from './builtin';

/** What a form collects from a field and puts back on reset. */
export interface Field {
  name(): string;
  value(): unknown;
  reset(): void;
}

/** What a label does to its control. */
export type Activate = () => void;

export interface Form {
  submit(button: Builtin): void;
  reset(): void;
}

const fields = new WeakMap<Element, Field>();
const controls = new WeakMap<Element, Activate>();
const forms = new WeakMap<Element, Form>();

export function registerField(host: Element, field: Field): void {
  fields.set(host, field);
}

export function registerControl(host: Element, activate: Activate): void {
  controls.set(host, activate);
}

export function registerForm(host: Element, form: Form): void {
  forms.set(host, form);
}

export function formAround(element: Element): Form | undefined {
  const host = element.closest('wx-form');
  return host ? forms.get(host) : undefined;
}

export function controlOf(element: Element): Activate | undefined {
  return controls.get(element);
}

/** A component of the mini program with `wx://form-field` is a field as well. */
function ownField(element: Element): Field | undefined {
  const glass = glassOf(element);
  if (
    !glass ||
    glass.getBackendElement() !== (element as never) ||
    !glassEasel.Component.isComponent(glass)
  )
    return undefined;
  if (glass.is.startsWith('wx://')) return undefined;
  const data = glass.data as Record<string, unknown>;
  if (
    !glassEasel.Component.hasProperty(glass, 'name') ||
    !glassEasel.Component.hasProperty(glass, 'value')
  )
    return undefined;
  return {
    name: () => String(data['name'] ?? ''),
    value: () => data['value'],
    reset: () => undefined,
  };
}

export function fieldsIn(form: Element): Field[] {
  return [...form.querySelectorAll('*')].flatMap(
    (element) => fields.get(element) ?? ownField(element) ?? [],
  );
}
