import type { PieceView } from '../../shared/contract/index';
import { pieceBlocks, type PieceBlock, type PieceFlag } from '../../state/piece-blocks';

/** All pieces of a work, in their order. Events: `zoom` with `urls` and `current`, `copy` with the `link`. */
Component({
  properties: {
    /** PieceView[] */
    pieces: { type: Array, value: [] as object[] },
    /** The work's, for people who listen. */
    title: { type: String, value: '' },
    /** PieceFlag[] of a review: what was found in a text is marked there. */
    flags: { type: Array, value: [] as object[] },
    /** Texts are shown to their end, for those who decide on them. */
    whole: Boolean,
    /** Pictures and films reach to the edges of the page. */
    bleed: Boolean,
    /** What is said of a piece that cannot be shown yet. */
    waiting: { type: String, value: '还在检查，检查通过后才能看到。' },
  },
  data: { blocks: [] as PieceBlock[] },
  observers: {
    'pieces, flags'(pieces: object[], flags: object[]) {
      this.setData({ blocks: pieceBlocks(pieces as PieceView[], flags as PieceFlag[]) });
    },
  },
  methods: {
    zoom({ detail }: WechatMiniprogram.CustomEvent<{ urls: string[]; current: string }>) {
      this.triggerEvent('zoom', detail);
    },
    copy({ detail }: WechatMiniprogram.CustomEvent<{ link: string }>) {
      this.triggerEvent('copy', detail);
    },
  },
});
