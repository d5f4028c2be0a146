import { countCharacters } from '../../shared/campaign/text';
import { suggestUnits, type UnitSuggestions } from '../../state/unit-suggestions';
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
    /** Names of the organizer's units, proposed in fields of the kind `unit`. */
    units: { type: Array, value: [] as string[] },
  },
  data: {
    counts: {} as Record<string, number>,
    picked: {} as Record<string, string>,
    /** What a tap on a proposal put into a field. */
    put: {} as Record<string, string>,
    proposals: {} as Record<string, UnitSuggestions>,
  },
  observers: {
    fields(fields: FieldView[]) {
      const picked = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
      this.setData({ counts: countsOf(fields), picked, put: {} });
    },
    // Nothing is proposed before something is typed.
    'fields, units'(fields: FieldView[], units: string[]) {
      const proposals = fields
        .filter(({ proposes }) => proposes)
        .map(({ id, value }) => [id, { listed: suggestUnits(units, value).listed, names: [] }]);
      this.setData({ proposals: Object.fromEntries(proposals) as Record<string, UnitSuggestions> });
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
      if (field.proposes) this.propose(field.id, value);
      this.triggerEvent('change', { field: field.id, value });
    },
    propose(field: string, typed: string) {
      const next = suggestUnits(this.data.units, typed);
      const before = this.data.proposals[field];
      if (before?.listed === next.listed && before.names.join() === next.names.join()) return;
      this.setData({ [`proposals.${field}`]: next });
    },
    take(event: WechatMiniprogram.TouchEvent) {
      const { field, name } = event.currentTarget.dataset as { field: string; name: string };
      // Set anew even if the same name was put there before and then written over.
      this.setData({ [`put.${field}`]: '' });
      this.setData({ [`put.${field}`]: name, [`proposals.${field}`]: { listed: true, names: [] } });
      this.triggerEvent('change', { field, value: name });
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
