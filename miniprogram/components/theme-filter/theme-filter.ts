/** Chooses a theme area. A row to swipe; in large mode a list that opens by a tap. Event `choose` with `theme`. */
Component({
  properties: {
    themes: { type: Array, value: [] as { id: string; name: string }[] },
    /** Id of the chosen theme, empty for all. */
    chosen: String,
    /** Offer 全部 as well. */
    all: Boolean,
    large: Boolean,
  },
  data: { name: '', open: false, anchor: '' },
  observers: {
    'themes, chosen, all'(themes: { id: string; name: string }[], chosen: string, all: boolean) {
      const none = all ? '全部主题' : '还没有选';
      const name = themes.find(({ id }) => id === chosen)?.name ?? none;
      this.setData({ name, anchor: chosen ? `chip-${chosen}` : 'chip-all' });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    choose(event: WechatMiniprogram.CustomEvent<{ theme: string }>) {
      this.pick(event.detail.theme);
    },
    chooseAll() {
      this.pick('');
    },
    pick(theme: string) {
      this.setData({ open: false });
      if (theme !== this.data.chosen) this.triggerEvent('choose', { theme });
    },
  },
});
