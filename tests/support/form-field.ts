import type { FormField } from '../../miniprogram/shared/campaign/view';

/** A field of a form, asked of everybody. */
export const aFormField = (own: Partial<FormField> = {}): FormField => ({
  id: 'field',
  label: '一项',
  kind: 'line',
  required: true,
  minLength: 1,
  maxLength: 600,
  placeholder: '',
  personal: true,
  options: [],
  channels: [],
  source: { reading: '表里的一项' },
  ...own,
});
