import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import type { UnitLine } from '../../../../shared/contract/index';
import type { LevelView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice } from '../../office';
import { checkUnit, faultAt, unitsView, withUnit, type UnitsView } from './units.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as UnitsView | null,
    query: '',
    level: '',
    busy: false,
    refused: null as Fault | null,
    adding: false,
    draft: { name: '', level: '' },
    faults: { name: '', level: '' },
    /** The unit that may be retired. */
    retiring: null as { id: string; name: string } | null,
    asking: false,
    about: '',
  },
  units: [] as UnitLine[],
  levels: [] as LevelView[],
  typed: '',
  taken: 0,

  onShow() {
    void this.open();
  },
  async open() {
    const [premises, units] = await Promise.all([openOffice(), call('unit.lines', {})]);
    if (!premises.ok) return this.fail(premises.error);
    if (!units.ok) return this.fail(units.error);
    this.levels = premises.data.office.levels;
    this.units = units.data.units;
    this.draw();
  },
  draw() {
    const { query, level } = this.data;
    const view = unitsView(this.units, this.levels, query, level);
    show(this, { phase: 'shown', view });
  },
  search({ detail }: WechatMiniprogram.Input) {
    this.setData({ query: detail.value });
    this.draw();
  },
  chooseLevel({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ level: currentTarget.dataset.level as string });
    this.draw();
  },
  importList() {
    void wx.navigateTo({ url: '/packages/organizer/pages/import/import' });
  },

  openAdd() {
    const level = this.data.draft.level || this.data.level || (this.levels[0]?.id ?? '');
    this.setData({ adding: true, refused: null, 'draft.level': level });
  },
  closeAdd() {
    // What was typed is there again when the sheet is opened again.
    this.setData({ adding: false, 'draft.name': this.typed });
  },
  typeName({ detail }: WechatMiniprogram.Input) {
    this.typed = detail.value;
    if (this.data.faults.name !== '') this.setData({ 'faults.name': '' });
  },
  draftLevel({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ 'draft.level': currentTarget.dataset.level as string, 'faults.level': '' });
  },
  async add() {
    const { level } = this.data.draft;
    const faults = checkUnit(this.typed, level);
    this.setData({ faults: { name: faultAt(faults, 'name'), level: faultAt(faults, 'level') } });
    if (faults.length > 0 || this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('unit.add', { name: this.typed.trim(), level });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.units = withUnit(this.units, reply.data.unit);
    this.typed = '';
    this.setData({ adding: false, 'draft.name': '' });
    void wx.showToast({ title: '已添加', icon: 'success' });
    this.draw();
  },

  askRetire({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const unit = this.units.find((one) => one.id === id);
    if (unit === undefined) return;
    const about = `${id}:${this.taken}`;
    this.setData({ retiring: { id, name: unit.name }, about, asking: true, refused: null });
  },
  closeSheet() {
    this.setData({ asking: false });
  },
  async retire({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { retiring, busy } = this.data;
    if (retiring === null || busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('unit.retire', { unit: retiring.id, reason });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.taken += 1;
    this.units = withUnit(this.units, reply.data.unit);
    this.setData({ asking: false });
    void wx.showToast({ title: '已停用', icon: 'success' });
    this.draw();
  },
});
