import { appearance } from '../../behaviors/appearance';
import { showsPieces } from '../../behaviors/shows-pieces';
import type { Attempts } from '../../services/ballot';
import { ballotOf, drawAgain, noAttempts, noteRefusal, stopDrawing } from '../../services/ballot';
import { call } from '../../services/call';
import { copyText } from '../../services/clipboard';
import { serverNow } from '../../services/clock';
import { enter, inCampaign } from '../../services/enter';
import { keepToday, onHome, openHome } from '../../services/session';
import { shareWith } from '../../services/share-with';
import { castVote } from '../../services/votes';
import type { ExhibitDetail } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { show } from '../../state/patch';
import type { EntryView } from './entry.state';
import { entryView } from './entry.state';
import { reporting } from './reporting';
import { shareCard } from './share-card';

/** After a vote the receipt stands this far below the top, px. */
const RECEIPT_OFFSET = -240;

Page({
  behaviors: [appearance, reporting, shareCard, showsPieces],
  data: { large: false, ready: false, fault: null } as Partial<EntryView> & {
    large: boolean;
    fault: Fault | null;
  },
  entry: '',
  exhibit: null as ExhibitDetail | null,
  attempts: noAttempts() as Attempts,
  /** Of the last vote, when it could not be sent. */
  unsent: null as Fault | null,
  endings: [] as (() => void)[],

  async onLoad(query) {
    this.attempts = noAttempts();
    this.endings = [
      onHome(() => {
        this.draw();
      }),
    ];
    // A scanned mini program code stands for the id.
    const scanned = await enter(query);
    this.entry = query['id'] ?? scanned;
    await this.load();
  },

  onUnload() {
    for (const end of this.endings) end();
    stopDrawing(this.attempts);
  },

  async load() {
    if (this.data.fault) this.setData({ fault: null });
    const [home, reply] = await Promise.all([openHome(), call('exhibit.show', { id: this.entry })]);
    if (reply.ok && home.ok) {
      const { exhibit, refusal, today } = reply.data;
      this.exhibit = exhibit;
      if (refusal) noteRefusal(this.attempts, exhibit.id, refusal);
      keepToday(today);
      this.draw();
    } else {
      const fault = reply.ok ? (home.ok ? null : home.error) : reply.error;
      this.setData({ fault });
    }
  },

  retry() {
    if (this.data.fault?.code === 'NOT_FOUND') void wx.switchTab({ url: '/pages/gallery/gallery' });
    else void this.load();
  },

  draw() {
    const ballot = ballotOf(this.attempts);
    if (!this.exhibit || !ballot) return;
    show(this, entryView(this.exhibit, ballot, this.unsent, serverNow()));
    drawAgain(this.attempts, ballot, () => {
      this.draw();
    });
  },

  async vote() {
    const { busy } = this.attempts;
    if (busy.has(this.entry)) return;
    busy.add(this.entry);
    this.unsent = null;
    this.draw();
    const reply = await castVote(this.entry);
    busy.delete(this.entry);
    if (!reply.ok) {
      const { refusal } = reply.error;
      if (refusal) {
        noteRefusal(this.attempts, this.entry, refusal);
        await openHome({ fresh: true });
      } else this.unsent = reply.error;
    }
    this.draw();
    if (reply.ok && this.data.receipt)
      void wx.pageScrollTo({ selector: '.receipt', offsetTop: RECEIPT_OFFSET });
  },

  copyReceipt() {
    const { receipt } = this.data;
    if (receipt) void copyText(receipt.id);
  },

  openVotes() {
    void wx.navigateTo({ url: '/packages/ledger/pages/votes/votes' });
  },

  onShareAppMessage() {
    const { title, number, picture } = this.data;
    const path = inCampaign(`/pages/entry/entry?id=${this.entry}`);
    return shareWith(
      { title: title ? `《${title}》${String(number)}号作品` : '随手拍', path },
      picture ?? '',
    );
  },
});
