import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { download, sendToChat } from '../../../../services/download';
import type { PackageView } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { about, partLines, type Fetching, type PartLine } from './package.state';

/** While an archive is being packed, its progress is asked for as often, ms. */
const LOOK_AGAIN_MS = 3000;

Page({
  behaviors: [appearance, wholePage],
  data: {
    name: '',
    about: '',
    lines: [] as PartLine[],
    refusal: null as Refusal | null,
    note: '',
    /** The archive that is asked for, while the purpose is written; 0 is none. */
    asked: 0,
    busy: false,
    refused: null as Fault | null,
  },
  list: '',
  package: null as PackageView | null,
  fetched: new Map<number, Fetching>(),
  faults: new Map<number, Fault>(),
  look: null as ReturnType<typeof setTimeout> | null,

  onLoad({ list }) {
    this.list = decodeURIComponent(list ?? '');
    this.fetched = new Map();
    this.faults = new Map();
    void this.open();
  },
  onUnload() {
    if (this.look !== null) clearTimeout(this.look);
  },
  async open() {
    const reply = await call('package.show', { list: this.list });
    if (!reply.ok) return this.fail(reply.error);
    this.package = reply.data.package;
    this.draw();
    this.watch();
  },
  draw() {
    const whole = this.package;
    if (whole === null) return;
    show(this, {
      phase: 'shown',
      name: whole.name,
      about: about(whole),
      refusal: whole.refusal,
      lines: partLines(whole, this.fetched, this.faults),
    });
  },
  /** Looks again for as long as something is being packed, whoever asked for it. */
  watch() {
    const building = this.package?.parts.some(({ state }) => state === 'building') === true;
    if (!building || this.look !== null) return;
    this.look = setTimeout(() => {
      this.look = null;
      void this.open();
    }, LOOK_AGAIN_MS);
  },
  partOf: ({ currentTarget }: WechatMiniprogram.TouchEvent): number =>
    (currentTarget.dataset as { part: number }).part,

  async make(event: WechatMiniprogram.TouchEvent) {
    const part = this.partOf(event);
    const one = this.package?.parts.find((own) => own.part === part);
    if (one === undefined || one.state === 'building') return;
    this.faults.delete(part);
    this.fetched.delete(part);
    Object.assign(one, { state: 'building', done: 0, by: '' });
    this.draw();
    this.watch();
    const reply = await call('package.build', { list: this.list, part });
    if (!reply.ok) this.faults.set(part, reply.error);
    await this.open();
  },

  ask(event: WechatMiniprogram.TouchEvent) {
    this.setData({ asked: this.partOf(event), refused: null, note: '' });
  },
  closeAsk() {
    this.setData({ asked: 0 });
  },
  async take({ detail }: WechatMiniprogram.CustomEvent<{ purpose: string }>) {
    const { asked: part, busy } = this.data;
    if (part === 0 || busy) return;
    this.setData({ busy: true, refused: null });
    const { purpose } = detail;
    const reply = await call('package.take', { list: this.list, part, purpose });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ asked: 0 });
    const { file } = reply.data;
    const step = (one: Fetching) => {
      this.fetched.set(part, one);
      this.draw();
    };
    step({ at: 'fetching', percent: 0 });
    const outcome = await download(file, (percent) => {
      if (this.fetched.get(part)?.at === 'fetching') step({ at: 'fetching', percent });
    });
    if ('fault' in outcome) step({ at: 'failed', fault: outcome.fault });
    else step({ at: 'here', path: outcome.path, file });
  },
  hereOf(event: WechatMiniprogram.TouchEvent) {
    const one = this.fetched.get(this.partOf(event));
    return one?.at === 'here' ? one : null;
  },
  async send(event: WechatMiniprogram.TouchEvent) {
    const here = this.hereOf(event);
    if (here !== null && !(await sendToChat(here.path, here.file.name)))
      this.setData({ note: '没有发出去。也可以复制下载地址，在电脑的浏览器里打开。' });
  },
  async copy(event: WechatMiniprogram.TouchEvent) {
    const here = this.hereOf(event);
    if (here !== null) await copyText(here.file.url);
  },
});
