/** A head of the log with its root. Event `copy` with its day, empty for the newest one. */
Component({
  properties: {
    /** A HeadView. */
    head: { type: Object, value: null as unknown as object },
    /** Words on the button. */
    action: String,
  },
  methods: {
    copy() {
      const { day } = this.data.head as unknown as { day: string };
      this.triggerEvent('copy', { day });
    },
  },
});
