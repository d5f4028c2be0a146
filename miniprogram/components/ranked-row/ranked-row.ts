/** One place of a ranking. Event `open` with the entry's id. */
Component({
  properties: {
    /** { id, rank, tied, title, about, cover, votes, held } */
    row: { type: Object, value: null as unknown as object },
  },
  methods: {
    open() {
      const { id } = this.data.row as unknown as { id: string };
      this.triggerEvent('open', { id });
    },
  },
});
