import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { call } from '../../../../services/call';
import { knownHome, withHome } from '../../../../services/session';
import type { BatchWork } from '../../../../shared/contract/index';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf } from '../../../../state/paged';
import { goHome } from '../../way-out';
import { workView, type WorkView } from './works.state';

type Listed = BatchWork & { id: string };

const listed = (work: BatchWork): Listed => ({ ...work, id: work.entry });

Page({
  behaviors: [appearance, pagedList<Listed>(), showsPieces],
  data: { works: [] as WorkView[] },
  /** Ids of the works whose pieces are looked at. */
  unfolded: new Set<string>(),

  onLoad() {
    this.unfolded = new Set();
    const turner = new PageTurner(async (cursor) =>
      pageOf(await withHome(call('batch.works', { cursor })), listed),
    );
    this.begin(turner, ({ items }) => {
      const campaign = knownHome()?.campaign;
      return {
        works:
          campaign === undefined
            ? []
            : items.map((work) => workView(work, campaign, this.unfolded)),
      };
    });
  },
  onShow() {
    void this.refresh();
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') goHome();
    else void this.askAgain();
  },
  openEntry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${detail.id}` });
  },
  unfold({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.unfolded.add(detail.id);
    this.draw();
  },
  toBatch() {
    void wx.redirectTo({ url: '/packages/unit/pages/batch/batch' });
  },
});
