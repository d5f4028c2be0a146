import { formatMoment } from '../../shared/calendar';
import type { VoteReceipt } from '../../shared/contract/index';

/** What one keeps of a vote. Event `copy` asks for its number on the clipboard, `check` for the page where it is checked. */
Component({
  properties: {
    receipt: { type: Object, value: null as unknown as object },
  },
  data: { when: '', seat: 0, id: '' },
  observers: {
    receipt(given: object | null) {
      const receipt = given as VoteReceipt | null;
      if (!receipt) return;
      this.setData({ when: formatMoment(receipt.at), seat: receipt.seat, id: receipt.id });
    },
  },
  methods: {
    copy() {
      this.triggerEvent('copy');
    },
    check() {
      this.triggerEvent('check');
    },
  },
});
