import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import type { Figures } from '../../../../shared/contract/index';
import { show } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { figuresView, type FiguresView, type Metric } from './figures.state';
import { columnAt, columnWords, plotOf, SERIES, type Plot, type Series } from './plot.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as FiguresView | null,
    plot: null as Plot | null,
    series: SERIES,
    drawn: 'votes' as Series,
    /** The column a finger points at, and what it says. */
    column: -1,
    words: '',
    metric: 'submitted' as Metric,
  },
  round: null as string | null,
  figures: null as Figures | null,
  premises: null as Premises | null,
  /** Where the plot lies on the screen, px. */
  frame: { left: 0, width: 0 },

  onLoad() {
    this.round = null;
    void this.open();
  },
  /** An answer for a round that was left meanwhile is dropped. */
  async open() {
    const { round } = this;
    const [premises, reply] = await Promise.all([openOffice(), call('figures.show', { round })]);
    if (round !== this.round) return;
    if (!premises.ok) return this.fail(premises.error);
    if (!reply.ok) return this.fail(reply.error);
    this.premises = premises.data;
    this.figures = reply.data.figures;
    this.draw();
    this.plot(this.data.drawn);
  },
  draw() {
    if (this.figures === null || this.premises === null) return;
    const view = figuresView(this.figures, this.data.metric, this.round, this.premises);
    show(this, { phase: 'shown', view });
  },
  plot(drawn: Series) {
    if (this.figures === null) return;
    const plot = plotOf(this.figures.days, drawn);
    this.setData({ plot, drawn, column: plot.peak, words: columnWords(plot, plot.peak, drawn) });
  },

  chooseMetric({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ metric: currentTarget.dataset.id as Metric });
    this.draw();
  },
  chooseRound({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    this.round = id === '' ? null : id;
    void this.open();
  },
  chooseSeries({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.plot(currentTarget.dataset.id as Series);
  },

  touchPlot({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
    const x = touch?.clientX;
    if (x === undefined) return;
    wx.createSelectorQuery()
      .select('.plot__columns')
      .boundingClientRect(({ left, width }) => {
        this.frame = { left, width };
        this.point(x);
      })
      .exec();
  },
  movePlot({ touches: [touch] }: WechatMiniprogram.TouchEvent) {
    if (touch !== undefined && this.frame.width > 0) this.point(touch.clientX);
  },
  point(x: number) {
    const { plot, drawn } = this.data;
    if (plot === null) return;
    const column = columnAt(plot, x - this.frame.left, this.frame.width);
    if (column === this.data.column) return;
    this.setData({ column, words: columnWords(plot, column, drawn) });
  },
});
