interface Shown {
  id: string;
}

/**
 * One of my own entries: where it stands and why. Events `open`, `again`, `withdraw`, `print` (its form) and `inquire` with its id; `unfold`
 * with it when its pieces are to be shown, then `zoom` and `copy` of a piece list.
 */
Component({
  properties: {
    /** A MyEntryView; its pieces are there once it was unfolded. */
    entry: { type: Object, value: null as unknown as object },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
      if (this.data.open) this.tell('unfold');
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
    print() {
      this.tell('print');
    },
    inquire() {
      this.tell('inquire');
    },
    zoom({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('zoom', detail);
    },
    copy({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('copy', detail);
    },
    tell(name: string) {
      const { id } = this.data.entry as unknown as Shown;
      this.triggerEvent(name, { id });
    },
  },
});
