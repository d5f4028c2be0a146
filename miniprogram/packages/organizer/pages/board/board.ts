import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import type { RoundTask } from '../../../../shared/contract/index';
import { show } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { boardView, pauseOf, type BoardView } from './board.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as BoardView | null,
    pause: '',
  },

  onShow() {
    void this.open();
  },
  /** What is shown stays until the new counts are there. */
  async open() {
    const [premises, board] = await Promise.all([openOffice(), call('rounds.board', {})]);
    if (!premises.ok) return this.fail(premises.error);
    if (!board.ok) return this.fail(board.error);
    this.draw(board.data.tasks, premises.data);
  },
  draw(tasks: RoundTask[], premises: Premises) {
    const now = serverNow();
    const view = boardView(tasks, premises, now);
    const pause = view.now.length === 0 ? pauseOf(premises.campaign, now) : '';
    show(this, { phase: 'shown', view, pause });
  },

  go({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { url } = currentTarget.dataset as { url: string };
    if (url !== '') void wx.navigateTo({ url });
  },
});
