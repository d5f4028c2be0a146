import { defineBuiltin, type Builtin } from './builtin';

const SETTLE_MS = 120;
const views = new WeakMap<Element, { settled(): void; started(): void }>();

function columnsOf(host: Element): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('wx-picker-view-column .sim-column')];
}

function itemHeight(column: HTMLElement): number {
  return column.querySelector<HTMLElement>(':scope > *')?.offsetHeight || 34;
}

function chosen(column: HTMLElement): number {
  return Math.round(column.scrollTop / itemHeight(column));
}

/** Brings each wheel to the value the page gives, without telling the page about it. */
function place(self: Builtin): void {
  const value = self.value('value');
  if (!Array.isArray(value)) return;
  columnsOf(self.host).forEach((column, index) => {
    const top = Number(value[index] ?? 0) * itemHeight(column);
    if (Math.abs(column.scrollTop - top) > 1) column.scrollTop = top;
  });
}

/** picker-view and its columns: wheels that snap. */
export function definePickerView(): void {
  defineBuiltin('picker-view', {
    properties: {
      value: null,
      indicatorStyle: String,
      indicatorClass: String,
      maskStyle: String,
      maskClass: String,
      immediateChange: Boolean,
    },
    created(self) {
      views.set(self.host, {
        started: () => self.emit('pickstart', {}),
        settled() {
          const value = columnsOf(self.host).map(chosen);
          if (JSON.stringify(value) === JSON.stringify(self.value('value'))) return;
          self.set({ value });
          self.emit('change', { value });
          self.emit('pickend', {});
        },
      });
    },
    ready: place,
    changes: {
      value: place,
      indicatorStyle: (self) => {
        const height = /height\s*:\s*([^;]+)/.exec(self.text('indicatorStyle'))?.[1];
        if (height) self.host.style.setProperty('--sim-row', height);
      },
    },
  });
  defineBuiltin('picker-view-column', {
    externalClasses: ['indicator-class', 'mask-class'],
    attached(self) {
      const column = self.host.querySelector<HTMLElement>('.sim-column');
      let timer = 0;
      column?.addEventListener('scroll', () => {
        const view = self.host.closest('wx-picker-view');
        const known = view ? views.get(view) : undefined;
        if (timer === 0) known?.started();
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          timer = 0;
          known?.settled();
        }, SETTLE_MS);
      });
    },
  });
}
