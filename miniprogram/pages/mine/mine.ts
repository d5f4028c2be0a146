import { appearance } from '../../behaviors/appearance';
import { setLarge } from '../../services/appearance';
import { call } from '../../services/call';
import { serverNow } from '../../services/clock';
import { emptyDraft } from '../../state/draft';
import { holdsWork, loadDraft, saveDraft } from '../../services/draft-store';
import { sentAnswers } from '../../services/sent-answers';
import { homeAge, knownHome, onHome, openHome } from '../../services/session';
import type { CertificateView, MyEntry } from '../../shared/contract/index';
import { maySubmit } from '../../shared/works/submission';
import {
  firstPage,
  nextPage,
  withFault,
  withFreshTop,
  withPage,
  type Paged,
} from '../../state/paged';
import { patch } from '../../state/patch';
import { desksOf, doorsOf, entryView, resultLines, votesLine, type MineLine } from './mine.state';

/** The votes of the day are asked again when they are older than this, ms. */
const STALE_MS = 60_000;

Page({
  behaviors: [appearance],
  data: {
    large: false,
    results: [] as MineLine[],
    certificates: [] as CertificateView[],
    desks: [] as MineLine[],
    doors: [] as MineLine[],
    unit: '',
    votes: null as object | null,
    voting: false,
    canSubmit: false,
    entries: [] as object[],
    phase: 'loading' as Paged<MyEntry>['phase'],
    fault: null as object | null,
  },
  list: firstPage<MyEntry>(),
  ending: null as (() => void) | null,

  onLoad() {
    this.list = firstPage<MyEntry>();
    this.ending = onHome(() => {
      this.draw();
    });
  },
  onUnload() {
    this.ending?.();
  },
  onShow() {
    void this.refresh();
  },
  async onPullDownRefresh() {
    await this.refresh(true);
    void wx.stopPullDownRefresh();
  },

  /** What is new since the page was last seen; what it shows stays until the answer is there. */
  async refresh(fresh = false) {
    const [home, page] = await Promise.all([
      openHome({ fresh: fresh || homeAge() > STALE_MS }),
      call('entry.mine', { cursor: null }),
    ]);
    if (!home.ok) this.list = withFault(this.list, home.error);
    else if (page.ok) this.list = withFreshTop(this.list, page.data);
    else this.list = withFault(this.list, page.error);
    this.draw();
    await this.honours();
  },
  /** One's own certificates, once there can be any; without them the line to the results still leads there. */
  async honours() {
    const published = knownHome()?.resultsAt ?? null;
    const own = published === null ? null : await call('certificate.mine', {});
    if (own?.ok === false) return;
    const changes = patch(this.data, { certificates: own?.data.certificates ?? [] });
    if (Object.keys(changes).length > 0) this.setData(changes);
  },
  retry() {
    if (this.list.phase === 'moreFailed') return this.more();
    this.list = firstPage<MyEntry>();
    this.draw();
    return this.refresh(true);
  },
  async more() {
    const list = nextPage(this.list);
    if (list === this.list) return;
    this.list = list;
    this.draw();
    const page = await call('entry.mine', { cursor: list.next });
    this.list = page.ok ? withPage(this.list, page.data) : withFault(this.list, page.error);
    this.draw();
  },
  onReachBottom() {
    void this.more();
  },

  draw() {
    const home = knownHome();
    const { items, phase, fault } = this.list;
    if (home === null) return this.setData({ phase, fault });
    const now = serverNow();
    const view = {
      results: resultLines(home.resultsAt),
      desks: desksOf(home.me),
      doors: doorsOf(home.me),
      unit: home.me.unit ?? '',
      votes: votesLine(home.today),
      voting: home.campaign.voting !== null,
      canSubmit: maySubmit(home.campaign, now).allowed,
      entries: items.map((entry) => entryView(entry, home.campaign, now)),
      phase,
      fault,
    };
    const changes = patch(this.data, view);
    if (Object.keys(changes).length > 0) this.setData(changes);
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
    const entry = this.list.items.find(({ id }) => id === detail.id);
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
    saveDraft(campaign.id, { ...emptyDraft(), theme: entry.theme, answers });
    void wx.navigateTo({ url: '/pages/submit/submit?again=1' });
  },
});
