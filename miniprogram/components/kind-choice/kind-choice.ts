/** What a work can be, with what each kind takes. Event `choose` with the id of a kind. */
Component({
  properties: {
    /** Of { id, name, icon, ways, limits, begun }. */
    kinds: { type: Array, value: [] as object[] },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      const { kind } = event.currentTarget.dataset as { kind: string };
      this.triggerEvent('choose', { kind });
    },
  },
});
