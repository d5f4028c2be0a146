import { reportedWords } from '../../components/report-sheet/report.state';
import { call } from '../../services/call';
import type { ExhibitDetail } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import type { ReportGround } from '../../shared/vocabulary';

/** The page that it belongs to keeps the exhibit it shows. */
interface Host {
  exhibit: ExhibitDetail | null;
}

/** Reporting the work of a page with one exhibit: asked for on a sheet, told under the work. */
export const reporting = Behavior({
  data: {
    report: { open: false, busy: false, refused: null as Fault | null, done: '' },
  },
  methods: {
    openReport() {
      this.setData({ 'report.open': true });
    },
    closeReport() {
      this.setData({ 'report.open': false });
    },
    async sendReport({
      detail,
    }: WechatMiniprogram.CustomEvent<{ ground: ReportGround; text: string }>) {
      const { exhibit } = this as unknown as Host;
      if (exhibit === null || this.data.report.busy) return;
      this.setData({ 'report.busy': true, 'report.refused': null });
      const reply = await call('entry.report', { entry: exhibit.id, ...detail });
      if (!reply.ok) {
        this.setData({ 'report.busy': false, 'report.refused': reply.error });
        return;
      }
      const done = reportedWords(reply.data.reportedAt, reply.at);
      this.setData({ 'report.busy': false, 'report.open': false, 'report.done': done });
    },
  },
});
