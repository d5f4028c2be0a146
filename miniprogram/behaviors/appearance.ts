import { isLarge, onLarge } from '../services/appearance';

type Ended = { endAppearance?: () => void };

/** Gives a page `large`; its root view says `class="page {{large ? 'page--large' : ''}}"`. */
export const appearance = Behavior({
  data: { large: false },
  lifetimes: {
    attached() {
      const follow = (large: boolean) => {
        if (large !== this.data.large) this.setData({ large });
      };
      follow(isLarge());
      (this as Ended).endAppearance = onLarge(follow);
    },
    detached() {
      (this as Ended).endAppearance?.();
    },
  },
});
