import { findAll } from '../find';
import type { Caller } from '../engine';
import { domOf } from '../engine';
import { defineBuiltin, type Builtin } from './builtin';
import { controlOf, fieldsIn, registerForm } from './form-registry';

/** The control a label means: the one `for` names, else the first inside. */
function labelled(self: Builtin): (() => void) | undefined {
  const id = self.text('for');
  const owner = self.component.ownerShadowRoot?.getHostNode();
  if (id !== '' && owner) {
    const target = domOf(findAll(`#${id}`, owner.getMethodCaller() as unknown as Caller)[0]);
    return target ? controlOf(target) : undefined;
  }
  return [...self.host.querySelectorAll('*')]
    .map(controlOf)
    .find((activate) => activate !== undefined);
}

export function defineForm(): void {
  defineBuiltin('form', {
    properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
    created(self) {
      registerForm(self.host, {
        submit(button) {
          const fields = fieldsIn(self.host).filter((field) => field.name() !== '');
          const value = Object.fromEntries(fields.map((field) => [field.name(), field.value()]));
          self.emit('submit', {
            value,
            target: { id: button.component.id, dataset: button.component.dataset },
          });
        },
        reset() {
          for (const field of fieldsIn(self.host)) field.reset();
          self.emit('reset', {});
        },
      });
    },
  });

  defineBuiltin('label', {
    properties: { for: String },
    created(self) {
      self.host.addEventListener('click', (event) => {
        // A tap on the control itself has already done what the label would do.
        for (
          let node = event.target;
          node instanceof Element && node !== self.host;
          node = node.parentElement
        ) {
          if (controlOf(node)) return;
        }
        labelled(self)?.();
      });
    },
  });
}
