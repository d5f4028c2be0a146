import { iconOf, toneOf } from './looks';

/** The name of a theme area with its one quiet colour and line icon. */
Component({
  properties: {
    theme: String,
    name: String,
    /** Place among the campaign's themes, from 0. */
    position: Number,
    /** A chip that filters can be tapped; otherwise it only names. */
    tappable: Boolean,
    selected: Boolean,
  },
  data: { icon: 'label-o', tone: 1 },
  observers: {
    'theme, position'(theme: string, position: number) {
      this.setData({ icon: iconOf(theme), tone: toneOf(position) });
    },
  },
  methods: {
    tap() {
      if (this.data.tappable) this.triggerEvent('choose', { theme: this.data.theme });
    },
  },
});
