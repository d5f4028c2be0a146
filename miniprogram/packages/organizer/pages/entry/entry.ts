import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { call } from '../../../../services/call';
import { openForm } from '../../../../services/paper-form';
import type { QueueItem, UnitLine, UnitRef } from '../../../../shared/contract/index';
import type { LevelView } from '../../../../shared/campaign/office';
import type { Refusal } from '../../../../shared/decision';
import type { Fault, Reply } from '../../../../shared/reply';
import { noteDecided, noteSeen } from '../../desk';
import { tellNoted } from '../../noted';
import { openOffice, type Premises } from '../../office';
import { nothingRead } from '../../disclosure.state';
import { activeUnits } from '../../unit-list';
import { openDecisions } from '../../way-out';
import { refreshWork, workDesk } from '../../work-desk';
import * as state from './entry.state';

Page({
  behaviors: [appearance, showsPieces, workDesk],
  data: {
    large: false,
    phase: 'asking' as 'asking' | 'loading' | 'failed' | 'found' | 'nothing' | 'shown',
    fault: null as Fault | null,
    query: '',
    found: [] as state.FoundLine[],
    record: null as state.RecordView | null,
    disclosure: nothingRead(),
    inspecting: false,
    /** Whether one of several was chosen, so that there is a way back to them. */
    several: false,
    grounds: [] as state.GroundView[],
    ground: -1,
    effects: [] as string[],
    refusal: null as Refusal | null,
    busy: false,
    refused: null as Fault | null,
    disqualifying: false,
    assigning: false,
    choosingUnit: false,
    assignTo: null as UnitRef | null,
    units: [] as UnitLine[],
    levels: [] as LevelView[],
    /** What the form is called that is printed; empty where there is none. */
    paperForm: '',
    printing: false,
    printBusy: false,
    unprinted: null as Fault | null,
    /** The entry, and how many decisions were taken here: what is written on a sheet is for this. */
    about: '',
  },
  typed: '',
  items: [] as QueueItem[],
  item: null as QueueItem | null,
  premises: null as Premises | null,
  taken: 0,

  onLoad({ id }) {
    if (id === undefined) return;
    this.typed = id;
    void this.find();
  },
  /** Back from the pages about this work: what was done there shows here. */
  onShow() {
    if (this.data.phase === 'shown') void refreshWork(this);
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.typed = detail.value;
  },
  search() {
    if (this.typed.trim() === '') return;
    this.setData({ query: this.typed.trim() });
    void this.find();
  },
  async find() {
    const query = this.typed.trim();
    this.setData({ phase: 'loading' });
    const [premises, reply] = await Promise.all([openOffice(), call('entry.find', { query })]);
    if (query !== this.typed.trim()) return;
    if (!premises.ok) return this.setData({ phase: 'failed', fault: premises.error });
    if (!reply.ok) return this.setData({ phase: 'failed', fault: reply.error });
    this.premises = premises.data;
    const { campaign, office } = premises.data;
    this.items = reply.data.items;
    this.setData({
      grounds: state.groundsOf(office),
      refusal: state.disqualifyRefusal(office),
      levels: office.levels,
      paperForm: campaign.paperForm ?? '',
      found: this.items.map((item) => state.foundLine(item, campaign)),
      several: this.items.length > 1,
    });
    const [only] = this.items;
    if (only !== undefined && this.items.length === 1) this.show(only);
    else this.setData({ phase: only === undefined ? 'nothing' : 'found' });
  },
  retry() {
    void this.find();
  },
  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const item = this.items.find((one) => one.id === id);
    if (item !== undefined) this.show(item);
  },
  backToFound() {
    this.setData({ phase: 'found' });
  },

  show(item: QueueItem) {
    if (this.premises === null) return;
    const same = this.item?.id === item.id;
    this.item = item;
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
    const { campaign } = this.premises;
    const disclosure = same ? this.data.disclosure : nothingRead();
    this.setData({
      phase: 'shown',
      disclosure,
      record: state.recordView(item, campaign, disclosure),
      found: this.items.map((one) => state.foundLine(one, campaign)),
      effects: state.effectsOf(item.state),
      about: `${item.id}:${this.taken}`,
      ground: same ? this.data.ground : -1,
      refused: null,
    });
    if (!same) void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  /** The same work as it is now. */
  again(item: QueueItem) {
    noteSeen(item);
    this.show(item);
  },
  openDecisions() {
    openDecisions(`entry:${this.item?.id ?? ''}`);
  },

  askForm() {
    this.setData({ printing: true, unprinted: null });
  },
  closeForm() {
    this.setData({ printing: false });
  },
  async printForm({ detail }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
    const entry = this.item?.id ?? '';
    if (this.data.printBusy) return;
    this.setData({ printBusy: true, unprinted: null });
    const unprinted = await openForm(call('form.print', { entry, purpose: detail.purpose }));
    this.setData({ printBusy: false, unprinted, printing: unprinted !== null });
  },

  askDisqualify() {
    this.setData({ disqualifying: true, refused: null });
  },
  chooseGround({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ ground: currentTarget.dataset.index as number });
  },
  disqualify({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { item } = this;
    const { ground } = this.data;
    if (item === null || ground < 0) return;
    const { id, revision } = item;
    void this.decide('已取消资格', () =>
      call('entry.disqualify', { id, revision, ground, reason }),
    );
  },

  async askUnit() {
    this.setData({ choosingUnit: true, refused: null });
    const reply = await call('unit.lines', {});
    if (reply.ok) this.setData({ units: activeUnits(reply.data.units) });
    else this.setData({ choosingUnit: false, refused: reply.error });
  },
  closeUnits() {
    this.setData({ choosingUnit: false });
  },
  chooseUnit({ detail }: WechatMiniprogram.CustomEvent<{ unit: UnitRef | null }>) {
    this.setData({ choosingUnit: false, assigning: true, assignTo: detail.unit });
  },
  assign({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { item } = this;
    if (item === null) return;
    const { id, revision } = item;
    const unit = this.data.assignTo?.id ?? null;
    void this.decide('已更改归属', () => call('entry.assign', { id, revision, unit, reason }));
  },
  closeSheets() {
    this.setData({ disqualifying: false, assigning: false });
  },

  async decide(done: string, ask: () => Promise<Reply<{ entry: QueueItem }>>) {
    if (this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await ask();
    this.setData({ busy: false });
    if (!reply.ok) {
      const sheets = tellNoted(reply.error) ? { disqualifying: false } : {};
      this.setData({ refused: reply.error, ...sheets });
      // The note stands at the end of the page.
      if ('disqualifying' in sheets) void wx.pageScrollTo({ scrollTop: 100_000 });
      return;
    }
    this.taken += 1;
    this.setData({ disqualifying: false, assigning: false });
    void wx.showToast({ title: done, icon: 'success' });
    if (reply.data.entry.state === 'disqualified') noteDecided(reply.data.entry.id);
    this.show(reply.data.entry);
  },
});
