import { foldText, type ShownPart } from '../../state/piece-blocks';

/** Of a folded text so many lines are in sight; its style says the same. */
const LINES = 12;

/** A text of a work, set for reading; a long one is folded unless it is wanted whole. */
Component({
  properties: {
    /** ShownPart[][]: paragraphs, with what was found in them. */
    paragraphs: { type: Array, value: [] as object[] },
    /** As `1234 字`. */
    count: { type: String, value: '' },
    title: { type: String, value: '' },
    whole: Boolean,
  },
  data: { shown: [] as ShownPart[][], folded: false, open: false },
  observers: {
    'paragraphs, whole, open'(paragraphs: object[], whole: boolean, open: boolean) {
      const all = paragraphs as ShownPart[][];
      const { first, more } = foldText(all, LINES);
      const folded = more && !whole && !open;
      this.setData({ shown: folded ? first : all, folded });
    },
  },
  methods: {
    unfold() {
      this.setData({ open: true });
    },
  },
});
