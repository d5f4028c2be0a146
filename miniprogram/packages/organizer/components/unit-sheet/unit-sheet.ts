import type { UnitRef } from '../../../../shared/contract/index';
import type { LevelView } from '../../../../shared/campaign/office';
import { groupUnits, type UnitGroup } from '../../unit-list';

/** Chooses one of the organizer's units. Event `choose` with `unit`, null for none of them; `close` when put aside. */
Component({
  properties: {
    show: Boolean,
    title: { type: String, value: '选择单位' },
    units: { type: Array, value: [] as UnitRef[] },
    levels: { type: Array, value: [] as LevelView[] },
    /** Words of the choice of no unit; empty where a unit must be chosen. */
    none: String,
  },
  data: { groups: [] as UnitGroup<UnitRef>[], query: '' },
  observers: {
    'show, units, levels'() {
      if (this.data.show) this.find(this.data.query);
    },
  },
  methods: {
    find(query: string) {
      const { units, levels } = this.data;
      this.setData({ query, groups: groupUnits(units, levels, query) });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.find(detail.value);
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const unit = this.data.units.find((one) => one.id === id) ?? null;
      this.triggerEvent('choose', { unit });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
