import type { ShownView } from '../../shown.state';

/** A work as whoever judges it reads it: all of it, and nothing of who made it. The slot stands beside its place. */
Component({
  properties: {
    work: { type: Object, value: null as unknown as object },
  },
  methods: {
    zoom() {
      const { media } = this.data.work as ShownView;
      void wx.previewImage({ urls: [media] });
    },
  },
});
