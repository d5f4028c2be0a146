import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { checkVote, type VoteCheck } from '../../../../services/ledger-check';
import { keptReceipts } from '../../../../services/ledger-receipts';
import { openHome } from '../../../../services/session';
import type { VoteReceipt } from '../../../../shared/contract/index';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf, type Paged } from '../../../../state/paged';
import { checkReport } from '../../check-view';
import {
  isRunning,
  listed,
  missingReceipts,
  missingViews,
  receiptToCheck,
  sealedTo,
  voteViews,
  type Listed,
  type MissingView,
  type VoteView,
} from './votes.state';

/** While a vote waits for its seal, the page looks again after this time, ms. */
const LOOK_AGAIN_MS = 10_000;

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: {
    votes: [] as VoteView[],
    missing: [] as MissingView[],
  },
  campaign: '',
  kept: [] as VoteReceipt[],
  sealedTo: 0,
  /** When the list was asked for, by the server's clock, ms. */
  askedAt: 0,
  checks: new Map<string, VoteCheck>(),
  opened: new Set<string>(),
  waiting: null as ReturnType<typeof setTimeout> | null,

  onLoad() {
    this.checks = new Map();
    this.opened = new Set();
    const turner = new PageTurner((cursor) => this.ask(cursor), { grows: true });
    this.begin(turner, (list) => this.view(list));
  },
  onShow() {
    void this.catchUp();
  },
  onHide() {
    this.rest();
  },
  onUnload() {
    this.rest();
  },
  async onPullDownRefresh() {
    await this.catchUp();
    void wx.stopPullDownRefresh();
  },
  retry() {
    void this.askAgain().then(() => this.lookLater());
  },

  /** What is new since the page was last seen. */
  async catchUp() {
    await this.refresh();
    this.lookLater();
  },
  async ask(cursor: string | null) {
    const [home, page] = await Promise.all([
      openHome(),
      call('votes.mine', { cursor }),
      cursor === null ? this.lookAtSeals() : null,
    ]);
    if (!home.ok) return home;
    if (page.ok && cursor === null) {
      this.campaign = home.data.campaign.id;
      this.kept = keptReceipts(this.campaign);
      this.askedAt = page.at;
    }
    return pageOf(page, listed);
  },
  /** Up to when votes are sealed. */
  async lookAtSeals() {
    const seals = await call('ledger.seals', { cursor: null });
    if (seals.ok) this.sealedTo = sealedTo(seals.data.items);
  },
  /** Looks again for as long as a vote waits for its seal. */
  lookLater() {
    this.rest();
    if (!this.data.votes.some(({ standing }) => standing === 'waiting')) return;
    this.waiting = setTimeout(() => {
      void this.lookAtSeals().then(() => {
        this.draw();
        this.lookLater();
      });
    }, LOOK_AGAIN_MS);
  },
  rest() {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
  },

  view({ items, phase }: Paged<Listed>) {
    const { askedAt, checks, opened } = this;
    const ended = phase === 'end' || phase === 'empty';
    return {
      votes: voteViews(items, { sealedTo: this.sealedTo, checks, open: opened }),
      missing:
        phase === 'loading' || phase === 'failed'
          ? []
          : missingViews(missingReceipts(this.kept, items, { ended, askedAt })),
    };
  },

  voteOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): Listed | undefined {
    return this.shown().items.find(({ id }) => id === detail.id);
  },
  async check(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const vote = this.voteOf(event);
    if (vote === undefined || isRunning(this.checks.get(vote.id))) return;
    await checkVote(this.campaign, receiptToCheck(vote, this.kept), (check) => {
      this.checks.set(vote.id, check);
      this.draw();
    });
  },
  toggle({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    if (!this.opened.delete(detail.id)) this.opened.add(detail.id);
    this.draw();
  },
  copyReceipt({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void copyText(detail.id);
  },
  copyReport(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const vote = this.voteOf(event);
    const check = vote === undefined ? undefined : this.checks.get(vote.id);
    if (vote !== undefined && check !== undefined) void copyText(checkReport(vote, check));
  },
  copyMissing() {
    const lines = this.data.missing.map(({ id, about }) => `${id} ${about}`);
    void copyText(['名单里没有的回执', ...lines].join('\n'));
  },
  openEntry({ detail }: WechatMiniprogram.CustomEvent<{ entry: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${detail.entry}` });
  },
  openSeals() {
    void wx.navigateTo({ url: '/packages/ledger/pages/seals/seals' });
  },
  look() {
    void wx.switchTab({ url: '/pages/gallery/gallery' });
  },
});
