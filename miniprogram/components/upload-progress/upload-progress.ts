/** How far an upload has come. Event `cancel`. */
Component({
  properties: {
    percent: Number,
    /** What is being done, in words. */
    doing: { type: String, value: '' },
    /** `3.2 MB / 12 MB`. */
    bytes: { type: String, value: '' },
    /** `1.1 MB/秒`; empty while unknown. */
    speed: { type: String, value: '' },
    /** Of FileLine: each of several files. */
    files: { type: Array, value: [] as object[] },
    /** Once the server has begun to decide there is nothing left to cancel. */
    cancellable: Boolean,
  },
  methods: {
    cancel() {
      this.triggerEvent('cancel');
    },
  },
});
