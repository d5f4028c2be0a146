import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import { enter } from '../../../../services/enter';
import { knownHome, openHome } from '../../../../services/session';
import type { FirstDesk, FirstState, QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { goHome } from '../../way-out';
import { choose, currentChoice, knownDesk, works } from '../../works';
import { deskView, workLine, type DeskView, type WorkLine } from './desk.state';

Page({
  behaviors: [appearance, pagedList<QueueItem>()],
  data: {
    ready: false,
    /** Why the page as a whole cannot be shown. */
    barred: null as Fault | null,
    /** Why the caller, who only helps, looks at no works. */
    helping: null as Refusal | null,
    /** The campaign leaves nothing for the caller to look at first. */
    idle: false,
    view: null as DeskView | null,
    lines: [] as WorkLine[],
  },
  desks: [] as FirstDesk[],

  onLoad(query) {
    void enter(query);
    this.desks = [];
    this.begin(works, ({ items }) => {
      const campaign = knownHome()?.campaign;
      const { way, state } = currentChoice();
      const desk = knownDesk() ?? this.desks.find((one) => one.way === way);
      if (campaign === undefined || desk === undefined || desk.way !== way) return {};
      return {
        ready: true,
        view: deskView(this.desks, desk, state, serverNow()),
        lines: items.map((item) => workLine(item, campaign)),
      };
    });
    void this.open();
  },
  /** Back from a work: what was decided there is off the list already. */
  onShow() {
    if (this.data.ready) this.draw();
  },
  async open() {
    this.setData({ barred: null, helping: null, idle: false });
    const [home, reply] = await Promise.all([openHome(), call('first.desk', {})]);
    if (!home.ok) return this.setData({ barred: home.error });
    if (!reply.ok) return this.setData({ barred: reply.error });
    this.desks = reply.data.desks;
    const [first] = [...this.desks].sort((one, other) => other.waiting - one.waiting);
    if (first === undefined) return this.setData({ idle: true });
    // Who only helps is told so, and has no list.
    if (first.refusal?.rule === 'review.contact') return this.setData({ helping: first.refusal });
    await choose({ way: first.way, state: 'submitted' });
  },
  retry() {
    if (this.data.barred?.code === 'FORBIDDEN') goHome();
    else if (this.data.barred !== null) void this.open();
    else void this.askAgain();
  },
  home: goHome,

  chooseWay({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void choose({ ...currentChoice(), way: currentTarget.dataset.way as string });
  },
  chooseTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void choose({ ...currentChoice(), state: currentTarget.dataset.state as FirstState });
  },
  openWork({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = currentTarget.dataset.id as string;
    void wx.navigateTo({ url: `/packages/first/pages/work/work?id=${id}` });
  },
});
