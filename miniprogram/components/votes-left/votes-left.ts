import type { VotesToday } from '../../shared/contract/index';
import { votesLeftText, votesLeftPips } from './text';

/** How many votes are left today, in words and as a row of marks. */
Component({
  properties: {
    today: { type: Object, value: null as unknown as object },
  },
  data: { text: '', pips: [] as boolean[] },
  observers: {
    today(given: object | null) {
      const today = given as VotesToday | null;
      this.setData({ text: votesLeftText(today), pips: votesLeftPips(today) });
    },
  },
});
