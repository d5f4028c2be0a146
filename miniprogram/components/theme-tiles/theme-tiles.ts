import type { ThemeView } from '../../shared/campaign/view';
import { iconOf, toneOf } from '../theme-chip/looks';

/** The theme areas to choose one from. Event `choose` with its id. */
Component({
  properties: {
    themes: { type: Array, value: [] as object[] },
    chosen: { type: String, value: '' },
  },
  data: { tiles: [] as object[] },
  observers: {
    themes(themes: ThemeView[]) {
      const tiles = themes.map((theme, at) => ({
        ...theme,
        icon: iconOf(theme.id),
        tone: toneOf(at),
      }));
      this.setData({ tiles });
    },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      const { theme } = event.currentTarget.dataset as { theme: string };
      this.triggerEvent('choose', { theme });
    },
  },
});
