import type { ContentChange } from '../../state/content-edit';

/**
 * A work of one kind while it is made: text, files or a link. Events `change` with a ContentChange, `choose` with
 * { place } for files, `zoom` with { id }, `guide` for the privacy guide.
 */
Component({
  properties: {
    /** Of ContentView. */
    work: { type: Object, value: null as unknown as object },
    /** What is being looked at, in words; empty while nothing is. */
    picking: { type: String, value: '' },
    /** Of { id, note, toLink }: why files could not be taken. */
    notes: { type: Array, value: [] as object[] },
    /** Whether the privacy guide was declined and can be read. */
    declined: Boolean,
  },
  methods: {
    change(change: ContentChange) {
      this.triggerEvent('change', change);
    },
    carry({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { carrier } = currentTarget.dataset as { carrier: 'typed' | 'upload' | 'link' };
      this.change({ act: 'carry', carrier });
    },
    toLink() {
      this.change({ act: 'carry', carrier: 'link' });
    },
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.change({ act: 'write', text: detail.text });
    },
    link({ detail }: WechatMiniprogram.CustomEvent<{ link: string }>) {
      this.change({ act: 'link', link: detail.link });
    },
    captionLink({ detail }: WechatMiniprogram.CustomEvent<{ caption: string }>) {
      this.change({ act: 'captionLink', caption: detail.caption });
    },
    caption({ detail }: WechatMiniprogram.CustomEvent<{ id: string; caption: string }>) {
      this.change({ act: 'caption', ...detail });
    },
    move({ detail }: WechatMiniprogram.CustomEvent<{ id: string; by: -1 | 1 }>) {
      this.change({ act: 'move', ...detail });
    },
    async remove({ detail }: WechatMiniprogram.CustomEvent<{ id: string; label: string }>) {
      const content = `移除${detail.label}和它的说明？`;
      const { confirm } = await wx.showModal({ title: '移除', content, confirmText: '移除' });
      if (confirm) this.change({ act: 'remove', id: detail.id });
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      if (this.data.picking !== '') return;
      this.triggerEvent('choose', { place: currentTarget.dataset.place as string });
    },
    zoom({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('zoom', detail);
    },
    guide() {
      this.triggerEvent('guide');
    },
  },
});
