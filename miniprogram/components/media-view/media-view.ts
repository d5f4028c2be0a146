/** One picture or film at full width. A picture keeps its ratio; event `zoom` when it is tapped. */
Component({
  properties: {
    video: Boolean,
    src: { type: String, value: '' },
    /** Of a film, before it plays. */
    poster: { type: String, value: '' },
    /** What is to be seen, for people who listen. */
    label: { type: String, value: '' },
  },
  data: { broken: false },
  observers: {
    src() {
      if (this.data.broken) this.setData({ broken: false });
    },
  },
  methods: {
    zoom() {
      this.triggerEvent('zoom');
    },
    fail() {
      this.setData({ broken: true });
    },
  },
});
