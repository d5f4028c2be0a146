interface Shown {
  id: string;
}

/** One of my own entries: where it stands and why. Events `open`, `again`, `withdraw` and `inquire` with its id. */
Component({
  properties: {
    /** A MyEntryView. */
    entry: { type: Object, value: null as unknown as object },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    show() {
      this.tell('open');
    },
    again() {
      this.tell('again');
    },
    withdraw() {
      this.tell('withdraw');
    },
    inquire() {
      this.tell('inquire');
    },
    tell(name: string) {
      const { id } = this.data.entry as unknown as Shown;
      this.triggerEvent(name, { id });
    },
  },
});
