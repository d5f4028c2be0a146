/**
 * A work as whoever judges it reads it: all of it, and nothing of who made it. The slot stands beside its place.
 * Events `zoom` and `copy` as of `piece-list`.
 */
Component({
  properties: {
    /** ShownView */
    work: { type: Object, value: null as unknown as object },
  },
  methods: {
    zoom({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('zoom', detail);
    },
    copy({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('copy', detail);
    },
  },
});
