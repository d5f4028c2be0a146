import {
  component,
  glassEasel,
  MiniProgramEnv,
} from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter';
import type { Element as GlassNode, GeneralComponent } from 'glass-easel';
import { Backend } from './backend';

export { component as adapterComponent, glassEasel };
export type GlassElement = GlassNode;
export type GlassComponent = GeneralComponent;

/** A component as its own code sees it, with the framework's node behind `_$`. */
export type Caller = component.ComponentCaller<
  Record<string, unknown>,
  Record<string, never>,
  Record<string, never>,
  unknown
> &
  Record<string, unknown>;

const environment = new MiniProgramEnv();

export const backend = new Backend();
export const codeSpace = environment.createCodeSpace('', true);
export const associated = environment.associateBackend(backend);
export const space = codeSpace.getComponentSpace();

// A component may declare a property called `dataset` or `id` (Vant does), which must not hide the node's own.
space.updateComponentOptions({ writeFieldsToNode: false });

/** The framework's node that belongs to a DOM element, or to the nearest ancestor that has one. */
export function glassOf(from: EventTarget | null): GlassElement | null {
  let node = from instanceof Node ? from : null;
  for (; node; node = node.parentNode) {
    const glass = (node as Node & { __wxElement?: GlassElement }).__wxElement;
    if (glass) return glass;
  }
  return null;
}

/** The DOM element of a framework node; null for a component with a virtual host. */
export function domOf(glass: GlassElement | null | undefined): HTMLElement | null {
  const element = glass?.getBackendElement();
  return element instanceof HTMLElement ? element : null;
}

export function isCaller(value: unknown): value is Caller {
  return typeof value === 'object' && value !== null && '_$' in value;
}
