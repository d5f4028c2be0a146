import { faultsOf, reasonView, toggleReason, type Asked, type CommonReason } from './reason.state';

/** What is on the paper now; the data hold what a chip put there last. */
interface Writing {
  written?: string;
}

/**
 * Asks for the reason of a decision. Events: `confirm` with `reason`, only when the rule accepts it; `close` when it
 * is put aside; `write` with the `text` on the paper, each time it changes. What is written stays until `about`
 * changes, so a failure or a look elsewhere loses nothing.
 */
Component({
  properties: {
    show: Boolean,
    /** What the reason is for; a new value starts with an empty sheet. */
    about: String,
    /** Which rule judges what is written: reason, purpose. */
    kind: { type: String, value: 'reason' },
    title: { type: String, value: '理由' },
    hint: String,
    confirm: { type: String, value: '确认' },
    placeholder: { type: String, value: '请写明原因' },
    common: { type: Array, value: [] as CommonReason[] },
    /** What is written on an empty sheet; to be set no later than `about`. */
    first: String,
    busy: Boolean,
    /** Fault of the last try. */
    refused: { type: Object, value: null as unknown as object },
    /** Something else on the sheet is not chosen yet. */
    disabled: Boolean,
  },
  data: { view: reasonView('', false, []) },
  observers: {
    about() {
      (this as Writing).written = this.data.first;
      this.lay(false);
    },
    common() {
      this.lay(false);
    },
  },
  methods: {
    lay(asked: boolean) {
      const { written = '' } = this as Writing;
      this.setData({ view: reasonView(written, asked, this.data.common, this.data.kind as Asked) });
    },
    keep(text: string) {
      (this as Writing).written = text;
      this.triggerEvent('write', { text });
    },
    toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { label } = currentTarget.dataset as { label: string };
      const { written = '' } = this as Writing;
      this.keep(toggleReason(written, label, this.data.common));
      this.lay(false);
    },
    /** The text on the screen is the person's own: only what depends on it is sent back. */
    write({ detail }: WechatMiniprogram.Input) {
      this.keep(detail.value);
      const { common, kind } = this.data;
      const { counter, chips } = reasonView(detail.value, false, common, kind as Asked);
      this.setData({ 'view.counter': counter, 'view.chips': chips, 'view.fault': '' });
    },
    send() {
      if (this.data.busy || this.data.disabled) return;
      const reason = ((this as Writing).written ?? '').trim();
      this.lay(true);
      if (faultsOf(reason, this.data.kind as Asked).length === 0)
        this.triggerEvent('confirm', { reason });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
