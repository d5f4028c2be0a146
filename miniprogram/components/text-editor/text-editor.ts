import { countText, type TextBounds } from '../../state/text-count';

/**
 * A text that is typed, with its length against the bounds. Event `write` with { text } at every stroke: what is typed
 * never comes back as a property, so the cursor stays where it is.
 */
Component({
  properties: {
    /** What it begins with. */
    text: { type: String, value: '' },
    /** Of { min, max, breach }; null for none. */
    bounds: { type: Object, value: null as unknown as object },
    label: { type: String, value: '正文' },
  },
  data: { count: countText('', null) },
  observers: {
    'text, bounds'(text: string, bounds: TextBounds | null) {
      this.setData({ count: countText(text, bounds) });
    },
  },
  methods: {
    write({ detail }: WechatMiniprogram.Input) {
      const bounds = this.data.bounds as TextBounds | null;
      this.setData({ count: countText(detail.value, bounds) });
      this.triggerEvent('write', { text: detail.value });
    },
  },
});
