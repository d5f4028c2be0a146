/** What the author should have read before a work is sent. Events `back` and `send`. */
Component({
  properties: {
    show: Boolean,
    /** Refusals that only warn. */
    warned: { type: Array, value: [] as object[] },
  },
  methods: {
    back() {
      this.triggerEvent('back');
    },
    send() {
      this.triggerEvent('send');
    },
  },
});
