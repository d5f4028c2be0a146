import type { VoteState } from '../../state/voting';

const VOTE_LABELS = {
  open: '投票',
  busy: '投票中',
  voted: '今天已投',
  closed: '不能投票',
} satisfies Record<VoteState, string>;

/** One vote, one tap. While greyed a tap asks `why` instead, and the page shows the rule. */
Component({
  properties: {
    state: { type: String, value: 'open' },
    /** What is voted for, for those who hear the page. */
    subject: String,
    /** The only action of its screen: full width and filled. */
    wide: Boolean,
  },
  data: { label: VOTE_LABELS.open as string },
  observers: {
    state(state: VoteState) {
      this.setData({ label: VOTE_LABELS[state] });
    },
  },
  methods: {
    tap() {
      const { state } = this.data;
      if (state === 'open') this.triggerEvent('vote');
      else if (state !== 'busy') this.triggerEvent('why');
    },
  },
});
