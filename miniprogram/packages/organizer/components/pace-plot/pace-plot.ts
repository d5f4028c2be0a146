import { columnUnder, type PacePlot } from './pace.state';

/** Where the plot lies on the screen, px. */
interface Frame {
  left: number;
  width: number;
}

/** Votes over time with the spans that were set apart; a finger on it reads one column. */
Component({
  properties: {
    /** A PacePlot. */
    plot: { type: Object, value: null as unknown as object },
  },
  data: { column: -1, when: '', votes: '' },
  observers: {
    plot(given: object | null) {
      const plot = given as PacePlot | null;
      if (plot === null) return;
      const kept = this.data.column;
      this.point(kept >= 0 && kept < plot.columns.length ? kept : plot.peak);
    },
  },
  methods: {
    touch({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
      const x = touch?.clientX;
      if (x === undefined) return;
      this.createSelectorQuery()
        .select('.plot__columns')
        .boundingClientRect(({ left, width }) => {
          (this as { frame?: Frame }).frame = { left, width };
          this.read(x);
        })
        .exec();
    },
    move({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
      if (touch !== undefined) this.read(touch.clientX);
    },
    read(x: number) {
      const { frame } = this as { frame?: Frame };
      const plot = this.data.plot as unknown as PacePlot | null;
      if (frame === undefined || plot === null) return;
      this.point(columnUnder(plot.columns.length, x - frame.left, frame.width));
    },
    point(column: number) {
      const plot = this.data.plot as unknown as PacePlot;
      const { when = '', votes = '' } = plot.columns[column] ?? {};
      this.setData({ column, when, votes });
    },
  },
});
