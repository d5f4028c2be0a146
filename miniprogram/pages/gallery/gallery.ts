import { appearance } from '../../behaviors/appearance';
import { pagedList } from '../../behaviors/paged-list';
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
import { PageTurner } from '../../state/page-turner';
import type { Paged } from '../../state/paged';
import { galleryView, openGallery, type Gallery } from './gallery.state';

type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;
type FromCard = WechatMiniprogram.CustomEvent<{ id: string }>;
type GalleryReply = Reply<PageOf<ExhibitCard> & { today?: VotesToday | null }>;

Page({
  behaviors: [appearance, pagedList<ExhibitCard>()],
  data: { typed: '', ...galleryView(openGallery(), null, 0, false) },
  gallery: openGallery() as Omit<Gallery, 'list'>,
  attempts: noAttempts(),
  endings: [] as (() => void)[],

  onLoad() {
    this.gallery = openGallery({ theme: takeGalleryTheme() ?? '' });
    this.attempts = noAttempts();
    this.begin(new PageTurner((cursor) => this.ask(cursor)), (list) => this.view(list));
    const redraw = () => {
      this.draw();
    };
    this.endings = [onHome(redraw), onLarge(redraw)];
    void this.refresh();
  },

  onUnload() {
    for (const end of this.endings) end();
    stopDrawing(this.attempts);
  },

  onShow() {
    const theme = takeGalleryTheme();
    if (theme !== null && theme !== this.gallery.theme) this.open({ theme });
    else this.draw();
  },

  /** Shows another choice from its first page. */
  open(choice: Partial<Pick<Gallery, 'order' | 'theme' | 'query'>>) {
    this.gallery = openGallery({ order: this.gallery.order, ...choice });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    void this.startOver();
  },

  async ask(cursor: string | null): Promise<GalleryReply> {
    const { theme, query } = this.gallery;
    const opening = openHome();
    // The campaign says in which order works come first; asking is quicker where that is known.
    if (this.gallery.order === null && !query) await opening;
    const order = this.gallery.order ?? knownHome()?.campaign.galleryOrder ?? 'upload';
    const seed = order === 'equal' ? gallerySeed() : 0;
    const reply: GalleryReply = query
      ? await call('gallery.search', { query, cursor })
      : await call('gallery.page', { order, theme: theme || null, seed, cursor });
    if (reply.ok && reply.data.today) keepToday(reply.data.today);
    const opened = await opening;
    return opened.ok ? reply : opened;
  },

  view(list: Paged<ExhibitCard>) {
    const ballot = ballotOf(this.attempts);
    if (ballot)
      drawAgain(this.attempts, ballot, () => {
        this.draw();
      });
    return galleryView({ ...this.gallery, list }, ballot, serverNow(), isLarge());
  },

  chooseOrder(event: Tap<{ order: GalleryOrder }>) {
    const { order } = event.currentTarget.dataset;
    const chosen = this.data.orders.some((one) => one.id === order && one.chosen);
    if (!chosen) this.open({ order, theme: this.gallery.theme });
  },

  chooseTheme(event: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.open({ theme: event.detail.theme });
  },

  type(event: WechatMiniprogram.Input) {
    this.setData({ typed: event.detail.value });
  },

  search() {
    const query = this.data.typed.trim();
    if (query !== this.gallery.query) this.open({ query });
  },

  endSearch() {
    this.setData({ typed: '' });
    if (this.gallery.query) this.open({});
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
