import { appearance } from '../../behaviors/appearance';
import { isLarge, onLarge } from '../../services/appearance';
import { ballotOf, drawAgain, noAttempts, noteRefusal, stopDrawing } from '../../services/ballot';
import { call } from '../../services/call';
import { serverNow } from '../../services/clock';
import { takeGalleryTheme } from '../../services/gallery-choice';
import { gallerySeed } from '../../services/gallery-seed';
import { keepToday, knownHome, onHome, openHome } from '../../services/session';
import { castVote } from '../../services/votes';
import type { ExhibitCard, Page as PageOf, VotesToday } from '../../shared/contract/index';
import type { Reply } from '../../shared/reply';
import type { GalleryOrder } from '../../shared/vocabulary';
import { goesOn, nextPage, withFault, withPage } from '../../state/paged';
import { patch } from '../../state/patch';
import type { Gallery, GalleryView } from './gallery.state';
import { galleryView, openGallery } from './gallery.state';

type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;
type FromCard = WechatMiniprogram.CustomEvent<{ id: string }>;
type GalleryReply = Reply<PageOf<ExhibitCard> & { today?: VotesToday | null }>;

Page({
  behaviors: [appearance],
  data: {
    large: false,
    typed: '',
    ...galleryView(openGallery(), null, 0, false),
  } as GalleryView & {
    large: boolean;
    typed: string;
  },
  gallery: openGallery(),
  attempts: noAttempts(),
  endings: [] as (() => void)[],

  async onLoad() {
    this.gallery = openGallery({ theme: takeGalleryTheme() ?? '' });
    this.attempts = noAttempts();
    const redraw = () => {
      this.draw();
    };
    this.endings = [onHome(redraw), onLarge(redraw)];
    await this.reload();
  },

  onUnload() {
    for (const end of this.endings) end();
    stopDrawing(this.attempts);
  },

  async onShow() {
    const theme = takeGalleryTheme();
    if (theme !== null && theme !== this.gallery.theme) await this.open({ theme });
    else this.draw();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    await this.loadMore();
  },

  reload() {
    const { order, theme, query } = this.gallery;
    return this.open({ order, theme, query });
  },

  /** Shows another choice from its first page. */
  async open(choice: Partial<Pick<Gallery, 'order' | 'theme' | 'query'>>) {
    this.gallery = openGallery({ order: this.gallery.order, ...choice });
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    const { list } = this.gallery;
    const home = openHome();
    // The campaign says in which order works come first; asking is quicker where that is known.
    if (this.gallery.order === null && !this.gallery.query) await home;
    if (this.gallery.list === list) await this.fetch();
    const reply = await home;
    if (!reply.ok)
      this.gallery = { ...this.gallery, list: withFault(this.gallery.list, reply.error) };
    this.draw();
  },

  async loadMore() {
    const list = nextPage(this.gallery.list);
    if (list === this.gallery.list) return;
    this.gallery = { ...this.gallery, list };
    this.draw();
    await this.fetch();
  },

  /** Asks for the page that the list waits for; an answer to an earlier choice is dropped. */
  async fetch() {
    const { theme, query, list } = this.gallery;
    const cursor = list.next;
    const order = this.gallery.order ?? knownHome()?.campaign.galleryOrder ?? 'upload';
    const seed = order === 'equal' ? gallerySeed() : 0;
    const reply: GalleryReply = query
      ? await call('gallery.search', { query, cursor })
      : await call('gallery.page', { order, theme: theme || null, seed, cursor });
    if (this.gallery.list !== list) return;
    const after = reply.ok ? withPage(list, reply.data) : withFault(list, reply.error);
    this.gallery = { ...this.gallery, list: after };
    if (reply.ok && reply.data.today) keepToday(reply.data.today);
    this.draw();
    if (reply.ok && goesOn(after, reply.data)) await this.loadMore();
  },

  draw() {
    const ballot = ballotOf(this.attempts);
    const changes = patch(this.data, galleryView(this.gallery, ballot, serverNow(), isLarge()));
    if (Object.keys(changes).length > 0) this.setData(changes);
    if (ballot)
      drawAgain(this.attempts, ballot, () => {
        this.draw();
      });
  },

  async chooseOrder(event: Tap<{ order: GalleryOrder }>) {
    const { order } = event.currentTarget.dataset;
    const chosen = this.data.orders.some((one) => one.id === order && one.chosen);
    if (!chosen) await this.open({ order, theme: this.gallery.theme });
  },

  async chooseTheme(event: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    await this.open({ theme: event.detail.theme });
  },

  type(event: WechatMiniprogram.Input) {
    this.setData({ typed: event.detail.value });
  },

  async search() {
    const query = this.data.typed.trim();
    if (query !== this.gallery.query) await this.open({ query });
  },

  async endSearch() {
    this.setData({ typed: '' });
    if (this.gallery.query) await this.open({});
  },

  openEntry(event: FromCard) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${event.detail.id}` });
  },

  openRules() {
    void wx.navigateTo({ url: '/pages/rules/rules' });
  },

  submit() {
    void wx.navigateTo({ url: '/pages/submit/submit' });
  },

  explain(event: FromCard) {
    const { id } = event.detail;
    const asked = this.gallery.asked?.id === id ? null : { id, fault: null };
    this.gallery = { ...this.gallery, asked };
    this.draw();
  },

  async vote(event: FromCard) {
    const { id } = event.detail;
    const { busy } = this.attempts;
    if (busy.has(id)) return;
    busy.add(id);
    this.gallery = { ...this.gallery, asked: null };
    this.draw();
    const reply = await castVote(id);
    busy.delete(id);
    if (!reply.ok) {
      const { refusal } = reply.error;
      if (refusal) noteRefusal(this.attempts, id, refusal);
      this.gallery = { ...this.gallery, asked: { id, fault: refusal ? null : reply.error } };
      // Somebody who is refused may have voted elsewhere: ask what is left of today.
      if (refusal) await openHome({ fresh: true });
    }
    this.draw();
  },
});
