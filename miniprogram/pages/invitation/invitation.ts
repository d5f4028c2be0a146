import { appearance } from '../../behaviors/appearance';
import { call } from '../../services/call';
import { enter, enterByCode } from '../../services/enter';
import { openHome } from '../../services/session';
import { formatCode, tidyCode } from '../../shared/people/code';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import { faultOfCode, offerOf, type Offer } from './invitation.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'asking' as 'asking' | 'offered' | 'accepted',
    /** In the field; what the person types since is kept apart. */
    typed: '',
    offer: null as Offer | null,
    /** Why the invitation cannot be accepted. */
    refusal: null as Refusal | null,
    fault: null as Fault | null,
    busy: false,
  },
  typing: '',

  onLoad(query) {
    void enter(query);
    this.typing = formatCode(query['code'] ?? '');
    this.setData({ typed: this.typing });
    if (this.typing !== '') void this.look();
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.typing = detail.value;
    if (this.data.fault !== null) this.setData({ fault: null });
  },
  async paste() {
    const { data } = await wx.getClipboardData();
    this.typing = formatCode(data);
    this.setData({ typed: this.typing, fault: null });
  },

  async look() {
    if (this.data.busy) return;
    const fault = faultOfCode(this.typing);
    if (fault !== null) return this.setData({ fault });
    this.setData({ busy: true, fault: null });
    await enterByCode(this.typing);
    const [home, reply] = await Promise.all([
      openHome(),
      call('invitation.show', { code: tidyCode(this.typing) }),
    ]);
    this.setData({ busy: false, typed: formatCode(this.typing) });
    if (!home.ok) return this.setData({ fault: home.error });
    if (!reply.ok) return this.setData({ fault: reply.error });
    const { invitation, refusal } = reply.data;
    const offer = offerOf(invitation, home.data.campaign);
    // Used and not refused: it was this person who accepted it.
    const phase = invitation.state === 'used' && refusal === null ? 'accepted' : 'offered';
    this.setData({ phase, offer, refusal });
  },
  async accept() {
    if (this.data.busy) return;
    this.setData({ busy: true, fault: null });
    const reply = await call('invitation.redeem', { code: tidyCode(this.typing) });
    if (!reply.ok) return this.setData({ busy: false, fault: reply.error });
    // What the person may open now is known to the other pages before they are seen again.
    await openHome({ fresh: true });
    this.setData({ busy: false, phase: 'accepted' });
  },

  openDesk() {
    const url = this.data.offer?.desk.url;
    if (url !== undefined) void wx.redirectTo({ url });
  },
  another() {
    this.typing = '';
    this.setData({ phase: 'asking', typed: '', fault: null, refusal: null });
  },
  openHomePage() {
    void wx.switchTab({ url: '/pages/home/home' });
  },
});
