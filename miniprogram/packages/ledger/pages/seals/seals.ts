import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copiedText, copyText } from '../../../../services/clipboard';
import { enter, inCampaign } from '../../../../services/enter';
import { compareHeads, type Contradiction } from '../../../../services/ledger-heads';
import { openHome } from '../../../../services/session';
import type { LedgerPart, SealView } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf, type Paged } from '../../../../state/paged';
import { show } from '../../../../state/patch';
import { brokenSeal } from '../../chain';
import { postOf } from '../../root-text';
import * as state from './seals.state';

type Seal = SealView & { id: string };
type Part = LedgerPart & { id: string };

const sealList = () =>
  new PageTurner<Seal>(async (cursor) =>
    pageOf(await call('ledger.seals', { cursor }), (seal) => ({
      ...seal,
      id: String(seal.number),
    })),
  );
const partList = () =>
  new PageTurner<Part>(async (cursor) =>
    pageOf(await call('ledger.parts', { cursor }), (part) => ({ ...part, id: String(part.part) })),
  );

Page({
  behaviors: [appearance],
  data: {
    large: false,
    tabs: state.TABS,
    tab: 'days' as state.TabId,
    phase: 'loading' as 'loading' | 'failed' | 'ready',
    fault: null as Fault | null,
    newest: null as state.HeadView | null,
    days: [] as state.HeadView[],
    moreDays: 0,
    contradiction: '',
    compared: null as state.Compared | null,
    listPhase: 'loading' as Paged<Seal>['phase'],
    listFault: null as Fault | null,
    seals: [] as state.SealLine[],
    chain: null as { good: boolean; words: string } | null,
    parts: [] as state.PartLine[],
  },
  ledger: null as state.Show | null,
  campaign: { id: '', title: '' },
  contradictions: [] as Contradiction[],
  allDays: false,
  seals: sealList(),
  parts: partList(),
  broken: null as number | null,
  /** Seals and days whose hashes are shown. */
  opened: new Set<string>(),
  openedDays: new Set<string>(),

  onLoad(query) {
    void enter(query);
    this.opened = new Set();
    this.openedDays = new Set();
    this.beginLists();
    void this.open();
  },
  beginLists() {
    this.seals = sealList();
    this.parts = partList();
    this.broken = null;
    this.seals.listen(({ items }) => {
      this.broken = brokenSeal(this.campaign.id, items);
      this.draw();
    });
    this.parts.listen(() => {
      this.draw();
    });
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.tab !== 'days') void this.list().more();
  },

  /** All anew; the heads stay on the page until the answer is there. */
  async open() {
    const [home, reply] = await Promise.all([openHome(), call('ledger.show', {})]);
    const failed = !home.ok ? home.error : !reply.ok ? reply.error : null;
    if (home.ok && reply.ok) {
      const { id, title } = home.data.campaign;
      const { head, days } = reply.data;
      this.campaign = { id, title };
      this.ledger = reply.data;
      this.beginLists();
      // The last day's root is the one that is compared with the 公众号.
      if (days[0] !== undefined && this.openedDays.size === 0) this.openedDays.add(days[0].day);
      this.contradictions = compareHeads(id, [...days, ...(head === null ? [] : [head])]);
    }
    // What there is to show comes first: a ready page without it would say that the ledger is empty.
    this.draw();
    this.setData({ fault: failed, phase: this.ledger === null ? 'failed' : 'ready' });
    if (failed === null) await this.fetch();
  },
  retry() {
    this.setData({ phase: 'loading', fault: null });
    return this.open();
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: currentTarget.dataset.id as state.TabId });
    this.draw();
    return this.fetch();
  },
  /** The list of the chosen tab; the days need none. */
  list(): PageTurner<Seal> | PageTurner<Part> {
    return this.data.tab === 'parts' ? this.parts : this.seals;
  },
  again() {
    return this.list().retry();
  },
  /** Asks for the list of the chosen tab where it has not come yet. */
  async fetch() {
    if (this.data.tab !== 'days' && this.list().shown.phase === 'loading')
      await this.list().refresh();
  },

  draw() {
    const { ledger } = this;
    if (ledger === null) return;
    const { phase, fault } = this.list().shown;
    const [contradiction] = this.contradictions;
    const seals = this.seals.shown.items;
    show(this, {
      newest: state.newestView(ledger),
      days: state.dayViews(ledger.days, this.allDays, this.openedDays),
      moreDays: state.moreDays(ledger.days, this.allDays),
      contradiction: contradiction === undefined ? '' : state.contradictionText(contradiction),
      listPhase: phase,
      listFault: fault,
      seals: state.sealLines(seals, this.opened),
      chain: seals.length === 0 ? null : state.chainLine(seals.length, this.broken),
      parts: state.partLines(this.parts.shown.items),
    });
  },

  showAllDays() {
    this.allDays = true;
    this.draw();
  },
  toggleDay({ detail }: WechatMiniprogram.CustomEvent<{ day: string }>) {
    if (!this.openedDays.delete(detail.day)) this.openedDays.add(detail.day);
    this.draw();
  },
  toggleSeal({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = currentTarget.dataset.id as string;
    if (!this.opened.delete(id)) this.opened.add(id);
    this.draw();
  },
  openVotes() {
    void wx.navigateTo({ url: '/packages/ledger/pages/votes/votes' });
  },
  copyNewest() {
    if (this.data.newest !== null) void copyText(this.data.newest.root);
  },
  copyDay({ detail }: WechatMiniprogram.CustomEvent<{ day: string }>) {
    const head = this.ledger?.days.find(({ day }) => day === detail.day);
    if (head !== undefined) void copyText(postOf(this.campaign.title, head));
  },
  copyPart({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const part = this.parts.shown.items.find(
      ({ id }) => id === (currentTarget.dataset.id as string),
    );
    if (part !== undefined) void copyText(part.url);
  },
  copyParts() {
    void copyText(this.parts.shown.items.map(({ url }) => url).join('\n'));
  },
  async compare() {
    const copied = await copiedText();
    this.tellCompared((show) =>
      copied === null ? state.UNREADABLE : state.compared(copied, show),
    );
  },
  tellCompared(outcome: (show: state.Show) => state.Compared) {
    if (this.ledger === null) return;
    this.setData({ compared: outcome(this.ledger) });
    void wx.pageScrollTo({ selector: '#compare', duration: 200 });
  },
  onShareAppMessage(): { title: string; path: string } {
    const { title } = this.campaign;
    const path = inCampaign('/packages/ledger/pages/seals/seals');
    return { title: `${title || '随手拍'} · 票据公开`, path };
  },
});
