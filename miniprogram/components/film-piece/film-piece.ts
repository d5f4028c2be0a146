/** A film or a sound of a work, with its length and caption. */
Component({
  properties: {
    src: { type: String, value: '' },
    /** Before it plays. */
    poster: { type: String, value: '' },
    /** Height in percent of the width. */
    ratio: { type: Number, value: 75 },
    /** As `1:05`; empty when it is not known. */
    duration: { type: String, value: '' },
    caption: { type: String, value: '' },
    title: { type: String, value: '' },
    sound: Boolean,
    /** Without round corners, where it reaches to the edges. */
    flat: Boolean,
  },
  data: { broken: false },
  observers: {
    src() {
      if (this.data.broken) this.setData({ broken: false });
    },
  },
  methods: {
    fail() {
      this.setData({ broken: true });
    },
  },
});
