import { checkReason } from '../../../../shared/rules/review';
import { reasonView, toggleReason, type CommonReason } from './reason.state';

/** What is on the paper now; the data hold what a chip put there last. */
interface Writing {
  written?: string;
}

/**
 * Asks for the reason of a decision. Event `confirm` with `reason`, only when the rule accepts it; `close` when it
 * is put aside. What is written stays until `about` changes, so a failure or a look elsewhere loses nothing.
 */
Component({
  properties: {
    show: Boolean,
    /** What the reason is for; a new value starts with an empty sheet. */
    about: String,
    title: { type: String, value: '理由' },
    hint: String,
    confirm: { type: String, value: '确认' },
    placeholder: { type: String, value: '请写明原因' },
    common: { type: Array, value: [] as CommonReason[] },
    busy: Boolean,
    /** Fault of the last try. */
    refused: { type: Object, value: null as unknown as object },
    /** Something else on the sheet is not chosen yet. */
    disabled: Boolean,
  },
  data: { view: reasonView('', false, []) },
  observers: {
    about() {
      (this as Writing).written = '';
      this.lay(false);
    },
    common() {
      this.lay(false);
    },
  },
  methods: {
    lay(asked: boolean) {
      const { written = '' } = this as Writing;
      this.setData({ view: reasonView(written, asked, this.data.common) });
    },
    toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { label } = currentTarget.dataset as { label: string };
      const { written = '' } = this as Writing;
      (this as Writing).written = toggleReason(written, label, this.data.common);
      this.lay(false);
    },
    /** The text on the screen is the person's own: only what depends on it is sent back. */
    write({ detail }: WechatMiniprogram.Input) {
      (this as Writing).written = detail.value;
      const { counter, chips } = reasonView(detail.value, false, this.data.common);
      this.setData({ 'view.counter': counter, 'view.chips': chips, 'view.fault': '' });
    },
    send() {
      if (this.data.busy || this.data.disabled) return;
      const reason = ((this as Writing).written ?? '').trim();
      this.lay(true);
      if (checkReason(reason).length === 0) this.triggerEvent('confirm', { reason });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
