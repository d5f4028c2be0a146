import { apis, Failure, need } from './api';
import { element } from './element';
import type { Screen } from './screen';

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

interface SheetOptions {
  itemList: string[];
  alertText?: string;
  itemColor?: string;
}

/** Longest button label WeChat accepts, in characters. */
const LABEL_MAX = 4;

/** WeChat's two dialogs. */
export class Dialogs {
  constructor(private readonly screen: Screen) {}

  async modal(options: ModalOptions) {
    for (const key of ['confirmText', 'cancelText'] as const) {
      if ((options[key]?.length ?? 0) > LABEL_MAX)
        throw new Failure(`${key} length should not larger than 4 Chinese characters`);
    }
    const field = options.editable
      ? element('input', {
          class: 'field',
          placeholder: options.placeholderText ?? '',
          'aria-label': options.title ?? '输入',
        })
      : null;
    if (field) field.value = options.content ?? '';
    const confirm = await this.screen.ask<boolean>(
      options.title || options.content || '提示',
      (answer) => modalBox(options, field, answer),
      { mask: false, value: false },
    );
    return { confirm, cancel: !confirm, ...(field ? { content: confirm ? field.value : '' } : {}) };
  }

  confirm(content: string, confirmText: string) {
    return this.modal({ content, confirmText });
  }

  apis() {
    return apis({
      showModal: (options: ModalOptions) => this.modal(options),
      showActionSheet: async (options: SheetOptions) => {
        need(options, 'itemList', 'array');
        if (options.itemList.length > 6)
          throw new Failure('parameter error: itemList should not be large than 6');
        const tapIndex = await this.screen.ask<number>(
          options.alertText ?? '请选择',
          (answer) => sheetBox(options, answer),
          { mask: true, value: -1 },
        );
        if (tapIndex < 0) throw new Failure('cancel');
        return { tapIndex };
      },
    });
  }
}

function modalBox(
  options: ModalOptions,
  field: HTMLElement | null,
  answer: (yes: boolean) => void,
): HTMLElement {
  const cancel =
    options.showCancel === false
      ? null
      : element(
          'button',
          { class: 'cancel', style: colour(options.cancelColor), onclick: () => answer(false) },
          options.cancelText || '取消',
        );
  return element(
    'div',
    { class: 'box' },
    options.title ? element('div', { class: 'title' }, options.title) : null,
    field ?? element('div', { class: 'content' }, options.content ?? ''),
    element(
      'div',
      { class: 'actions' },
      cancel,
      element(
        'button',
        { style: colour(options.confirmColor), onclick: () => answer(true) },
        options.confirmText || '确定',
      ),
    ),
  );
}

function sheetBox(options: SheetOptions, answer: (index: number) => void): HTMLElement {
  return element(
    'div',
    { class: 'sheet' },
    options.alertText ? element('div', { class: 'alert' }, options.alertText) : null,
    ...options.itemList.map((text, index) =>
      element(
        'button',
        { class: 'item', style: colour(options.itemColor), onclick: () => answer(index) },
        text,
      ),
    ),
    element('button', { class: 'item last', onclick: () => answer(-1) }, '取消'),
  );
}

const colour = (value: string | undefined) => (value ? `color:${value}` : undefined);
