/** What works of a kind are held to; where each is said is one tap away. */
Component({
  properties: {
    /** Of { text, source }, both in words. */
    lines: { type: Array, value: [] as object[] },
    /** Whether the lines stand behind the tap too. */
    folded: Boolean,
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
