/** One awarded work in its golden frame. Event `open` with the entry's id. */
Component({
  properties: {
    /** { id, title, about, theme, cover, ratio } */
    winner: { type: Object, value: null as unknown as object },
    award: String,
    /** Full width, for the first prize. */
    grand: Boolean,
  },
  methods: {
    open() {
      const { id } = this.data.winner as unknown as { id: string };
      if (id !== '') this.triggerEvent('open', { id });
    },
  },
});
