import type { VotesToday } from '../../shared/contract/index';
import type { Pip } from './text';
import { votesLeftPips, votesLeftText } from './text';

/** How many votes are left today, in words and as a row of marks. */
Component({
  properties: {
    today: { type: Object, value: null as unknown as object },
    /** A line about the last vote, if there is one. */
    receipt: String,
  },
  data: { text: '', pips: [] as Pip[] },
  observers: {
    today(given: object | null) {
      const today = given as VotesToday | null;
      this.setData({ text: votesLeftText(today), pips: votesLeftPips(today) });
    },
  },
});
