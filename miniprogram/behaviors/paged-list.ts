import type { Fault } from '../shared/reply';
import type { PageTurner } from '../state/page-turner';
import type { Paged, Phase } from '../state/paged';
import { show } from '../state/patch';

/** What a page makes of a list; `phase` and `fault` come by themselves. */
type View<T> = (list: Paged<T>) => object;

interface Bound<T extends { id: string }> {
  turner: PageTurner<T>;
  draw: () => void;
  end: () => void;
}

/**
 * A page that shows a list: it begins one when it is loaded, and then only says when to ask. Pulling down, reaching
 * the bottom and trying again are seen to; a page that does more than that writes the method itself, as WeChat puts
 * a page's own methods before those of its behaviors.
 */
export const pagedList = <T extends { id: string }>() => {
  const bound = new WeakMap<object, Bound<T>>();
  const of = (page: object): Bound<T> => {
    const found = bound.get(page);
    if (found === undefined) throw new Error('a page begins its list before it asks for it');
    return found;
  };
  return Behavior({
    data: { phase: 'loading' as Phase, fault: null as Fault | null },
    lifetimes: {
      detached() {
        bound.get(this)?.end();
      },
    },
    methods: {
      /** Shows a list from now on. */
      begin(turner: PageTurner<T>, view: View<T>) {
        bound.get(this)?.end();
        const draw = () => {
          const { phase, fault } = turner.shown;
          show(this, { ...view(turner.shown), phase, fault });
        };
        bound.set(this, { turner, draw, end: turner.listen(draw) });
      },
      shown(): Paged<T> {
        return of(this).turner.shown;
      },
      /** Draws the list again, when something else has changed that the view is made from. */
      draw() {
        of(this).draw();
      },
      startOver() {
        return of(this).turner.startOver();
      },
      refresh() {
        return of(this).turner.refresh();
      },
      change(to: (list: Paged<T>) => Paged<T>) {
        of(this).turner.change(to);
      },
      askAgain() {
        return of(this).turner.retry();
      },
      retry() {
        void of(this).turner.retry();
      },
      async onPullDownRefresh() {
        await of(this).turner.reopen();
        void wx.stopPullDownRefresh();
      },
      onReachBottom() {
        void of(this).turner.more();
      },
    },
  });
};
