import { codeSpace } from './engine';

let behavior: unknown;

/** `wx://form-field`: a component that a form collects like an input. */
export function formField(): unknown {
  behavior ??= codeSpace
    .behavior()
    .definition({ properties: { name: String, value: null } })
    .register();
  return behavior;
}
