/**
 * A quota drawn as numbered seats, each free or with the picture of the work that sits there. Events `open`
 * with { entry } for a taken seat, `fill` for a free one.
 */
Component({
  properties: {
    /** Of { key, seat, entry, title, preview, struck }; `entry` is empty where the seat is free, `struck` says why its work is out. */
    seats: { type: Array, value: [] as object[] },
    /** Film seats are wider. */
    video: Boolean,
    /** What the seats are of, for people who listen. */
    name: { type: String, value: '' },
  },
  methods: {
    tap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { entry } = currentTarget.dataset as { entry: string };
      if (entry === '') this.triggerEvent('fill');
      else this.triggerEvent('open', { entry });
    },
  },
});
