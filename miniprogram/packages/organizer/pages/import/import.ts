import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { sendFile } from '../../../../services/cloud-file';
import type { Fault } from '../../../../shared/reply';
import { openOffice } from '../../office';
import * as state from './import.state';

const INTERRUPTED: Fault = {
  code: 'NETWORK',
  reason: '网络中断，表格没有传完。',
  remedy: '请检查网络后点“再试一次”，不用重新选择。',
};

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'shown',
    /** Why the page as a whole cannot be shown. */
    barred: null as Fault | null,
    stage: 'idle' as state.Import['stage'],
    name: '',
    fault: null as Fault | null,
    columns: null as ReturnType<typeof state.columnsOf> | null,
    result: null as state.ResultView | null,
  },
  import: state.NO_IMPORT,

  onLoad() {
    this.import = state.NO_IMPORT;
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading' });
    const premises = await openOffice();
    if (!premises.ok) return this.setData({ phase: 'failed', barred: premises.error });
    this.setData({ phase: 'shown', columns: state.columnsOf(premises.data.office) });
  },
  draw() {
    const { stage, list, fault, rows } = this.import;
    const result = stage === 'done' ? state.resultView(rows) : null;
    this.setData({ stage, name: list?.name ?? '', fault, result });
  },

  choose() {
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv'],
      success: ({ tempFiles: [file] }) => {
        if (file === undefined) return;
        this.import = state.chosen({ path: file.path, name: file.name, bytes: file.size });
        void this.run();
      },
      // Nothing was chosen: nothing changes.
      fail: () => undefined,
    });
  },
  again() {
    if (this.import.list === null) return this.choose();
    this.import = state.again(this.import);
    void this.run();
  },
  async run() {
    this.draw();
    const fault = (await this.send()) ?? (await this.read());
    if (fault !== null) this.import = state.failed(this.import, fault);
    this.draw();
  },
  /** Brings the list to the cloud unless it is there. */
  async send(): Promise<Fault | null> {
    const { list, file } = this.import;
    if (file !== null || list === null) return null;
    const extension = state.extensionOf(list.name);
    const ticket = await call('unit.importTicket', { extension, bytes: list.bytes });
    if (!ticket.ok) return ticket.error;
    try {
      const done = await sendFile(list.path, ticket.data.filePath, () => undefined).done;
      this.import = { ...this.import, stage: 'reading', file: done };
    } catch {
      return INTERRUPTED;
    }
    this.draw();
    return null;
  },
  async read(): Promise<Fault | null> {
    const { file } = this.import;
    if (file === null) return INTERRUPTED;
    const reply = await call('unit.import', { file });
    if (!reply.ok) return reply.error;
    this.import = { ...this.import, stage: 'done', rows: reply.data.rows };
    return null;
  },

  copyOne({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void copyText(currentTarget.dataset.code as string);
  },
  copyAll() {
    void copyText(state.codesText(this.import.rows));
  },
});
