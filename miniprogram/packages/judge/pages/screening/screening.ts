import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { serverNow } from '../../../../services/clock';
import { enter } from '../../../../services/enter';
import { knownHome, openHome } from '../../../../services/session';
import { show } from '../../../../state/patch';
import { currentScreening, fetchScreening } from '../../screening';
import { AT_ONCE, screeningPage, type Filter, type ScreeningPage } from './screening.state';

Page({
  behaviors: [appearance, wholePage],
  data: { view: null as ScreeningPage | null },
  judging: '',
  filter: 'all' as Filter,
  room: AT_ONCE,

  onLoad(query) {
    void enter(query);
    this.judging = query['judging'] ?? '';
    this.filter = 'all';
    this.room = AT_ONCE;
    void this.open();
  },
  /** Coming back from a work: what was answered there is known already. */
  onShow() {
    if (this.data.phase === 'shown') this.draw();
  },
  async open() {
    const [home, fault] = await Promise.all([openHome(), fetchScreening(this.judging)]);
    if (!home.ok) return this.fail(home.error);
    if (fault !== null) return this.fail(fault);
    this.draw();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    const screening = currentScreening(this.judging);
    if (campaign === undefined || screening === null) return;
    const { desk, works } = screening;
    const view = screeningPage(desk, works, this.filter, campaign, serverNow(), this.room);
    void wx.setNavigationBarTitle({ title: desk.name });
    show(this, { phase: 'shown', fault: null, view });
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
    const next = this.data.view?.next;
    if (next) this.go(next);
  },
  go(work: string) {
    const url = `/packages/judge/pages/opinion/opinion?judging=${this.judging}&work=${work}`;
    void wx.navigateTo({ url });
  },
  again() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else this.retry();
  },
});
