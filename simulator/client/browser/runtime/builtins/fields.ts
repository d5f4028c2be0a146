import { defineBuiltin, type Builtin, type BuiltinDefinition, type Properties } from './builtin';
import { registerControl, registerField } from './form-registry';

const COMMON: Properties = {
  name: String,
  value: { type: null, value: '' },
  placeholder: String,
  placeholderStyle: String,
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  cursor: { type: Number, value: -1 },
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  cursorSpacing: Number,
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: Boolean,
  confirmType: { type: String, value: 'done' },
  confirmHold: Boolean,
};

const INPUT: Properties = {
  ...COMMON,
  type: { type: String, value: 'text' },
  password: Boolean,
  alwaysEmbed: Boolean,
  safePasswordCertPath: String,
  safePasswordLength: Number,
  safePasswordTimeStamp: Number,
  safePasswordNonce: String,
  safePasswordSalt: String,
  safePasswordCustomHash: String,
};

const TEXTAREA: Properties = {
  ...COMMON,
  autoHeight: Boolean,
  fixed: Boolean,
  showConfirmBar: { type: Boolean, value: true },
  disableDefaultPadding: Boolean,
};

const KEYBOARDS: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
};
const natives = new WeakMap<Builtin, HTMLInputElement | HTMLTextAreaElement>();

function nativeOf(self: Builtin): HTMLInputElement | HTMLTextAreaElement {
  const native = natives.get(self);
  if (!native) throw new Error('a field has its native control');
  return native;
}

function showValue(self: Builtin, value: string): void {
  const native = nativeOf(self);
  if (native.value !== value) native.value = value;
  self.host.toggleAttribute('filled', native.value !== '');
  grow(self);
}

/** `auto-height`: the box follows its lines. */
function grow(self: Builtin): void {
  const native = nativeOf(self);
  if (!(native instanceof HTMLTextAreaElement) || !self.flag('autoHeight')) return;
  native.style.height = '0';
  const height = Math.max(native.scrollHeight, 0);
  native.style.height = '';
  self.host.style.height = `${height}px`;
  const lineHeight = parseFloat(getComputedStyle(native).lineHeight) || 20;
  self.emit('linechange', {
    height,
    heightRpx: (height * 750) / window.innerWidth,
    lineCount: Math.round(height / lineHeight),
  });
}

function limit(self: Builtin): number {
  const maxlength = self.number('maxlength');
  return maxlength < 0 || Number.isNaN(maxlength) ? Infinity : maxlength;
}

function typed(self: Builtin): void {
  const native = nativeOf(self);
  // Pasting and scripted typing pass by the browser's own maxlength.
  if (native.value.length > limit(self)) native.value = native.value.slice(0, limit(self));
  const value = native.value;
  self.host.toggleAttribute('filled', value !== '');
  self.set({ value });
  const answer = self.emit('input', {
    value,
    cursor: native.selectionStart ?? value.length,
    keyCode: 0,
  });
  const replaced =
    typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
  if (typeof replaced === 'string' && replaced !== value) {
    self.set({ value: replaced });
    showValue(self, replaced);
  }
  grow(self);
}

function create(self: Builtin, tag: 'input' | 'textarea'): void {
  const native = document.createElement(tag);
  natives.set(self, native);
  self.host.appendChild(native);
  let composing = false;
  native.addEventListener('compositionstart', () => (composing = true));
  native.addEventListener('compositionend', () => {
    composing = false;
    typed(self);
  });
  native.addEventListener('input', () => {
    if (!composing) typed(self);
  });
  native.addEventListener('focus', () => self.emit('focus', { value: native.value, height: 0 }));
  native.addEventListener('blur', () =>
    self.emit('blur', { value: native.value, cursor: native.selectionStart ?? 0 }),
  );
  native.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || composing) return;
    if (tag === 'textarea' && self.text('confirmType') === 'return') return;
    if (tag === 'textarea' && event.shiftKey) return;
    if (tag === 'textarea' && self.text('confirmType') === 'done') return;
    self.emit('confirm', { value: native.value });
  });
  registerField(self.host, {
    name: () => self.text('name'),
    value: () => native.value,
    reset: () => {
      self.set({ value: '' });
      showValue(self, '');
    },
  });
  registerControl(self.host, () => native.focus());
  self.host.addEventListener('click', (event) => {
    if (event.target !== native) native.focus();
  });
}

function focusIf(self: Builtin, wanted: boolean): void {
  const native = nativeOf(self);
  if (!wanted) return native.blur();
  setTimeout(() => {
    native.focus();
    const cursor = self.number('cursor');
    const start = self.number('selectionStart');
    if (start >= 0) native.setSelectionRange(start, self.number('selectionEnd'));
    else if (cursor >= 0) native.setSelectionRange(cursor, cursor);
  }, 0);
}

const CHANGES: NonNullable<BuiltinDefinition['changes']> = {
  value: (self) => showValue(self, self.text('value').slice(0, limit(self))),
  // Read by assistive technology; what is seen is the element that `placeholder-class` can dress.
  placeholder: (self) => (nativeOf(self).placeholder = self.text('placeholder')),
  disabled: (self) => (nativeOf(self).disabled = self.flag('disabled')),
  maxlength(self) {
    if (Number.isFinite(limit(self))) nativeOf(self).maxLength = limit(self);
    else nativeOf(self).removeAttribute('maxlength');
  },
  focus: (self) => focusIf(self, self.flag('focus')),
  ariaLabel: (self) =>
    nativeOf(self).setAttribute('aria-label', self.text('ariaLabel') || self.text('placeholder')),
  confirmType: (self) =>
    (nativeOf(self).enterKeyHint =
      self.text('confirmType') === 'return' ? 'enter' : self.text('confirmType')),
};

function ready(self: Builtin): void {
  if (self.flag('autoFocus') || self.flag('focus')) focusIf(self, true);
  grow(self);
}

export function defineFields(): void {
  defineBuiltin('input', {
    properties: INPUT,
    externalClasses: ['placeholder-class'],
    created: (self) => create(self, 'input'),
    ready,
    changes: {
      ...CHANGES,
      'type, password'(self) {
        const native = nativeOf(self) as HTMLInputElement;
        native.type =
          self.flag('password') || self.text('type') === 'safe-password' ? 'password' : 'text';
        native.inputMode = KEYBOARDS[self.text('type')] ?? 'text';
      },
    },
  });
  defineBuiltin('textarea', {
    properties: TEXTAREA,
    externalClasses: ['placeholder-class'],
    created: (self) => create(self, 'textarea'),
    ready,
    changes: {
      ...CHANGES,
      autoHeight(self) {
        self.host.toggleAttribute('auto-height', self.flag('autoHeight'));
        grow(self);
      },
    },
  });
}
