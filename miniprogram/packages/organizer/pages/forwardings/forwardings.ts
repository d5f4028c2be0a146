import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import type { ForwardingLine } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { sendLines, type Noting, type SendLine } from './forwardings.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    lines: [] as SendLine[],
    /** The one that is being noted. */
    busy: '',
    refused: null as Fault | null,
    /** Whose note was refused. */
    about: '',
  },
  forwardings: [] as ForwardingLine[],
  noting: new Map<string, Noting>(),

  onLoad() {
    this.noting = new Map();
    void this.open();
  },
  async open() {
    const reply = await call('forwarding.board', {});
    if (!reply.ok) return this.fail(reply.error);
    this.keep(reply.data.forwardings);
  },
  keep(forwardings: ForwardingLine[]) {
    this.forwardings = forwardings;
    this.draw();
  },
  draw() {
    const lines = sendLines(this.forwardings, this.noting, serverNow());
    show(this, { phase: 'shown', lines });
  },
  lineOf({ currentTarget }: WechatMiniprogram.BaseEvent): SendLine | undefined {
    const { id } = currentTarget.dataset as { id: string };
    return this.data.lines.find((line) => line.id === id);
  },
  chooseDay(event: WechatMiniprogram.PickerChange) {
    const line = this.lineOf(event);
    if (line === undefined) return;
    this.noting.set(line.id, { day: String(event.detail.value), note: line.typed });
    this.draw();
  },
  /** The words stay in the field as they are typed; drawing them would move the cursor. */
  type(event: WechatMiniprogram.Input) {
    const line = this.lineOf(event);
    if (line === undefined) return;
    const day = this.noting.get(line.id)?.day ?? line.day;
    this.noting.set(line.id, { day, note: event.detail.value });
  },
  openPackage(event: WechatMiniprogram.TouchEvent) {
    const line = this.lineOf(event);
    if (line === undefined) return;
    const query = `list=${encodeURIComponent(line.list)}`;
    void wx.navigateTo({ url: `/packages/organizer/pages/package/package?${query}` });
  },
  async note(event: WechatMiniprogram.TouchEvent) {
    const line = this.lineOf(event);
    const one = this.forwardings.find(({ forwarding }) => forwarding.id === line?.id);
    if (line === undefined || one === undefined || this.data.busy !== '') return;
    const { day, note } = this.noting.get(line.id) ?? { day: line.day, note: '' };
    this.setData({ busy: line.id, refused: null, about: line.id });
    const { id } = line;
    const reply = await call('forwarding.send', { id, revision: one.revision, day, note });
    this.setData({ busy: '' });
    if (!reply.ok) {
      this.setData({ refused: reply.error });
      // Somebody else has noted it: what stands shows.
      if (reply.error.code === 'CONFLICT') await this.open();
      return;
    }
    this.noting.delete(id);
    void wx.showToast({ title: '已登记', icon: 'success' });
    this.keep(reply.data.forwardings);
  },
});
