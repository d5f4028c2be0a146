import { defineBuiltin, type Builtin } from './builtin';
import { registerControl, registerField } from './form-registry';
import { openSheet, type SheetColumn } from './picker-sheet';
import { RegionChoice } from './region';

function label(self: Builtin, item: unknown): string {
  const key = self.text('rangeKey');
  return typeof item === 'object' && item !== null
    ? String((item as Record<string, unknown>)[key] ?? '')
    : String(item);
}

function listColumn(self: Builtin, range: unknown, value: unknown): SheetColumn {
  const items: unknown[] = Array.isArray(range) ? range : [];
  return {
    kind: 'list',
    items: items.map((item) => label(self, item)),
    value: String(Number(value ?? 0)),
  };
}

function columnsOf(self: Builtin): SheetColumn[] {
  const value = self.value('value');
  switch (self.text('mode')) {
    case 'multiSelector': {
      const range: unknown[] = Array.isArray(self.value('range'))
        ? (self.value('range') as unknown[])
        : [];
      const values: unknown[] = Array.isArray(value) ? value : [];
      return range.map((column, index) => listColumn(self, column, values[index]));
    }
    case 'date': {
      const kind = self.text('fields') === 'month' ? 'month' : 'date';
      return [{ kind, value: self.text('value'), min: self.text('start'), max: self.text('end') }];
    }
    case 'time':
      return [
        { kind: 'time', value: self.text('value'), min: self.text('start'), max: self.text('end') },
      ];
    default:
      return [listColumn(self, self.value('range'), value)];
  }
}

function result(self: Builtin, values: string[]): unknown {
  const mode = self.text('mode');
  if (mode === 'multiSelector') return values.map(Number);
  const [first = ''] = values;
  if (mode === 'date' && self.text('fields') === 'year') return first.slice(0, 4);
  return mode === 'selector' ? Number(first) : first;
}

function openRegion(self: Builtin): void {
  const choice = new RegionChoice(self.value('value'), self.text('level'), self.text('customItem'));
  openSheet({
    title: self.text('headerText'),
    columns: choice.columns(),
    changed: (column, index) => choice.choose(column, Number(index)),
    refreshed: () => choice.columns(),
    cancelled: () => self.emit('cancel', {}),
    confirmed() {
      const { value } = choice;
      self.set({ value });
      // The list knows no administrative codes.
      self.emit('change', { value, code: [], postcode: '' });
    },
  });
}

function open(self: Builtin): void {
  if (self.flag('disabled')) return;
  if (self.text('mode') === 'region') {
    openRegion(self);
    return;
  }
  openSheet({
    title: self.text('headerText'),
    columns: columnsOf(self),
    changed: (column, value) => self.emit('columnchange', { column, value: Number(value) }),
    // The page may answer a column change with other columns.
    refreshed: () => columnsOf(self),
    cancelled: () => self.emit('cancel', {}),
    confirmed(values) {
      const value = result(self, values);
      self.set({ value });
      self.emit('change', { value });
    },
  });
}

export function definePicker(): void {
  defineBuiltin('picker', {
    properties: {
      name: String,
      mode: { type: String, value: 'selector' },
      range: null,
      rangeKey: String,
      value: null,
      start: String,
      end: String,
      fields: { type: String, value: 'day' },
      disabled: Boolean,
      headerText: String,
      level: String,
      customItem: String,
    },
    created(self) {
      self.host.setAttribute('role', 'button');
      self.host.tabIndex = 0;
      self.host.addEventListener('click', () => open(self));
      registerControl(self.host, () => open(self));
      registerField(self.host, {
        name: () => self.text('name'),
        value: () => self.value('value'),
        reset: () => self.set({ value: null }),
      });
    },
  });
}
