import { appearance } from '../../behaviors/appearance';
import { pagedList } from '../../behaviors/paged-list';
import { showsPieces } from '../../behaviors/shows-pieces';
import { setLarge } from '../../services/appearance';
import { call } from '../../services/call';
import { knownCampaigns } from '../../services/campaigns';
import { serverNow } from '../../services/clock';
import { enter } from '../../services/enter';
import { workAgain } from '../../state/content-again';
import { emptyDraft, holdsWork } from '../../state/draft';
import { loadDraft, saveDraft } from '../../services/draft-store';
import { openForm } from '../../services/paper-form';
import { sentAnswers } from '../../services/sent-answers';
import { homeAge, knownHome, onHome, openHome } from '../../services/session';
import type { CertificateView, MyEntry } from '../../shared/contract/index';
import { maySubmitAlone } from '../../shared/works/submission';
import { PageTurner } from '../../state/page-turner';
import { show } from '../../state/patch';
import {
  type MineLine,
  type NothingMine,
  desksOf,
  doorsOf,
  entryView,
  nothingMine,
  resultLines,
  votesLine,
} from './mine.state';

/** The votes of the day are asked again when they are older than this, ms. */
const STALE_MS = 60_000;

Page({
  behaviors: [appearance, pagedList<MyEntry>(), showsPieces],
  data: {
    results: [] as MineLine[],
    certificates: [] as CertificateView[],
    desks: [] as MineLine[],
    doors: [] as MineLine[],
    unit: '',
    votes: null as object | null,
    voting: false,
    canSubmit: false,
    nothing: { remedy: '', action: '' } as NothingMine,
    entries: [] as object[],
  },
  /** Ids of the entries whose pieces are looked at. */
  unfolded: new Set<string>(),
  ending: null as (() => void) | null,

  onLoad(query) {
    void enter(query);
    this.unfolded = new Set();
    const turner = new PageTurner((cursor) => this.ask(cursor), { grows: true });
    this.begin(turner, ({ items }) => this.view(items));
    this.ending = onHome(() => {
      this.draw();
    });
  },
  onUnload() {
    this.ending?.();
  },
  onShow() {
    void this.look();
  },
  async onPullDownRefresh() {
    void openHome({ fresh: true });
    await this.look();
    void wx.stopPullDownRefresh();
  },
  retry() {
    void openHome({ fresh: true });
    void this.askAgain().then(() => this.honours());
  },

  /** What is new since the page was last seen. */
  async look() {
    await this.refresh();
    await this.honours();
  },
  async ask(cursor: string | null) {
    const page = call('entry.mine', { cursor });
    const home = await openHome({ fresh: cursor === null && homeAge() > STALE_MS });
    return home.ok ? page : home;
  },
  /** One's own certificates, once there can be any; without them the line to the results still leads there. */
  async honours() {
    const published = knownHome()?.resultsAt ?? null;
    const own = published === null ? null : await call('certificate.mine', {});
    if (own?.ok !== false) show(this, { certificates: own?.data.certificates ?? [] });
  },
  view(entries: readonly MyEntry[]) {
    const home = knownHome();
    if (home === null) return {};
    const now = serverNow();
    const canSubmit = maySubmitAlone(home.campaign, now).allowed;
    return {
      results: resultLines(home.resultsAt),
      desks: desksOf(home.me),
      doors: doorsOf(home.me, knownCampaigns().length),
      unit: home.me.unit ?? '',
      votes: votesLine(home.today),
      voting: home.campaign.voting !== null,
      canSubmit,
      nothing: nothingMine(home.campaign, canSubmit),
      entries: entries.map((entry) => entryView(entry, home.campaign, now, this.unfolded)),
    };
  },

  switchLarge() {
    setLarge(!this.data.large);
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: currentTarget.dataset.url as string });
  },
  openCertificate({ detail }: WechatMiniprogram.CustomEvent<{ code: string }>) {
    void wx.navigateTo({ url: `/pages/certificate/certificate?code=${detail.code}` });
  },
  openEntry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${detail.id}` });
  },
  unfold({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.unfolded.add(detail.id);
    this.draw();
  },
  async printForm({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const fault = await openForm(call('form.own', { entry: detail.id }));
    if (fault === null) return;
    const { reason, remedy } = fault;
    void wx.showModal({ title: reason, content: remedy, showCancel: false });
  },
  openInquiry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/packages/own/pages/inquiry/inquiry?entry=${detail.id}` });
  },
  openWithdrawal({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/packages/own/pages/own/own?withdraw=${detail.id}` });
  },
  submit() {
    void wx.navigateTo({ url: '/pages/submit/submit' });
  },
  act() {
    if (this.data.canSubmit) this.submit();
    else void wx.switchTab({ url: '/pages/gallery/gallery' });
  },

  /** Starts a new submission with what this phone knows of an entry that was not accepted. */
  async again({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const campaign = knownHome()?.campaign;
    const entry = this.shown().items.find(({ id }) => id === detail.id);
    if (campaign === undefined || entry === undefined) return;
    const started = await loadDraft(campaign);
    if (holdsWork(started)) {
      const { confirm } = await wx.showModal({
        title: '已有一份没有完成的投稿',
        content: `用《${entry.title}》的资料替换它吗？`,
        confirmText: '替换',
        cancelText: '继续原来的',
      });
      if (!confirm) return this.submit();
    }
    const answers = sentAnswers(campaign.id, entry.id) ?? {
      ...started.answers,
      title: entry.title,
    };
    const work = workAgain(entry, campaign);
    saveDraft(campaign.id, { ...emptyDraft(), ...work, theme: entry.theme, answers });
    void wx.navigateTo({ url: '/pages/submit/submit?again=1' });
  },
});
