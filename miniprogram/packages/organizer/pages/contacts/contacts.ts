import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import type {
  AnswerLine,
  RegistrationItem,
  RegistrationState,
} from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import type { Fault, Reply } from '../../../../shared/reply';
import { PageTurner } from '../../../../state/page-turner';
import { show } from '../../../../state/patch';
import { openOffice } from '../../office';
import { openDecisions } from '../../way-out';
import * as state from './contacts.state';

type Verb = keyof typeof state.REASONS;
const SHEETS = {
  reject: {
    title: '不核准的原因',
    hint: '登记的人会看到这段话，可以改好后重新登记。',
    confirm: '确认不核准',
  },
  revoke: {
    title: '停用的原因',
    hint: '停用后立即不能再推荐和代为上传，已做的事保留。',
    confirm: '确认停用',
  },
} as const;

Page({
  behaviors: [appearance, pagedList<RegistrationItem>()],
  data: {
    ready: false,
    /** Why the page as a whole cannot be shown. */
    barred: null as Fault | null,
    view: null as state.ContactsView | null,
    /** The card whose last decision was not taken, and why. */
    refusedId: '',
    refused: null as Fault | null,
    busyId: '',
    asking: false,
    about: '',
    sheet: SHEETS.reject as (typeof SHEETS)[Verb],
    common: [] as object[],
    /** The sheet that asks what the full answers are for, and whose. */
    disclosure: { what: '', id: '', busy: false, refused: null as Fault | null },
  },
  tab: 'submitted' as RegistrationState,
  counts: null as state.Counts | null,
  office: null as OfficeView | null,
  opened: new Set<string>(),
  /** Answers that were read in full, until the page is left. */
  full: new Map<string, AnswerLine[]>(),
  /** Decisions taken so far: each starts the next sheet empty. */
  taken: 0,
  asked: null as { verb: Verb; item: RegistrationItem } | null,

  onLoad() {
    this.tab = 'submitted';
    this.counts = null;
    this.opened = new Set();
    this.full = new Map();
    const turner = new PageTurner((cursor) => this.ask(cursor));
    this.begin(turner, (list) => {
      const { tab, counts, office } = this;
      if (office === null) return {};
      const queue = { state: tab, list, counts };
      return { ready: true, view: state.contactsView(queue, this.opened, this.full, office) };
    });
    void this.refresh();
  },

  async ask(cursor: string | null) {
    const { tab } = this;
    const [premises, page] = await Promise.all([
      openOffice(),
      call('contact.queue', { state: tab, cursor }),
    ]);
    if (premises.ok) this.office = premises.data.office;
    show(this, { barred: premises.ok ? null : premises.error });
    if (page.ok && tab === this.tab) this.counts = page.data.counts;
    return page;
  },
  chooseTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.tab = currentTarget.dataset.state as RegistrationState;
    if (this.data.refusedId !== '') this.setData({ refused: null, refusedId: '' });
    void this.startOver();
  },
  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    if (!this.opened.delete(id)) this.opened.add(id);
    this.draw();
  },
  itemOf({ currentTarget }: WechatMiniprogram.TouchEvent): RegistrationItem | null {
    const { id } = currentTarget.dataset as { id: string };
    return this.shown().items.find((item) => item.id === id) ?? null;
  },

  approve(event: WechatMiniprogram.TouchEvent) {
    const item = this.itemOf(event);
    if (item === null) return;
    const { id, revision } = item;
    void this.decide(item, '已核准', () => call('contact.approve', { id, revision }));
  },
  askReason(event: WechatMiniprogram.TouchEvent) {
    const item = this.itemOf(event);
    const { verb } = event.currentTarget.dataset as { verb: Verb };
    if (item === null) return;
    this.asked = { verb, item };
    const about = `${verb}:${item.id}:${this.taken}`;
    const common = state.REASONS[verb];
    this.setData({ asking: true, about, common, sheet: SHEETS[verb], refused: null });
  },
  closeSheet() {
    this.setData({ asking: false });
  },
  give({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    if (this.asked === null) return;
    const { verb, item } = this.asked;
    const { id, revision } = item;
    const done = verb === 'reject' ? '已告知登记人' : '已停用';
    void this.decide(item, done, () => call(`contact.${verb}`, { id, revision, reason }));
  },
  async decide(
    item: RegistrationItem,
    done: string,
    ask: () => Promise<Reply<{ registration: RegistrationItem }>>,
  ) {
    if (this.data.busyId !== '') return;
    this.setData({ busyId: item.id, refused: null, refusedId: '' });
    const reply = await ask();
    this.setData({ busyId: '' });
    if (!reply.ok) {
      const asking = this.data.asking && reply.error.code !== 'CONFLICT';
      return this.setData({ refused: reply.error, refusedId: item.id, asking });
    }
    this.taken += 1;
    const queue = { state: this.tab, list: this.shown(), counts: this.counts };
    const { list, counts } = state.decided(queue, reply.data.registration);
    this.counts = counts;
    this.setData({ asking: false });
    void wx.showToast({ title: done, icon: 'success' });
    this.change(() => list);
  },
  openDecisions(event: WechatMiniprogram.TouchEvent) {
    openDecisions(`registration:${this.itemOf(event)?.id ?? ''}`);
  },

  askFull({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    this.setData({ disclosure: { what: 'registration', id, busy: false, refused: null } });
  },
  closeFull() {
    this.setData({ 'disclosure.what': '', 'disclosure.refused': null });
  },
  async read({ detail: { purpose } }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
    const { id, busy } = this.data.disclosure;
    if (busy) return;
    this.setData({ 'disclosure.busy': true, 'disclosure.refused': null });
    const reply = await call('personal.show', { kind: 'registration', id, purpose });
    this.setData({ 'disclosure.busy': false });
    if (!reply.ok) return this.setData({ 'disclosure.refused': reply.error });
    this.full.set(id, reply.data.answers);
    this.closeFull();
    this.draw();
  },
  /** The number is part of what is read on record. */
  call(event: WechatMiniprogram.TouchEvent) {
    const { phone } = event.currentTarget.dataset as { phone: string };
    if (phone === '') this.askFull(event);
    else wx.makePhoneCall({ phoneNumber: phone, fail: () => undefined });
  },
});
