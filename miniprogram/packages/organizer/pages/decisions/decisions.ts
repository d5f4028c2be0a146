import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import type { DecisionLine } from '../../../../shared/contract/index';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { decisionViews, nothingDecided, type DecisionView } from './decisions.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as Paged<DecisionLine>['phase'],
    fault: null as object | null,
    lines: [] as DecisionView[],
    /** Empty for all decisions. */
    subject: '',
    subjectLabel: '',
    nothing: nothingDecided(false),
  },
  list: firstPage<DecisionLine>(),

  onLoad({ subject }) {
    this.setData({ subject: decodeURIComponent(subject ?? '') });
    void this.open();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },
  open() {
    this.list = firstPage();
    this.draw();
    return this.fetch();
  },
  async more() {
    const list = nextPage(this.list);
    if (list === this.list) return;
    this.list = list;
    this.draw();
    await this.fetch();
  },
  /** An answer for another subject than the present one is dropped. */
  async fetch() {
    const { subject } = this.data;
    const cursor = this.list.next;
    const page = await call('decision.list', { subject: subject === '' ? null : subject, cursor });
    if (subject !== this.data.subject || cursor !== this.list.next) return;
    this.list = page.ok ? withPage(this.list, page.data) : withFault(this.list, page.error);
    this.draw();
  },
  draw() {
    const { items, phase, fault } = this.list;
    const filtered = this.data.subject !== '';
    const view = {
      phase,
      fault,
      lines: decisionViews(items),
      subjectLabel: filtered ? (items[0]?.subjectLabel ?? '') : '',
      nothing: nothingDecided(filtered),
    };
    const changes = patch(this.data, view);
    if (Object.keys(changes).length > 0) this.setData(changes);
  },
  retry() {
    void (this.list.phase === 'moreFailed' ? this.more() : this.open());
  },

  narrow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ subject: currentTarget.dataset.subject as string });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    void this.open();
  },
  showAll() {
    this.setData({ subject: '' });
    void this.open();
  },
});
