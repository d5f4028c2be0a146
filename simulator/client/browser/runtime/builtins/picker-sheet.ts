/** One wheel of a picker, drawn with the browser's own control. */
export type SheetColumn =
  | { kind: 'list'; items: string[]; value: string }
  | { kind: 'date' | 'month' | 'time'; value: string; min: string; max: string };

interface Sheet {
  title: string;
  columns: SheetColumn[];
  changed(column: number, value: string): void;
  refreshed(): SheetColumn[];
  cancelled(): void;
  confirmed(values: string[]): void;
}

function fill(select: HTMLSelectElement, items: string[], value: string): void {
  select.replaceChildren(...items.map((item, index) => new Option(item, String(index))));
  select.value = value;
}

function control(column: SheetColumn): HTMLSelectElement | HTMLInputElement {
  if (column.kind === 'list') {
    const select = document.createElement('select');
    select.size = 6;
    fill(select, column.items, column.value);
    return select;
  }
  const input = document.createElement('input');
  input.type = column.kind;
  input.min = column.min;
  input.max = column.max;
  input.value = column.value;
  return input;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/** Shows a picker at the bottom of the screen, above the page. */
export function openSheet(sheet: Sheet): void {
  const cover = document.createElement('div');
  cover.className = 'sim-sheet';
  const panel = cover.appendChild(document.createElement('div'));
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', sheet.title || '选择');
  const controls = sheet.columns.map(control);
  const close = (then: () => void): void => {
    cover.remove();
    then();
  };
  const confirm = (): void =>
    close(() => sheet.confirmed(controls.map((element) => element.value)));
  const cancel = (): void => close(() => sheet.cancelled());
  const bar = panel.appendChild(document.createElement('div'));
  bar.className = 'sim-sheet-bar';
  const title = document.createElement('span');
  title.textContent = sheet.title;
  bar.append(button('取消', cancel), title, button('确定', confirm));
  const wheels = panel.appendChild(document.createElement('div'));
  wheels.className = 'sim-sheet-wheels';
  wheels.append(...controls);
  controls.forEach((element, index) => {
    element.addEventListener('change', () => {
      sheet.changed(index, element.value);
      sheet.refreshed().forEach((column, position) => {
        const other = controls[position];
        if (position > index && column.kind === 'list' && other instanceof HTMLSelectElement)
          fill(other, column.items, column.value);
      });
    });
  });
  cover.addEventListener('click', (event) => {
    if (event.target === cover) cancel();
  });
  document.body.appendChild(cover);
  controls[0]?.focus();
}
