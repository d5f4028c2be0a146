import { copyText } from '../services/clipboard';

/** What a page with a `piece-list` does when it is asked for: pictures in full, an address to take along. */
export const showsPieces = Behavior({
  methods: {
    zoomPiece({ detail }: WechatMiniprogram.CustomEvent<{ urls: string[]; current: string }>) {
      void wx.previewImage(detail);
    },
    copyPiece({ detail }: WechatMiniprogram.CustomEvent<{ link: string }>) {
      void copyText(detail.link);
    },
  },
});
