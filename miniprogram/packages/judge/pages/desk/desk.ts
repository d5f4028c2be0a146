import { appearance } from '../../../../behaviors/appearance';
import { enter } from '../../../../services/enter';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import { knownHome, openHome } from '../../../../services/session';
import type { Output } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { currentPanel, fetchPanel } from '../../panel';
import { AT_ONCE, deskView, type DeskView, type Filter } from './desk.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'empty' | 'shown',
    fault: null as Fault | null,
    judge: '',
    /** More than one judging: which one is looked at. */
    judgings: [] as { id: string; name: string; chosen: boolean }[],
    desk: null as DeskView | null,
  },
  judging: '',
  filter: 'all' as Filter,
  room: AT_ONCE,
  offered: [] as Output<'judge.desk'>['judgings'],

  onLoad(query) {
    void enter(query);
    this.judging = query['judging'] ?? '';
    this.filter = 'all';
    this.room = AT_ONCE;
    this.offered = [];
    void this.open();
  },
  /** Coming back from a work: what was answered there is known already. */
  onShow() {
    if (this.data.phase === 'shown') this.draw();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    if (this.data.phase === 'failed') this.setData({ phase: 'loading' });
    const [home, reply] = await Promise.all([openHome(), call('judge.desk', {})]);
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (!reply.ok) return this.setData({ phase: 'failed', fault: reply.error });
    this.offered = reply.data.judgings;
    this.setData({ judge: reply.data.name });
    const chosen = this.offered.find(({ id }) => id === this.judging) ?? this.offered[0];
    if (chosen === undefined) return this.setData({ phase: 'empty' });
    await this.look(chosen.id);
  },
  async look(judging: string) {
    this.judging = judging;
    const fault = await fetchPanel(judging);
    if (fault !== null) return this.setData({ phase: 'failed', fault });
    this.draw();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    const panel = currentPanel(this.judging);
    if (campaign === undefined || panel === null) return;
    const { desk: judging, works } = panel;
    const desk = deskView(judging, works, this.filter, campaign, serverNow(), this.room);
    const judgings = this.offered.map(({ id, name }) => ({
      id,
      name,
      chosen: id === desk.judging,
    }));
    show(this, { phase: 'shown', fault: null, desk, judgings });
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void this.look(currentTarget.dataset.id as string);
  },
  narrow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.filter = currentTarget.dataset.id as Filter;
    this.room = AT_ONCE;
    this.draw();
  },
  more() {
    this.room += AT_ONCE;
    this.draw();
  },
  openWork({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.go(currentTarget.dataset.id as string);
  },
  goOn() {
    const next = this.data.desk?.next;
    if (next) this.go(next);
  },
  go(work: string) {
    const url = `/packages/judge/pages/work/work?judging=${this.judging}&work=${work}`;
    void wx.navigateTo({ url });
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else void this.open();
  },
});
