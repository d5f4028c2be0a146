import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copiedText, copyText } from '../../../../services/clipboard';
import { compareHeads, type Contradiction } from '../../../../services/ledger-heads';
import { openHome } from '../../../../services/session';
import type { LedgerPart, SealView } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { brokenSeal } from '../../chain';
import { postOf } from '../../root-text';
import * as state from './seals.state';

type Seal = SealView & { id: string };
type Part = LedgerPart & { id: string };

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
  show: null as state.Show | null,
  campaign: { id: '', title: '' },
  contradictions: [] as Contradiction[],
  allDays: false,
  seals: firstPage<Seal>(),
  parts: firstPage<Part>(),
  broken: null as number | null,
  /** Seals and days whose hashes are shown. */
  opened: new Set<string>(),
  openedDays: new Set<string>(),

  onLoad() {
    this.opened = new Set();
    this.openedDays = new Set();
    void this.open();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  /** All anew; the heads stay on the page until the answer is there. */
  async open() {
    const [home, reply] = await Promise.all([openHome(), call('ledger.show', {})]);
    const failed = !home.ok ? home.error : !reply.ok ? reply.error : null;
    if (home.ok && reply.ok) {
      const { id, title } = home.data.campaign;
      const { head, days } = reply.data;
      this.campaign = { id, title };
      this.show = reply.data;
      this.seals = firstPage();
      this.parts = firstPage();
      // The last day's root is the one that is compared with the 公众号.
      if (days[0] !== undefined && this.openedDays.size === 0) this.openedDays.add(days[0].day);
      this.contradictions = compareHeads(id, [...days, ...(head === null ? [] : [head])]);
    }
    // What there is to show comes first: a ready page without it would say that the ledger is empty.
    this.draw();
    this.setData({ fault: failed, phase: this.show === null ? 'failed' : 'ready' });
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
  /** The list of the chosen tab. */
  list(): Paged<Seal> | Paged<Part> {
    return this.data.tab === 'parts' ? this.parts : this.seals;
  },
  async more() {
    const { tab } = this.data;
    if (tab === 'days') return;
    const list = this.list();
    const waiting = tab === 'seals' ? nextPage(this.seals) : nextPage(this.parts);
    if (waiting === list) return;
    if (tab === 'seals') this.seals = waiting as Paged<Seal>;
    else this.parts = waiting as Paged<Part>;
    this.draw();
    await this.fetch();
  },
  again() {
    if (this.list().phase === 'moreFailed') return this.more();
    if (this.data.tab === 'seals') this.seals = firstPage();
    else this.parts = firstPage();
    this.draw();
    return this.fetch();
  },
  async fetch() {
    if (this.data.tab === 'seals') await this.fetchSeals();
    if (this.data.tab === 'parts') await this.fetchParts();
  },
  async fetchSeals() {
    const list = this.seals;
    if (list.phase !== 'loading' && list.phase !== 'more') return;
    const reply = await call('ledger.seals', { cursor: list.next });
    if (this.seals !== list) return;
    this.seals = arrived(list, reply, ({ number }) => number);
    this.broken = brokenSeal(this.campaign.id, this.seals.items);
    this.draw();
  },
  async fetchParts() {
    const list = this.parts;
    if (list.phase !== 'loading' && list.phase !== 'more') return;
    const reply = await call('ledger.parts', { cursor: list.next });
    if (this.parts !== list) return;
    this.parts = arrived(list, reply, ({ part }) => part);
    this.draw();
  },

  draw() {
    const { show } = this;
    if (show === null) return;
    const list = this.list();
    const [contradiction] = this.contradictions;
    const shown = this.seals.items.length;
    const view = {
      newest: state.newestView(show),
      days: state.dayViews(show.days, this.allDays, this.openedDays),
      moreDays: state.moreDays(show.days, this.allDays),
      contradiction: contradiction === undefined ? '' : state.contradictionText(contradiction),
      listPhase: list.phase,
      listFault: list.fault,
      seals: state.sealLines(this.seals.items, this.opened),
      chain: shown === 0 ? null : state.chainLine(shown, this.broken),
      parts: state.partLines(this.parts.items),
    };
    const changes = patch(this.data, view);
    if (Object.keys(changes).length > 0) this.setData(changes);
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
    const head = this.show?.days.find(({ day }) => day === detail.day);
    if (head !== undefined) void copyText(postOf(this.campaign.title, head));
  },
  copyPart({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const part = this.parts.items.find(({ id }) => id === (currentTarget.dataset.id as string));
    if (part !== undefined) void copyText(part.url);
  },
  copyParts() {
    void copyText(this.parts.items.map(({ url }) => url).join('\n'));
  },
  async compare() {
    const copied = await copiedText();
    this.tellCompared((show) =>
      copied === null ? state.UNREADABLE : state.compared(copied, show),
    );
  },
  tellCompared(outcome: (show: state.Show) => state.Compared) {
    if (this.show === null) return;
    this.setData({ compared: outcome(this.show) });
    void wx.pageScrollTo({ selector: '#compare', duration: 200 });
  },
  onShareAppMessage(): { title: string; path: string } {
    const { title } = this.campaign;
    return { title: `${title || '随手拍'} · 票据公开`, path: '/packages/ledger/pages/seals/seals' };
  },
});

/** A page that arrived, or not; each item is named by its number. */
function arrived<T extends { id: string }>(
  list: Paged<T>,
  reply: Reply<{ items: Omit<T, 'id'>[]; next: string | null }>,
  numberOf: (item: Omit<T, 'id'>) => number,
): Paged<T> {
  if (!reply.ok) return withFault(list, reply.error);
  const items = reply.data.items.map((item) => ({ ...item, id: String(numberOf(item)) }) as T);
  return withPage(list, { items, next: reply.data.next });
}
