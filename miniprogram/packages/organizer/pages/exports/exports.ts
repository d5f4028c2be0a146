import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { download, openFile, sendToChat } from '../../../../services/download';
import { show } from '../../../../state/patch';
import type { ForwardingView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';
import { openOffice } from '../../office';
import {
  exportLines,
  exportsOf,
  packageRows,
  type Export,
  type ExportLine,
  type PackageRow,
  type Step,
} from './exports.state';

/** Each archive has an action of its own. */
function ask(id: Export) {
  switch (id) {
    case 'site':
      return call('export.site', {});
    case 'ledger':
      return call('export.ledger', {});
    case 'book':
      return call('export.collection', { as: 'docx' });
    case 'pages':
      return call('export.collection', { as: 'pages' });
    default:
      return call('export.sheet', { sheet: id });
  }
}

Page({
  behaviors: [appearance, wholePage],
  data: {
    large: false,
    lines: [] as ExportLine[],
    note: '',
    packages: [] as PackageRow[],
    /** Why the packages cannot be listed. */
    unlisted: null as Fault | null,
    forwardings: [] as ForwardingView[],
  },
  offered: [] as readonly Export[],
  steps: new Map<Export, Step>(),

  onLoad() {
    this.steps = new Map();
    void this.open();
  },
  async open() {
    const premises = await openOffice();
    if (!premises.ok) return this.fail(premises.error);
    const { office } = premises.data;
    this.offered = exportsOf(premises.data);
    this.setData({ phase: 'shown', forwardings: office.forwardings });
    this.draw();
    if (office.papers.length === 0) return;
    const reply = await call('package.list', {});
    this.setData({
      packages: reply.ok ? packageRows(reply.data.packages) : [],
      unlisted: reply.ok ? null : reply.error,
    });
  },
  draw() {
    show(this, { lines: exportLines(this.offered, this.steps) });
  },
  openPackage({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { list } = currentTarget.dataset as { list: string };
    const query = `list=${encodeURIComponent(list)}`;
    void wx.navigateTo({ url: `/packages/organizer/pages/package/package?${query}` });
  },
  openForwardings() {
    void wx.navigateTo({ url: '/packages/organizer/pages/forwardings/forwardings' });
  },
  step(id: Export, step: Step) {
    this.steps.set(id, step);
    this.draw();
  },

  async make({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = currentTarget.dataset.id as Export;
    const before = this.steps.get(id)?.at;
    if (before === 'making' || before === 'fetching') return;
    this.setData({ note: '' });
    this.step(id, { at: 'making' });
    const reply = await ask(id);
    if (!reply.ok) return this.step(id, { at: 'failed', fault: reply.error });
    const { file } = reply.data;
    this.step(id, { at: 'fetching', percent: 0 });
    const outcome = await download(file, (percent) => {
      if (this.steps.get(id)?.at === 'fetching') this.step(id, { at: 'fetching', percent });
    });
    if ('fault' in outcome) return this.step(id, { at: 'failed', fault: outcome.fault });
    this.step(id, { at: 'ready', path: outcome.path, file });
  },
  readyOf({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const step = this.steps.get(currentTarget.dataset.id as Export);
    return step?.at === 'ready' ? step : null;
  },
  async openFile(event: WechatMiniprogram.TouchEvent) {
    const ready = this.readyOf(event);
    if (ready === null) return;
    if (!(await openFile(ready.path)))
      this.setData({ note: '这台手机打不开这个文件，请发给聊天后在电脑上打开。' });
  },
  async send(event: WechatMiniprogram.TouchEvent) {
    const ready = this.readyOf(event);
    if (ready === null) return;
    if (!(await sendToChat(ready.path, ready.file.name)))
      this.setData({ note: '没有发出去。也可以复制下载地址，在电脑的浏览器里打开。' });
  },
  async copy(event: WechatMiniprogram.TouchEvent) {
    const ready = this.readyOf(event);
    if (ready !== null) await copyText(ready.file.url);
  },
});
