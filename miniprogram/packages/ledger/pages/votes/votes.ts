import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { checkVote, type VoteCheck } from '../../../../services/ledger-check';
import { keptReceipts } from '../../../../services/ledger-receipts';
import { openHome } from '../../../../services/session';
import type { VoteReceipt } from '../../../../shared/contract/index';
import {
  firstPage,
  nextPage,
  withFault,
  withFreshTop,
  withPage,
  type Paged,
} from '../../../../state/paged';
import { patch } from '../../../../state/patch';
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
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as Paged<Listed>['phase'],
    fault: null as Paged<Listed>['fault'],
    votes: [] as VoteView[],
    missing: [] as MissingView[],
  },
  list: firstPage<Listed>(),
  campaign: '',
  kept: [] as VoteReceipt[],
  sealedTo: 0,
  /** When the list was asked for, by the server's clock, ms. */
  askedAt: 0,
  checks: new Map<string, VoteCheck>(),
  opened: new Set<string>(),
  again: null as ReturnType<typeof setTimeout> | null,

  onLoad() {
    this.list = firstPage<Listed>();
    this.checks = new Map();
    this.opened = new Set();
  },
  onShow() {
    void this.refresh();
  },
  onHide() {
    this.rest();
  },
  onUnload() {
    this.rest();
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  /** The newest votes; what the page shows stays until they are there. */
  async refresh() {
    const [home, page] = await Promise.all([openHome(), call('votes.mine', { cursor: null })]);
    if (!home.ok) this.list = withFault(this.list, home.error);
    else if (!page.ok) this.list = withFault(this.list, page.error);
    else {
      this.campaign = home.data.campaign.id;
      this.kept = keptReceipts(this.campaign);
      this.askedAt = page.at;
      this.list = withFreshTop(this.list, listed(page.data));
    }
    await this.lookAtSeals();
  },
  async more() {
    const list = nextPage(this.list);
    if (list === this.list) return;
    this.list = list;
    this.draw();
    const page = await call('votes.mine', { cursor: list.next });
    if (this.list !== list) return;
    this.list = page.ok ? withPage(list, listed(page.data)) : withFault(list, page.error);
    this.draw();
  },
  retry() {
    if (this.list.phase === 'moreFailed') return this.more();
    this.list = firstPage<Listed>();
    this.draw();
    return this.refresh();
  },
  /** Up to when votes are sealed; asked again for as long as one waits. */
  async lookAtSeals() {
    const seals = await call('ledger.seals', { cursor: null });
    if (seals.ok) this.sealedTo = sealedTo(seals.data.items);
    this.draw();
    this.rest();
    if (this.data.votes.some(({ standing }) => standing === 'waiting'))
      this.again = setTimeout(() => void this.lookAtSeals(), LOOK_AGAIN_MS);
  },
  rest() {
    if (this.again !== null) clearTimeout(this.again);
    this.again = null;
  },

  draw() {
    const { items, phase, fault } = this.list;
    const { askedAt, checks, opened } = this;
    const ended = phase === 'end' || phase === 'empty';
    const view = {
      phase,
      fault,
      votes: voteViews(items, { sealedTo: this.sealedTo, checks, open: opened }),
      missing:
        phase === 'loading' || phase === 'failed'
          ? []
          : missingViews(missingReceipts(this.kept, items, { ended, askedAt })),
    };
    const changes = patch(this.data, view);
    if (Object.keys(changes).length > 0) this.setData(changes);
  },

  voteOf({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): Listed | undefined {
    return this.list.items.find(({ id }) => id === detail.id);
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
