/** A head of the log with its root. Events `copy` and `toggle` with its day, empty for the newest one. */
Component({
  properties: {
    /** A HeadView. */
    head: { type: Object, value: null as unknown as object },
    /** Its root can be put away. */
    folds: Boolean,
    /** Words on the button. */
    action: String,
  },
  methods: {
    copy() {
      this.tell('copy');
    },
    toggle() {
      this.tell('toggle');
    },
    tell(name: string) {
      const { day } = this.data.head as unknown as { day: string };
      this.triggerEvent(name, { day });
    },
  },
});
