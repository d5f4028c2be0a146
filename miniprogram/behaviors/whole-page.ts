import type { Fault } from '../shared/reply';

/** What the page itself has to know: how it is asked for and drawn. */
interface Opened {
  open(): Promise<void> | void;
}

const opened = (page: unknown): Opened => page as Opened;

/** A page that comes as a whole: its `open` asks for it and draws it, at first, on pulling down and on trying again. */
export const wholePage = Behavior({
  data: { phase: 'loading' as 'loading' | 'failed' | 'shown', fault: null as Fault | null },
  methods: {
    fail(fault: Fault) {
      this.setData({ phase: 'failed', fault });
    },
    async onPullDownRefresh() {
      await opened(this).open();
      void wx.stopPullDownRefresh();
    },
    retry() {
      this.setData({ phase: 'loading' });
      void opened(this).open();
    },
  },
});
