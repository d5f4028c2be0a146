import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { download, openSheet, sendToChat } from '../../../../services/download';
import { show } from '../../../../state/patch';
import { exportLines, type Export, type ExportLine, type Step } from './exports.state';

/** Each archive has an action of its own. */
function ask(id: Export) {
  switch (id) {
    case 'site':
      return call('export.site', {});
    case 'ledger':
      return call('export.ledger', {});
    default:
      return call('export.sheet', { sheet: id });
  }
}

Page({
  behaviors: [appearance],
  data: { large: false, lines: [] as ExportLine[], note: '' },
  steps: new Map<Export, Step>(),

  onLoad() {
    this.steps = new Map();
    this.draw();
  },
  draw() {
    show(this, { lines: exportLines(this.steps) });
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
    if (!(await openSheet(ready.path)))
      this.setData({ note: '这台手机打不开表格，请发给聊天后在电脑上打开。' });
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
