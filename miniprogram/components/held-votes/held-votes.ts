import { apartWords, HELD_MEANS } from '../../state/held-words';

/** Votes that are set apart or voided, beside those that stand; a tap says what that means. */
Component({
  properties: {
    held: Number,
    voided: Number,
  },
  data: { words: '', means: HELD_MEANS, open: false },
  observers: {
    'held, voided'(held: number, voided: number) {
      this.setData({ words: apartWords({ held, voided }) });
    },
  },
  methods: {
    show() {
      this.setData({ open: true });
    },
    close() {
      this.setData({ open: false });
    },
  },
});
