import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';
import { call } from '../../../../services/call';
import {
  dropFirst,
  keepFirst,
  keptFirst,
  type FirstDraft,
} from '../../../../services/first-drafts';
import { withHome, knownHome } from '../../../../services/session';
import type { FirstWork } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { backToDesk, goHome } from '../../way-out';
import { noteWork, works } from '../../works';
import * as state from './work.state';

const EMPTY: FirstDraft = { revision: 0, signed: [], reason: '' };

Page({
  behaviors: [appearance, showsPieces],
  data: {
    phase: 'loading' as 'loading' | 'failed' | 'shown',
    fault: null as Fault | null,
    view: null as state.WorkView | null,
    decision: null as state.DecisionView | null,
    /** What was ticked or written here before was found on the phone. */
    restored: false,
    /** Why the last decision was not taken. */
    refused: null as Fault | null,
    busy: false,
    rejecting: false,
    common: [] as CommonReason[],
    /** What the sheet says before anything is written on it. */
    first: '',
    about: '',
    /** Another work waits. */
    next: '',
  },
  id: '',
  first: null as FirstWork | null,
  draft: EMPTY,

  onLoad({ id }) {
    this.id = id ?? '';
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading' });
    const reply = await withHome(call('first.show', { id: this.id }));
    if (!reply.ok) return this.setData({ phase: 'failed', fault: reply.error });
    this.turnTo(reply.data.first);
  },
  /** A work from its top, with what the phone kept of it. */
  turnTo(first: FirstWork) {
    const { id, revision } = first.work;
    const kept = keptFirst(id, revision);
    this.draft = kept ?? { ...EMPTY, revision };
    const restored = kept !== null && (kept.signed.length > 0 || kept.reason !== '');
    this.setData({ restored, refused: null, rejecting: false });
    this.see(first);
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  /** The same work as the server has it now. */
  see(first: FirstWork) {
    this.first = first;
    noteWork(first.work, first.desk);
    const { id, revision } = first.work;
    if (revision !== this.draft.revision) this.draft = { ...EMPTY, revision };
    const next = works.shown.items.find((item) => item.id !== id && item.state === 'submitted');
    this.setData({
      common: state.reasonsFor(first.work),
      first: this.draft.reason,
      about: `${id}:${String(revision)}`,
      next: next?.id ?? '',
    });
    this.draw();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    if (campaign === undefined || this.first === null) return;
    show(this, {
      phase: 'shown',
      view: state.workView(this.first, campaign),
      decision: state.decisionView(this.first, this.draft.signed),
    });
  },

  sign({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.keep({ signed: state.toggleSigned(this.draft.signed, detail.id) });
    this.draw();
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.keep({ reason: detail.text });
  },
  keep(change: Partial<FirstDraft>) {
    this.draft = { ...this.draft, ...change };
    keepFirst(this.id, this.draft);
  },

  accept() {
    const { id } = this;
    const { revision } = this.draft;
    const signed = (this.data.decision?.points ?? []).flatMap((one) => (one.signed ? one.id : []));
    void this.decide('初审通过', () => call('first.accept', { id, revision, signed }));
  },
  reject({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { id } = this;
    const { revision } = this.draft;
    void this.decide('已退回', () => call('first.reject', { id, revision, reason }));
  },
  async decide(done: string, ask: () => Promise<Reply<{ first: FirstWork }>>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await ask();
    this.setData({ busy: false });
    if (!reply.ok) return this.refuse(reply.error);
    dropFirst(this.id);
    this.setData({ rejecting: false });
    this.see(reply.data.first);
    void wx.showToast({ title: done, icon: 'success' });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  /** What was ticked and written stays; where somebody else was first, the work is shown as it stands. */
  async refuse(fault: Fault) {
    this.setData({ refused: fault });
    if (fault.code !== 'CONFLICT' && fault.refusal === undefined) return;
    const reply = await call('first.show', { id: this.id });
    if (!reply.ok) return;
    this.setData({ rejecting: false });
    this.see(reply.data.first);
  },
  async refresh() {
    const reply = await call('first.show', { id: this.id });
    if (reply.ok) this.see(reply.data.first);
    else this.setData({ refused: reply.error });
  },
  goOn() {
    this.id = this.data.next;
    void this.open();
  },
  retry() {
    const { code } = this.data.fault ?? {};
    if (code === 'FORBIDDEN') goHome();
    else if (code === 'NOT_FOUND') backToDesk();
    else void this.open();
  },
  back: backToDesk,

  openReject() {
    this.setData({ rejecting: true, refused: null });
  },
  closeReject() {
    this.setData({ rejecting: false });
  },
});
