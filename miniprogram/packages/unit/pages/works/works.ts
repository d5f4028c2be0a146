import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { knownHome, openHome } from '../../../../services/session';
import type { BatchWork, Page as PageOf } from '../../../../shared/contract/index';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { goHome } from '../../way-out';
import { workView, type WorkView } from './works.state';

type Listed = BatchWork & { id: string };

const listed = ({ items, next }: PageOf<BatchWork>): PageOf<Listed> => ({
  items: items.map((item) => ({ ...item, id: item.entry })),
  next,
});

Page({
  behaviors: [appearance],
  data: {
    large: false,
    works: [] as WorkView[],
    phase: 'loading' as Paged<Listed>['phase'],
    fault: null as Paged<Listed>['fault'],
  },
  list: firstPage<Listed>(),

  onLoad() {
    this.list = firstPage<Listed>();
  },
  onShow() {
    void this.refresh();
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  /** The newest works; what the page shows stays until they are there. */
  async refresh() {
    const [home, reply] = await Promise.all([openHome(), call('batch.works', { cursor: null })]);
    if (!home.ok) this.list = withFault(firstPage<Listed>(), home.error);
    else if (!reply.ok) this.list = withFault(firstPage<Listed>(), reply.error);
    else this.list = withPage(firstPage<Listed>(), listed(reply.data));
    this.draw();
  },
  async more() {
    const waiting = nextPage(this.list);
    if (waiting === this.list) return;
    this.list = waiting;
    this.draw();
    const reply = await call('batch.works', { cursor: waiting.next });
    this.list = reply.ok
      ? withPage(this.list, listed(reply.data))
      : withFault(this.list, reply.error);
    this.draw();
  },
  retry() {
    if (this.list.fault?.code === 'FORBIDDEN') return goHome();
    if (this.list.phase === 'moreFailed') return void this.more();
    this.list = firstPage<Listed>();
    this.draw();
    void this.refresh();
  },

  draw() {
    const campaign = knownHome()?.campaign;
    const { items, phase, fault } = this.list;
    const works = campaign === undefined ? [] : items.map((item) => workView(item, campaign));
    const changes = patch(this.data, { works, phase, fault });
    if (Object.keys(changes).length > 0) this.setData(changes);
  },
  openEntry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${detail.id}` });
  },
  toBatch() {
    void wx.redirectTo({ url: '/packages/unit/pages/batch/batch' });
  },
});
