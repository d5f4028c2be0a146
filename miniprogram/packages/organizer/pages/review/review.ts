import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { knownHome, openHome } from '../../../../services/session';
import type { QueueItem } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { currentDesk, fetchDesk, fetchMore, noteDecided } from '../../desk';
import { following, runsLow } from '../../desk.state';
import { reviewView, type ReviewView } from '../../item-view';
import { backToQueue, goHome } from '../../way-out';
import { COMMON_REASONS } from './review.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'gone' | 'shown',
    fault: null as Fault | null,
    entry: null as ReviewView | null,
    canAccept: false,
    canReject: false,
    /** Why the last decision was not taken. */
    refused: null as Fault | null,
    /** Somebody else was first: only going on is left. */
    overtaken: false,
    busy: false,
    rejecting: false,
    common: COMMON_REASONS,
    /** The entry as it is now: a reason written for it is of no use to another. */
    about: '',
    left: '',
  },
  id: '',
  item: null as QueueItem | null,

  onLoad({ id }) {
    this.id = id ?? '';
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading' });
    const home = await openHome();
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (this.onDesk() === null) await fetchDesk('submitted', null);
    const { fault } = currentDesk().list;
    if (this.onDesk() === null && fault !== null) return this.setData({ phase: 'failed', fault });
    this.show(this.onDesk());
  },
  onDesk(): QueueItem | null {
    return currentDesk().list.items.find((item) => item.id === this.id) ?? null;
  },

  show(item: QueueItem | null) {
    const campaign = knownHome()?.campaign;
    this.item = item;
    if (item === null || campaign === undefined) return this.setData({ phase: 'gone' });
    const { list } = currentDesk();
    this.id = item.id;
    this.setData({
      phase: 'shown',
      entry: reviewView(item, campaign),
      canAccept: item.state === 'submitted',
      canReject: item.state === 'submitted' || item.state === 'accepted',
      refused: null,
      overtaken: false,
      rejecting: false,
      about: `${item.id}:${item.revision}`,
      left: `本列还有 ${list.items.length} 件${list.next === null ? '' : '以上'}`,
    });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  zoom() {
    const { entry } = this.data;
    if (entry !== null) void wx.previewImage({ urls: [entry.media] });
  },

  accept() {
    const { item } = this;
    if (item === null) return;
    const { id, revision } = item;
    void this.decide('已通过', () => call('entry.accept', { id, revision, signed: [] }));
  },
  reject({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { item } = this;
    if (item === null) return;
    const { id, revision } = item;
    void this.decide('已退回给作者', () => call('entry.reject', { id, revision, reason }));
  },
  async decide(done: string, ask: () => Promise<Reply<{ entry: QueueItem }>>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await ask();
    this.setData({ busy: false });
    if (!reply.ok) {
      const overtaken = reply.error.code === 'CONFLICT';
      const rejecting = this.data.rejecting && !overtaken;
      return this.setData({ refused: reply.error, overtaken, rejecting });
    }
    void wx.showToast({ title: done, icon: 'success' });
    await this.goOn();
  },
  /** To the next entry of the same queue, without a way back to one that is decided. */
  async goOn() {
    const next = following(currentDesk(), this.id);
    noteDecided(this.id);
    if (runsLow(currentDesk())) await fetchMore();
    this.show(next ?? currentDesk().list.items[0] ?? null);
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') goHome();
    else void this.open();
  },
  back: backToQueue,

  openReject() {
    this.setData({ rejecting: true, refused: null });
  },
  closeReject() {
    this.setData({ rejecting: false });
  },
});
