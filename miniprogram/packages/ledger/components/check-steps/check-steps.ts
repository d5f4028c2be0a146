/** A check of one vote: the one sentence, what it means, and on demand every step of it. */
Component({
  properties: {
    /** A CheckView. */
    check: { type: Object, value: null as unknown as object },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    report() {
      this.triggerEvent('report');
    },
  },
});
