interface Shown {
  id: string;
  entry: string;
}

/** One of my votes. Events `check`, `toggle`, `copy` and `report` with its receipt, `open` with its entry. */
Component({
  properties: {
    /** A VoteView. */
    vote: { type: Object, value: null as unknown as object },
  },
  methods: {
    shown(): Shown {
      return this.data.vote as unknown as Shown;
    },
    check() {
      this.triggerEvent('check', { id: this.shown().id });
    },
    toggle() {
      this.triggerEvent('toggle', { id: this.shown().id });
    },
    copy() {
      this.triggerEvent('copy', { id: this.shown().id });
    },
    report() {
      this.triggerEvent('report', { id: this.shown().id });
    },
    open() {
      this.triggerEvent('open', { entry: this.shown().entry });
    },
  },
});
