import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { call } from '../../../../services/call';
import { knownHome, withHome } from '../../../../services/session';
import { openForm } from '../../../../services/paper-form';
import type { BatchWork } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf } from '../../../../state/paged';
import { goHome } from '../../way-out';
import { workView, type WorkView } from './works.state';

const PURPOSES = [{ label: '打印盖章', sentence: '打印报名表，签字盖章后报送。' }];

type Listed = BatchWork & { id: string };

const listed = (work: BatchWork): Listed => ({ ...work, id: work.entry });

Page({
  behaviors: [appearance, pagedList<Listed>(), showsPieces],
  data: {
    works: [] as WorkView[],
    /** The work whose form is asked for; empty while the sheet is closed. */
    printing: '',
    purposes: PURPOSES,
    busy: false,
    refused: null as Fault | null,
  },
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
  askForm({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ printing: detail.id, refused: null });
  },
  closeForm() {
    this.setData({ printing: '' });
  },
  async printForm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { printing: entry, busy } = this.data;
    if (entry === '' || busy) return;
    this.setData({ busy: true, refused: null });
    const fault = await openForm(call('form.ofUnit', { entry, purpose: detail.reason }));
    this.setData({ busy: false, refused: fault });
    if (fault === null) this.closeForm();
  },
  toBatch() {
    void wx.redirectTo({ url: '/packages/unit/pages/batch/batch' });
  },
});
