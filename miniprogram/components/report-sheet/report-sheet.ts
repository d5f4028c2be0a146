import type { ReportGround } from '../../shared/vocabulary';
import { faultOf, reportView, type Said } from './report.state';

/** What is on the paper now; the data hold what was drawn last. */
interface Writing {
  said?: Said;
}

const BLANK: Said = { ground: null, text: '' };
const saidOn = (sheet: object): Said => (sheet as Writing).said ?? BLANK;

/**
 * Asks what is wrong with a work. Event `report` with `ground` and `text`, only when the rule accepts them; `close`
 * when it is put aside. What is written stays, so a failure or a look elsewhere loses nothing.
 */
Component({
  properties: {
    show: Boolean,
    busy: Boolean,
    /** Fault of the last try. */
    refused: { type: Object, value: null as unknown as object },
  },
  data: { view: reportView(BLANK, false) },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: ReportGround };
      this.lay({ ...saidOn(this), ground: id }, false);
    },
    lay(said: Said, asked: boolean) {
      (this as Writing).said = said;
      this.setData({ view: reportView(said, asked) });
    },
    /** The text on the screen is the person's own: only what depends on it is sent back. */
    write({ detail }: WechatMiniprogram.Input) {
      (this as Writing).said = { ...saidOn(this), text: detail.value };
      const { counter } = reportView(saidOn(this), false);
      this.setData({ 'view.counter': counter, 'view.fault': '' });
    },
    send() {
      if (this.data.busy) return;
      const said = saidOn(this);
      this.lay(said, true);
      if (faultOf(said) === '')
        this.triggerEvent('report', { ground: said.ground, text: said.text.trim() });
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
