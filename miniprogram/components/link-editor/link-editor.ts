import type { Refusal, Source } from '../../shared/decision';
import { mayLink } from '../../shared/files/link';

/**
 * The address where a work is published or kept, with a caption where the kind has one. Events `link` with { link } and
 * `caption` with { caption } at every stroke.
 */
Component({
  properties: {
    /** On whose word a link may be handed in. */
    source: { type: Object, value: null as unknown as object },
    link: { type: String, value: '' },
    caption: { type: String, value: '' },
    /** none, optional, required. */
    captioned: { type: String, value: 'none' },
  },
  data: { refusal: null as Refusal | null, fine: false },
  observers: {
    link(link: string) {
      this.judge(link, true);
    },
  },
  methods: {
    /** A half-typed address is not called wrong before the field is left. */
    judge(link: string, left: boolean) {
      const address = link.trim();
      const decision = mayLink({ source: this.data.source as Source }, address);
      const told = !decision.allowed && left && address !== '';
      this.setData({
        fine: decision.allowed,
        refusal: told ? decision : null,
      });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.judge(detail.value, false);
      this.triggerEvent('link', { link: detail.value });
    },
    leave({ detail }: WechatMiniprogram.InputBlur) {
      this.judge(detail.value, true);
    },
    caption({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('caption', { caption: detail.value });
    },
  },
});
