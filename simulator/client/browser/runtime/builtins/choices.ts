import { defineBuiltin, type Builtin } from './builtin';
import { registerControl, registerField } from './form-registry';

interface Choice {
  self: Builtin;
  mark: HTMLElement;
  first: boolean;
}

const choices = new WeakMap<Element, Choice>();
const groups = new WeakMap<Element, () => void>();

function choicesIn(group: Element, tag: string): Choice[] {
  return [...group.querySelectorAll(tag)].flatMap((element) => choices.get(element) ?? []);
}

function groupOf(host: Element, tag: string): Element | null {
  return host.closest(`${tag}-group`);
}

function show({ self, mark }: Choice): void {
  const checked = self.flag('checked');
  self.host.setAttribute('aria-checked', String(checked));
  mark.toggleAttribute('checked', checked);
  mark.style.color = self.text('color');
}

function choose(name: 'radio' | 'checkbox', choice: Choice): void {
  const { self } = choice;
  if (self.flag('disabled')) return;
  if (name === 'radio' && self.flag('checked')) return;
  const group = groupOf(self.host, `wx-${name}`);
  if (name === 'radio' && group) {
    for (const other of choicesIn(group, 'wx-radio'))
      if (other !== choice) other.self.set({ checked: false });
  }
  self.set({ checked: name === 'radio' || !self.flag('checked') });
  if (group) groups.get(group)?.();
}

function defineChoice(name: 'radio' | 'checkbox'): void {
  defineBuiltin(name, {
    properties: { value: String, checked: Boolean, disabled: Boolean, color: String },
    created(self) {
      const mark = document.createElement('span');
      mark.className = `sim-${name}`;
      self.host.prepend(mark);
      self.host.setAttribute('role', name);
      self.host.tabIndex = 0;
      const choice: Choice = { self, mark, first: false };
      choices.set(self.host, choice);
      self.host.addEventListener('click', () => choose(name, choice));
      registerControl(self.host, () => choose(name, choice));
    },
    attached(self) {
      const choice = choices.get(self.host);
      if (!choice) return;
      choice.first = self.flag('checked');
      show(choice);
    },
    changes: {
      'checked, color'(self) {
        const choice = choices.get(self.host);
        if (choice) show(choice);
      },
      disabled: (self) => self.host.setAttribute('aria-disabled', String(self.flag('disabled'))),
    },
  });
}

function defineGroup(name: 'radio' | 'checkbox'): void {
  const value = (host: Element): unknown => {
    const checked = choicesIn(host, `wx-${name}`)
      .filter(({ self }) => self.flag('checked'))
      .map(({ self }) => self.text('value'));
    return name === 'radio' ? (checked[0] ?? '') : checked;
  };
  defineBuiltin(`${name}-group`, {
    properties: { name: String },
    created(self) {
      if (name === 'radio') self.host.setAttribute('role', 'radiogroup');
      groups.set(self.host, () => self.emit('change', { value: value(self.host) }));
      registerField(self.host, {
        name: () => self.text('name'),
        value: () => value(self.host),
        reset: () => {
          for (const choice of choicesIn(self.host, `wx-${name}`))
            choice.self.set({ checked: choice.first });
        },
      });
    },
  });
}

function defineSwitch(): void {
  const toggle = (self: Builtin): void => {
    if (self.flag('disabled')) return;
    self.set({ checked: !self.flag('checked') });
    self.emit('change', { value: self.flag('checked') });
  };
  defineBuiltin('switch', {
    properties: {
      name: String,
      checked: Boolean,
      disabled: Boolean,
      type: { type: String, value: 'switch' },
      color: { type: String, value: '#04BE02' },
    },
    created(self) {
      self.host.setAttribute('role', 'switch');
      self.host.tabIndex = 0;
      self.host.appendChild(document.createElement('span')).className = 'sim-switch';
      self.host.addEventListener('click', () => toggle(self));
      registerControl(self.host, () => toggle(self));
      registerField(self.host, {
        name: () => self.text('name'),
        value: () => self.flag('checked'),
        reset: () => self.set({ checked: false }),
      });
    },
    changes: {
      'checked, color'(self) {
        self.host.setAttribute('aria-checked', String(self.flag('checked')));
        const knob = self.host.querySelector<HTMLElement>('.sim-switch');
        knob?.toggleAttribute('checked', self.flag('checked'));
        if (knob) knob.style.backgroundColor = self.flag('checked') ? self.text('color') : '';
      },
      disabled: (self) => self.host.setAttribute('aria-disabled', String(self.flag('disabled'))),
    },
  });
}

/** radio, checkbox, their groups, and switch. */
export function defineChoices(): void {
  defineChoice('radio');
  defineChoice('checkbox');
  defineGroup('radio');
  defineGroup('checkbox');
  defineSwitch();
}
