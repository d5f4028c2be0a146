import type { FieldKind, FormField } from '../../shared/campaign/view';
import { countCharacters } from '../../shared/campaign/text';

/** Which control a kind of answer is typed or chosen with. */
export type Control = 'input' | 'textarea' | 'options' | 'date' | 'month';
/** WeChat's keyboards. */
export type Keyboard = 'text' | 'number' | 'idcard';

const CONTROLS = {
  line: 'input',
  text: 'textarea',
  phone: 'input',
  choice: 'options',
  landline: 'input',
  email: 'input',
  idNumber: 'input',
  postcode: 'input',
  region: 'options',
  day: 'date',
  month: 'month',
  number: 'input',
  link: 'textarea',
  unit: 'input',
} satisfies Record<FieldKind, Control>;

const KEYBOARDS: Partial<Record<FieldKind, Keyboard>> = {
  phone: 'number',
  postcode: 'number',
  number: 'number',
  idNumber: 'idcard',
};

export interface FieldView {
  id: string;
  label: string;
  required: boolean;
  personal: boolean;
  control: Control;
  keyboard: Keyboard;
  placeholder: string;
  options: string[];
  value: string;
  maxLength: number;
  /** Only where the length is free enough to be worth counting. */
  counted: boolean;
  /** Names of listed units are proposed while typing. */
  proposes: boolean;
}

export function fieldView(field: FormField, value: string): FieldView {
  // A region without a list of its own is written by hand.
  const written = CONTROLS[field.kind] === 'options' && field.options.length === 0;
  const control = written ? 'input' : CONTROLS[field.kind];
  return {
    id: field.id,
    label: field.label,
    required: field.required,
    personal: field.personal,
    control,
    keyboard: KEYBOARDS[field.kind] ?? 'text',
    placeholder: field.placeholder === '' ? `请填写${field.label}` : field.placeholder,
    options: field.options,
    value,
    maxLength: field.maxLength,
    proposes: field.kind === 'unit',
    counted: field.kind === 'text' || (field.kind === 'line' && !field.personal),
  };
}

/** Characters of every counted answer, as the rule counts them. */
export function countsOf(fields: readonly FieldView[]): Record<string, number> {
  const counted = fields.filter((field) => field.counted);
  return Object.fromEntries(counted.map(({ id, value }) => [id, countCharacters(value.trim())]));
}
