import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { listed, disclosureViews, type Listed, type DisclosureView } from './disclosures.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as Paged<Listed>['phase'],
    fault: null as object | null,
    lines: [] as DisclosureView[],
  },
  list: firstPage<Listed>(),

  onLoad() {
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
  async fetch() {
    const cursor = this.list.next;
    const page = await call('disclosure.list', { cursor });
    // The list was opened anew meanwhile.
    if (cursor !== this.list.next) return;
    this.list = page.ok ? withPage(this.list, listed(page.data)) : withFault(this.list, page.error);
    this.draw();
  },
  draw() {
    const { items, phase, fault } = this.list;
    const changes = patch(this.data, { phase, fault, lines: disclosureViews(items) });
    if (Object.keys(changes).length > 0) this.setData(changes);
  },
  retry() {
    void (this.list.phase === 'moreFailed' ? this.more() : this.open());
  },
});
