import { mayLink } from '../../shared/files/link';

/** The note beside the field is in words alone. */
const SAID = { source: { reading: '' } };

/**
 * The address where a work is published or kept, with a caption where the kind has one. Events `link` with { link } and
 * `caption` with { caption } at every stroke.
 */
Component({
  properties: {
    link: { type: String, value: '' },
    caption: { type: String, value: '' },
    /** none, optional, required. */
    captioned: { type: String, value: 'none' },
  },
  data: { note: '', fine: false },
  observers: {
    link(link: string) {
      this.judge(link, true);
    },
  },
  methods: {
    /** A half-typed address is not called wrong before the field is left. */
    judge(link: string, left: boolean) {
      const address = link.trim();
      const decision = mayLink(SAID, address);
      const told = !decision.allowed && left && address !== '';
      this.setData({
        fine: decision.allowed,
        note: told ? `${decision.reason}${decision.remedy}` : '',
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
