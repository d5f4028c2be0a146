import type { CardFace } from '../../state/cards';
import { coverOf, type CoverView } from '../../state/cover';
import { pictureRatio } from '../../state/picture';

/** One work in a list: the picture first, then title, number and votes. Events `open`, `vote`, `why` with its id. */
Component({
  properties: {
    card: { type: Object, value: null as unknown as object },
    /** Votes to show: the tally and one's own that it cannot hold yet. */
    votes: Number,
    /** A VoteState, or empty where one does not vote in place. */
    vote: { type: String, value: '' },
    /** Shown under the button after a tap on a greyed one. */
    refusal: { type: Object, value: null as unknown as object },
  },
  data: { ratio: 75, cover: null as CoverView | null },
  observers: {
    card(given: object | null) {
      const card = given as CardFace | null;
      if (!card) return;
      this.setData({
        ratio: pictureRatio(card.width, card.height),
        cover: coverOf(card),
      });
    },
  },
  methods: {
    open() {
      this.tell('open');
    },
    cast() {
      this.tell('vote');
    },
    why() {
      this.tell('why');
    },
    tell(event: 'open' | 'vote' | 'why') {
      const { id } = this.data.card as unknown as CardFace;
      this.triggerEvent(event, { id });
    },
  },
});
