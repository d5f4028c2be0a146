import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import type { DecisionLine } from '../../../../shared/contract/index';
import { PageTurner } from '../../../../state/page-turner';
import { decisionViews, nothingDecided, type DecisionView } from './decisions.state';

Page({
  behaviors: [appearance, pagedList<DecisionLine>()],
  data: {
    lines: [] as DecisionView[],
    /** Empty for all decisions. */
    subject: '',
    subjectLabel: '',
    nothing: nothingDecided(false),
  },

  onLoad({ subject }) {
    this.setData({ subject: decodeURIComponent(subject ?? '') });
    const turner = new PageTurner((cursor) =>
      call('decision.list', { subject: this.data.subject || null, cursor }),
    );
    this.begin(turner, ({ items }) => {
      const filtered = this.data.subject !== '';
      return {
        lines: decisionViews(items),
        subjectLabel: filtered ? (items[0]?.subjectLabel ?? '') : '',
        nothing: nothingDecided(filtered),
      };
    });
    void this.refresh();
  },

  narrow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ subject: currentTarget.dataset.subject as string });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    void this.startOver();
  },
  showAll() {
    this.setData({ subject: '' });
    void this.startOver();
  },
});
