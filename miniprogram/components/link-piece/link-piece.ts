/** A piece that lies elsewhere: whose address it is, and a way to take it along. Event `copy` with the `link`. */
Component({
  properties: {
    link: { type: String, value: '' },
    host: { type: String, value: '' },
    /** What is found there. */
    what: { type: String, value: '' },
    caption: { type: String, value: '' },
  },
  methods: {
    copy() {
      this.triggerEvent('copy', { link: this.data.link });
    },
  },
});
