import { countCharacters } from '../../shared/rules/text';
import { countsOf, type FieldView } from './form-view';

/**
 * A form made of a campaign's fields. Event `change` with { field, value } at every stroke: the page keeps
 * the answers, and what is typed never comes back as a property, so the cursor stays where it is.
 */
Component({
  properties: {
    /** Of FieldView; give a new list only when the form is opened. */
    fields: { type: Array, value: [] as object[] },
    /** What is wrong, by field id: { reason, remedy }. */
    notes: { type: Object, value: {} as object },
    /** Id of the field the cursor goes to. */
    focus: { type: String, value: '' },
  },
  data: { counts: {} as Record<string, number>, picked: {} as Record<string, string> },
  observers: {
    fields(fields: FieldView[]) {
      const picked = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
      this.setData({ counts: countsOf(fields), picked });
    },
  },
  methods: {
    fieldOf(event: { currentTarget: { dataset: Record<string, unknown> } }): FieldView | undefined {
      const fields = this.data.fields as FieldView[];
      return fields.find(({ id }) => id === event.currentTarget.dataset.field);
    },
    type(event: WechatMiniprogram.Input) {
      const field = this.fieldOf(event);
      if (!field) return;
      const { value } = event.detail;
      if (field.counted) this.setData({ [`counts.${field.id}`]: countCharacters(value.trim()) });
      this.triggerEvent('change', { field: field.id, value });
    },
    pick(event: WechatMiniprogram.PickerChange) {
      const field = this.fieldOf(event);
      if (!field) return;
      const given = event.detail.value;
      const value =
        field.control === 'options' ? (field.options[Number(given)] ?? '') : String(given);
      this.setData({ [`picked.${field.id}`]: value });
      this.triggerEvent('change', { field: field.id, value });
    },
  },
});
