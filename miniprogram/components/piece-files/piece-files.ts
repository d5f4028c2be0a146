/**
 * The chosen files of a work in their order. Events `caption` with { id, caption }, `move` with { id, by }, `remove`
 * with { id, label }, `zoom` with { id }.
 */
Component({
  properties: {
    /** Of FileView. */
    files: { type: Array, value: [] as object[] },
    /** none, optional, required. */
    captioned: { type: String, value: 'none' },
  },
  methods: {
    caption(event: WechatMiniprogram.Input) {
      const { id } = event.currentTarget.dataset as { id: string };
      this.triggerEvent('caption', { id, caption: event.detail.value });
    },
    move(event: WechatMiniprogram.TouchEvent) {
      const { id, by, off } = event.currentTarget.dataset as {
        id: string;
        by: number;
        off: boolean;
      };
      if (!off) this.triggerEvent('move', { id, by });
    },
    remove(event: WechatMiniprogram.TouchEvent) {
      const { id, label } = event.currentTarget.dataset as { id: string; label: string };
      this.triggerEvent('remove', { id, label });
    },
    zoom(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string };
      this.triggerEvent('zoom', { id });
    },
  },
});
