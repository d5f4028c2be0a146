import { defineBuiltin, type Builtin } from './builtin';
import { registerField } from './form-registry';

const rangeOf = (self: Builtin): HTMLInputElement | null => self.host.querySelector('input');

function show(self: Builtin): void {
  const range = rangeOf(self);
  if (!range) return;
  range.min = self.text('min');
  range.max = self.text('max');
  range.step = self.text('step');
  range.value = self.text('value');
  range.disabled = self.flag('disabled');
  range.style.accentColor = self.text('activeColor') || self.text('selectedColor');
  const shown = self.host.querySelector('.sim-slider-value');
  if (shown) shown.textContent = self.flag('showValue') ? range.value : '';
}

export function defineSlider(): void {
  defineBuiltin('slider', {
    properties: {
      name: String,
      min: Number,
      max: { type: Number, value: 100 },
      step: { type: Number, value: 1 },
      value: Number,
      disabled: Boolean,
      color: String,
      selectedColor: String,
      activeColor: String,
      backgroundColor: String,
      blockSize: Number,
      blockColor: String,
      showValue: Boolean,
    },
    created(self) {
      const range = document.createElement('input');
      range.type = 'range';
      const shown = document.createElement('span');
      shown.className = 'sim-slider-value';
      self.host.append(range, shown);
      range.addEventListener('input', () => {
        self.set({ value: Number(range.value) });
        self.emit('changing', { value: Number(range.value) });
      });
      range.addEventListener('change', () => self.emit('change', { value: Number(range.value) }));
      registerField(self.host, {
        name: () => self.text('name'),
        value: () => self.number('value'),
        reset: () => self.set({ value: self.number('min') }),
      });
    },
    attached: show,
    changes: { 'min, max, step, value, disabled, activeColor, showValue': show },
  });
}
