import type { Declaring } from '../../state/declared';

/**
 * What the author declares of the work. Event `declare` with the changed part of Declaring; the share that is typed never comes
 * back as a property.
 */
Component({
  properties: {
    /** Of DeclareView; what begins with it. */
    view: { type: Object, value: null as unknown as object },
    /** What is wrong, by name: { reason, remedy }. */
    notes: { type: Object, value: {} as object },
  },
  methods: {
    tell(changed: Partial<Declaring>) {
      this.triggerEvent('declare', changed);
    },
    borrow({ detail }: WechatMiniprogram.Input) {
      this.tell({ borrowed: detail.value });
    },
    date({ detail }: WechatMiniprogram.PickerChange) {
      this.tell({ madeIn: String(detail.value) });
    },
    own({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.tell({ own: currentTarget.dataset.own !== true });
    },
  },
});
