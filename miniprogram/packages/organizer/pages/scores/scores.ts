import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { openHome } from '../../../../services/session';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Output } from '../../../../shared/contract/index';
import { show } from '../../../../state/patch';
import { AT_ONCE, scoresPage, type ScoresPage } from './scores.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as ScoresPage | null,
  },
  judging: null as string | null,
  scores: null as Output<'scores.show'> | null,
  campaign: null as CampaignView | null,
  opened: new Set<string>(),
  shown: AT_ONCE,

  onLoad({ id }) {
    this.judging = id ?? null;
    this.scores = null;
    this.opened = new Set();
    this.shown = AT_ONCE;
    void this.open();
  },
  async open() {
    const [home, reply] = await Promise.all([
      openHome(),
      call('scores.show', { judging: this.judging }),
    ]);
    if (!home.ok) return this.fail(home.error);
    if (!reply.ok) return this.fail(reply.error);
    this.campaign = home.data.campaign;
    this.scores = reply.data;
    this.draw();
  },
  draw() {
    const { scores, campaign } = this;
    if (scores === null || campaign === null) return;
    const view = scoresPage(scores, campaign, this.opened, this.shown);
    show(this, { phase: 'shown', view });
  },

  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = currentTarget.dataset.id as string;
    if (!this.opened.delete(id)) this.opened.add(id);
    this.draw();
  },
  more() {
    this.shown += AT_ONCE;
    this.draw();
  },
  openAwards() {
    void wx.navigateTo({ url: '/packages/organizer/pages/awards/awards' });
  },
});
