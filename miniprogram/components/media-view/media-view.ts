/** A picture taller than this many widths is shown whole in a bounded frame, so that the words below stay in reach. */
const TALLEST = 1.4;

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
  data: { broken: false, tall: false },
  observers: {
    src() {
      if (this.data.broken || this.data.tall) this.setData({ broken: false, tall: false });
    },
  },
  methods: {
    zoom() {
      this.triggerEvent('zoom', {});
    },
    measure({ detail }: WechatMiniprogram.ImageLoad) {
      if (detail.height > detail.width * TALLEST) this.setData({ tall: true });
    },
    fail() {
      this.setData({ broken: true });
    },
  },
});
