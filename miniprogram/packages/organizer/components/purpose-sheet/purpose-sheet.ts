import { SHEETS, type Personal } from './purpose.state';

/**
 * Asks what personal data shall be read for, before they are shown in full. Event `read` with `purpose`; `close`
 * when it is put aside.
 */
Component({
  properties: {
    /** What shall be read: answers, original, registration, form, package; empty while the sheet is closed. */
    what: String,
    /** Whose; a new value starts with an empty sheet. */
    about: String,
    busy: Boolean,
    /** Fault of the last try. */
    refused: { type: Object, value: null as unknown as object },
  },
  data: { sheet: SHEETS.answers, asked: '' },
  observers: {
    /** The words stay while the sheet goes down. */
    what(what: Personal | '') {
      if (what !== '' && what !== this.data.asked)
        this.setData({ sheet: SHEETS[what], asked: what });
    },
  },
  methods: {
    read({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
      this.triggerEvent('read', { purpose: reason });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
