/** What works of a kind are held to; where each is said is one tap away. */
Component({
  properties: {
    /** Of { text, source }, both in words. */
    lines: { type: Array, value: [] as object[] },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
