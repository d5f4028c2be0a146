/** A span of votes that was set apart, with the reasons and what became of it. Event `choose` with its id. */
Component({
  properties: {
    /** A HoldLine. */
    hold: { type: Object, value: null as unknown as object },
    /** Whether it can be chosen among others. */
    choosable: Boolean,
    chosen: Boolean,
  },
  methods: {
    choose() {
      if (!this.data.choosable) return;
      const { id } = this.data.hold as unknown as { id: string };
      this.triggerEvent('choose', { id });
    },
  },
});
