/** The text about personal data, readable in full, and the box to agree. Event `agree` with { agreed }. */
Component({
  properties: {
    title: { type: String, value: '' },
    version: { type: String, value: '' },
    paragraphs: { type: Array, value: [] as string[] },
    /** What one agrees to by ticking the box. */
    words: { type: String, value: '我已阅读并同意上述说明' },
    /** Said after a try without the box. */
    reminder: { type: String, value: '请先阅读说明并勾选同意，再继续投稿。' },
    agreed: Boolean,
    /** Asks for the box in red after a first try without it. */
    wanted: Boolean,
  },
  data: { open: false },
  methods: {
    toggleText() {
      this.setData({ open: !this.data.open });
    },
    toggleBox() {
      this.triggerEvent('agree', { agreed: !this.data.agreed });
    },
  },
});
