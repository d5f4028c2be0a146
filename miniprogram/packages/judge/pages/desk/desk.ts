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
import { tasksOf, type TaskView } from './tasks.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'empty' | 'shown',
    fault: null as Fault | null,
    judge: '',
    /** Screenings and votes, which have pages of their own. */
    tasks: [] as TaskView[],
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
  /** Coming back from a work: what was answered there is known already. A screening or a vote has gone on. */
  onShow() {
    if (this.data.phase !== 'shown') return;
    if (this.data.tasks.length > 0) void this.open();
    else this.draw();
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
    const { judgings, screenings, ballots, name } = reply.data;
    this.offered = judgings;
    show(this, { judge: name, tasks: tasksOf(screenings, ballots, serverNow()) });
    const chosen = judgings.find(({ id }) => id === this.judging) ?? judgings[0];
    if (chosen !== undefined) await this.look(chosen.id);
    else this.setData({ phase: this.data.tasks.length > 0 ? 'shown' : 'empty', fault: null });
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
  openTask({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { url } = currentTarget.dataset as { url: string };
    void wx.navigateTo({ url });
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
