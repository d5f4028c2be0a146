import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import type { QueueItem } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';
import { desk, fetchDesk, noteDecided, noteSeen } from '../../desk';
import { following, runsLow } from '../../desk.state';
import { reviewView, type ReviewView } from '../../item-view';
import { openOffice, type Premises } from '../../office';
import { nothingRead } from '../../disclosure.state';
import { backToQueue, goHome } from '../../way-out';
import { refreshWork, workDesk } from '../../work-desk';
import * as state from './review.state';

Page({
  behaviors: [appearance, showsPieces, workDesk],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'gone' | 'shown',
    fault: null as Fault | null,
    entry: null as ReviewView | null,
    disclosure: nothingRead(),
    inspecting: false,
    acceptance: null as state.AcceptView | null,
    /** Somebody else looks first at the work, and has not yet. */
    waiting: false,
    canAccept: false,
    canReject: false,
    /** Why the last decision was not taken. */
    refused: null as Fault | null,
    /** Somebody else was first: only going on is left. */
    overtaken: false,
    busy: false,
    rejecting: false,
    common: [] as CommonReason[],
    /** What the sheet says before anything is written on it. */
    first: '',
    /** The entry as it is now: a reason written for it is of no use to another. */
    about: '',
    left: '',
  },
  id: '',
  item: null as QueueItem | null,
  premises: null as Premises | null,
  /** Ids of the points that were gone through for this work. */
  signed: [] as string[],

  onLoad({ id }) {
    this.id = id ?? '';
    void this.open();
  },
  /** Back from the pages about this work: what was done there shows here. */
  onShow() {
    if (this.data.phase === 'shown') void refreshWork(this);
  },
  async open() {
    this.setData({ phase: 'loading' });
    const premises = await openOffice();
    if (!premises.ok) return this.setData({ phase: 'failed', fault: premises.error });
    this.premises = premises.data;
    if (this.onDesk() === null) await fetchDesk('submitted', null);
    const { fault } = desk.shown;
    if (this.onDesk() === null && fault !== null) return this.setData({ phase: 'failed', fault });
    this.show(this.onDesk());
  },
  onDesk(): QueueItem | null {
    return desk.shown.items.find((item) => item.id === this.id) ?? null;
  },

  /** The next work, from its top; or that none is left. */
  show(item: QueueItem | null) {
    this.item = item;
    if (item === null || this.premises === null) return this.setData({ phase: 'gone' });
    const list = desk.shown;
    this.id = item.id;
    this.signed = [];
    this.setData({
      phase: 'shown',
      disclosure: nothingRead(),
      refused: null,
      overtaken: false,
      rejecting: false,
      left: `本列还有 ${list.items.length} 件${list.next === null ? '' : '以上'}`,
    });
    this.draw(item, this.premises);
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  draw(item: QueueItem, { campaign, office }: Premises) {
    const others = state.firstByOthers(item, campaign, serverNow());
    const common = state.reasonsFor(item);
    const first = state.firstReason(item, common);
    show(this, {
      entry: reviewView(item, campaign, this.data.disclosure),
      acceptance: state.acceptView(item, office, this.signed, others),
      canAccept: others === null && item.state === 'submitted',
      waiting: others !== null,
      canReject: others === null && (item.state === 'submitted' || item.state === 'accepted'),
      common,
      first,
      about: `${item.id}:${item.revision}:${first}`,
    });
  },
  /** The same work as the server sees it now; what was signed and read stays. */
  again(item: QueueItem) {
    noteSeen(item);
    if (item.id !== this.id || this.premises === null) return;
    const moved = item.state !== this.item?.state;
    this.item = item;
    this.draw(item, this.premises);
    if (moved)
      this.setData({ overtaken: true, rejecting: false, left: state.movedWords(item.state) });
  },

  sign({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const { item, premises } = this;
    if (item === null || premises === null) return;
    this.signed = state.toggleSigned(this.signed, detail.id);
    this.draw(item, premises);
  },
  accept() {
    const { item } = this;
    if (item === null) return;
    const { id, revision } = item;
    const signed = (this.data.acceptance?.points ?? []).flatMap((one) =>
      one.signed ? [one.id] : [],
    );
    void this.decide('已通过', () => call('entry.accept', { id, revision, signed }));
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
    const next = following(desk.shown, this.id);
    noteDecided(this.id);
    if (runsLow(desk.shown)) await desk.more();
    this.show(next ?? desk.shown.items[0] ?? null);
  },
  /** To the next entry, while this one waits for somebody else. */
  pass() {
    const { item } = this;
    const next = following(desk.shown, this.id);
    if (next === null || next.id === item?.id) return backToQueue();
    this.show(next);
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
