import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import { formatDay, startOfDay } from '../../../../shared/calendar';
import type { EditionPlan, QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { allAccepted } from '../../accepted';
import { openOffice, type Premises } from '../../office';
import { openDecisions } from '../../way-out';
import * as state from './plan.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    cards: [] as state.PlanCard[],
    waiting: 0,
    free: 0,
    next: 1,
    /** Set while an edition is being planned. */
    editing: 0,
    day: '',
    dayWords: '',
    days: null as { first: string; last: string } | null,
    rows: [] as state.PlanRow[],
    spread: { shares: [], missing: '' } as ReturnType<typeof state.sharesOf>,
    words: '',
    keepable: false,
    refusal: null as Refusal | null,
    refused: null as Fault | null,
    busy: false,
  },
  plans: [] as readonly EditionPlan[],
  items: [] as readonly QueueItem[],
  premises: null as Premises | null,
  draft: null as state.PlanDraft | null,

  onLoad() {
    this.draft = null;
    void this.open();
  },
  async open() {
    const [premises, plans, board, accepted] = await Promise.all([
      openOffice(),
      call('edition.plans', {}),
      call('organizer.board', {}),
      allAccepted(),
    ]);
    if (!premises.ok) return this.fail(premises.error);
    if (!plans.ok) return this.fail(plans.error);
    if (!board.ok) return this.fail(board.error);
    if (!accepted.ok) return this.fail(accepted.error);
    this.premises = premises.data;
    this.plans = plans.data.plans;
    this.items = accepted.data;
    this.setData({ next: state.nextUnplanned(this.plans, board.data.nextEdition), refused: null });
    this.draw();
  },
  draw() {
    if (this.premises === null) return;
    const { campaign } = this.premises;
    const planned = new Set(this.plans.flatMap(({ entries }) => entries));
    const view = {
      phase: 'shown',
      cards: state.planCards(this.plans, this.items, campaign),
      waiting: this.items.length,
      free: this.items.filter(({ id }) => !planned.has(id)).length,
      ...this.editor(campaign),
    };
    show(this, view);
  },
  editor(campaign: Premises['campaign']) {
    const { draft } = this;
    if (draft === null) return { editing: 0 };
    const now = serverNow();
    return {
      editing: draft.edition,
      day: draft.day,
      dayWords: formatDay(startOfDay(draft.day)),
      days: state.daysOf(campaign, now),
      rows: state.planRows(draft, this.plans, this.items, campaign),
      spread: state.sharesOf(draft.entries, this.items, campaign),
      words: state.planWords(draft),
      keepable: state.isKeepable(draft),
      refusal: state.planRefusal(draft, campaign, now),
    };
  },

  edit({ currentTarget }: WechatMiniprogram.TouchEvent) {
    if (this.premises === null) return;
    const { edition } = currentTarget.dataset as { edition: number };
    this.draft = state.draftOf(edition, this.plans, this.premises.campaign, serverNow());
    this.setData({ refused: null });
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  leave() {
    this.draft = null;
    this.draw();
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.draft === null) return;
    this.draft = { ...this.draft, day: detail.value };
    this.draw();
  },
  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, elsewhere } = currentTarget.dataset as { id: string; elsewhere: string };
    if (this.draft === null || elsewhere !== '') return;
    this.draft = state.toggleEntry(this.draft, id);
    this.draw();
  },
  async keep() {
    const { draft } = this;
    if (draft === null || this.data.busy || !this.data.keepable) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('edition.plan', { ...draft, entries: [...draft.entries] });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    void wx.showToast({ title: '计划已保存', icon: 'success' });
    this.draft = null;
    await this.open();
  },
  /** Somebody else planned meanwhile: what is chosen here stays, on top of what there is now. */
  async refresh() {
    await this.open();
    const { draft } = this;
    if (draft === null) return;
    const now = this.plans.find(({ edition }) => edition === draft.edition);
    this.draft = { ...draft, revision: now?.revision ?? 0 };
    this.draw();
  },
  openDecisions() {
    openDecisions(`plan:${this.premises?.campaign.id ?? ''}`);
  },
  publish() {
    void wx.navigateTo({ url: '/packages/organizer/pages/publish/publish' });
  },
});
