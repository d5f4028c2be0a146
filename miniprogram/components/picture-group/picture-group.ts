import type { ShownPicture } from '../../state/piece-blocks';

/** Pictures of a work, turned by hand or by buttons, each with its caption. Event `zoom` with `urls` and `current`. */
Component({
  properties: {
    /** ShownPicture[] */
    pictures: { type: Array, value: [] as object[] },
    /** Height in percent of the width. */
    ratio: { type: Number, value: 75 },
    title: { type: String, value: '' },
    /** Without round corners, where it reaches to the edges. */
    flat: Boolean,
  },
  data: { current: 0, broken: {} as Record<string, boolean> },
  observers: {
    pictures(pictures: object[]) {
      this.setData({ current: Math.min(this.data.current, Math.max(0, pictures.length - 1)) });
    },
  },
  methods: {
    turned({ detail }: WechatMiniprogram.SwiperChange) {
      if (detail.current !== this.data.current) this.setData({ current: detail.current });
    },
    before() {
      this.go(this.data.current - 1);
    },
    after() {
      this.go(this.data.current + 1);
    },
    go(current: number) {
      if (current >= 0 && current < this.data.pictures.length) this.setData({ current });
    },
    zoom({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { index } = currentTarget.dataset as { index: number };
      const urls = (this.data.pictures as ShownPicture[]).map(({ full }) => full);
      this.triggerEvent('zoom', { urls, current: urls[index] ?? '' });
    },
    fail({ currentTarget }: WechatMiniprogram.ImageError) {
      const { src } = currentTarget.dataset as { src: string };
      this.setData({ broken: { ...this.data.broken, [src]: true } });
    },
  },
});
