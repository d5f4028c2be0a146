import { formatMoment } from '../../shared/calendar';
import type { VoteReceipt } from '../../shared/contract/index';

/** Proof that a vote is in the ledger. Event `copy` asks for its number on the clipboard. */
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
  },
});
