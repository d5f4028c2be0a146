import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { knownHome, openHome } from '../../../../services/session';
import type { Fault } from '../../../../shared/reply';
import { desk, fetchDesk, noteDecided } from '../../desk';
import { queueLine, type QueueLine } from '../../item-view';
import { backToQueue, goHome } from '../../way-out';
import * as state from './publish.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'empty' | 'choosing' | 'done',
    fault: null as Fault | null,
    lines: [] as (QueueLine & { chosen: boolean })[],
    all: false,
    more: false,
    edition: 1,
    /** How many entries were planned for this edition, and are ticked at first. */
    planned: 0,
    consequence: '',
    sendable: false,
    /** Why nothing can be published now. */
    refusal: null as object | null,
    refused: null as Fault | null,
    busy: false,
    results: [] as state.ResultLine[],
  },
  chosen: [] as string[],

  onLoad() {
    this.chosen = [];
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading', refused: null });
    const [home, board, plans] = await Promise.all([
      openHome(),
      call('organizer.board', {}),
      call('edition.plans', {}),
      fetchDesk('accepted', null),
    ]);
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (!board.ok) return this.setData({ phase: 'failed', fault: board.error });
    if (!plans.ok) return this.setData({ phase: 'failed', fault: plans.error });
    const { nextEdition, refusal } = board.data;
    const planned = state.plannedFor(nextEdition, plans.data.plans);
    await this.lookFor(planned);
    const { fault } = desk.shown;
    if (fault !== null) return this.setData({ phase: 'failed', fault });
    if (this.chosen.length === 0) this.chosen = planned;
    const waiting = new Set(desk.shown.items.map(({ id }) => id));
    this.chosen = this.chosen.filter((id) => waiting.has(id));
    this.setData({ edition: nextEdition, refusal, planned: planned.length });
    this.draw();
  },
  /** Fetches the queue until every planned entry is on the desk. */
  async lookFor(planned: readonly string[]) {
    const isThere = (id: string) => desk.shown.items.some((item) => item.id === id);
    while (!planned.every(isThere) && desk.shown.phase === 'ready') await desk.more();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    if (campaign === undefined) return;
    const { items, next } = desk.shown;
    const lines = items.map((item) => ({
      ...queueLine(item, campaign),
      chosen: this.chosen.includes(item.id),
    }));
    this.setData({
      phase: items.length === 0 ? 'empty' : 'choosing',
      lines,
      more: next !== null,
      all: lines.every(({ chosen }) => chosen),
      sendable: state.isSendable(this.chosen.length),
      consequence: state.consequence(this.chosen.length, this.data.edition),
    });
  },
  async loadMore() {
    await desk.more();
    this.draw();
  },

  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.chosen = state.toggle(this.chosen, currentTarget.dataset.id as string);
    this.draw();
  },
  toggleAll() {
    const ids = desk.shown.items.map(({ id }) => id);
    this.chosen = state.toggleAll(this.chosen, ids);
    this.draw();
  },

  async publish() {
    if (this.data.busy || !this.data.sendable) return;
    const { items } = desk.shown;
    this.setData({ busy: true, refused: null });
    const reply = await call('edition.publish', {
      edition: this.data.edition,
      entries: this.chosen,
    });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    const results = state.resultLines(reply.data.results, items);
    for (const { id, done } of results) if (done) noteDecided(id);
    this.chosen = [];
    this.setData({ phase: 'done', results });
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') goHome();
    else void this.open();
  },
  back: backToQueue,
});
