import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import type { Lookalike, QueueItem } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { patch } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { openAbout } from '../../way-out';
import { nextIndex, pairView, type PairView } from './lookalikes.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'empty' | 'shown',
    fault: null as Fault | null,
    several: false,
    pair: null as PairView | null,
  },
  id: '',
  index: 0,
  own: null as QueueItem | null,
  likes: [] as Lookalike[],
  premises: null as Premises | null,

  onLoad({ id = '' }) {
    this.id = id;
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading', fault: null });
    const { id } = this;
    const [premises, found, likes] = await Promise.all([
      openOffice(),
      call('entry.find', { query: id }),
      call('entry.lookalikes', { id }),
    ]);
    if (!premises.ok) return this.fail(premises.error);
    if (!found.ok) return this.fail(found.error);
    if (!likes.ok) return this.fail(likes.error);
    this.premises = premises.data;
    this.own = found.data.items.find((item) => item.id === id) ?? null;
    this.likes = likes.data.items;
    this.setData({
      several: this.likes.length > 1,
      phase: this.likes.length === 0 ? 'empty' : 'shown',
    });
    this.show(0);
  },
  fail(fault: Fault) {
    this.setData({ phase: 'failed', fault });
  },
  retry() {
    void this.open();
  },
  back() {
    this.show(nextIndex(this.index, -1, this.likes.length));
  },
  on() {
    this.show(nextIndex(this.index, 1, this.likes.length));
  },
  show(index: number) {
    const { own, premises, likes } = this;
    const like = likes[index];
    if (own === null || premises === null || like === undefined) return;
    this.index = index;
    const pair = pairView(own, like, premises.campaign, { index, count: likes.length });
    this.setData(patch(this.data, { pair }));
  },
  /** The pictures of both, so that a swipe goes from one to the other. */
  zoom({ detail: { current } }: WechatMiniprogram.CustomEvent<{ current: string }>) {
    const { pair } = this.data;
    if (pair === null) return;
    const urls = [...pair.own.pictures, ...pair.other.pictures].map(({ full }) => full);
    void wx.previewImage({ current, urls });
  },
  openWork({ currentTarget }: WechatMiniprogram.TouchEvent) {
    openAbout('entry', (currentTarget.dataset as { id: string }).id);
  },
});
