/** The text about personal data, readable in full, and the box to agree. Event `agree` with { agreed }. */
Component({
  properties: {
    title: { type: String, value: '' },
    version: { type: String, value: '' },
    paragraphs: { type: Array, value: [] as string[] },
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
