/** Points that a person goes through and signs before deciding. Event `toggle` with the point's id. */
Component({
  properties: {
    /** Of PointView. */
    points: { type: Array, value: [] as object[] },
  },
  methods: {
    toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      this.triggerEvent('toggle', { id });
    },
  },
});
