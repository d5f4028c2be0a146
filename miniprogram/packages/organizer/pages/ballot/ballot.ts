import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { openHome } from '../../../../services/session';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { BallotBoard, BallotBox } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openAbout, openDecisions } from '../../way-out';
import { ballotPage, type BallotPage } from './ballot.state';
import { asChair, asOrganizer, type Chairing } from './chairing';
import { confirmOf, type ConfirmView } from './confirm.state';
import { tieView, type TieView } from './tie.state';

/** The vote of a meeting, for the organizer or, with `as=judge`, for the expert who chairs. */
Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as BallotPage | null,
    /** The organizer's way to the panel, the works and the decisions. */
    office: true,
    rulesOpen: false,
    busy: false,
    refused: null as Fault | null,
    confirming: false,
    confirm: null as ConfirmView | null,
    choosing: false,
    tie: null as TieView | null,
    asking: false,
    about: '',
  },
  judging: '',
  chairing: asOrganizer as Chairing,
  campaign: null as CampaignView | null,
  board: null as BallotBoard | null,
  group: '',
  chosen: [] as string[],

  onLoad({ id, as }) {
    this.judging = id ?? '';
    this.chairing = as === 'judge' ? asChair : asOrganizer;
    this.setData({ office: as !== 'judge' });
    this.board = null;
    this.group = '';
    this.chosen = [];
    void this.open();
  },
  async open() {
    const [home, reply] = await Promise.all([
      openHome(),
      this.chairing.board({ judging: this.judging }),
    ]);
    if (!home.ok) return this.fail(home.error);
    if (!reply.ok) return this.fail(reply.error);
    this.campaign = home.data.campaign;
    this.setData({ refused: null, confirming: false, choosing: false, asking: false });
    void wx.setNavigationBarTitle({ title: `${reply.data.board.judging.name}投票` });
    this.keep(reply.data.board);
  },
  keep(board: BallotBoard) {
    this.board = board;
    this.draw();
  },
  draw() {
    const { board, campaign } = this;
    if (board === null || campaign === null) return;
    const view = ballotPage(board, this.group, this.data.office ? 'organizer' : 'judge', campaign);
    this.group = view.box.id;
    show(this, { phase: 'shown', view });
  },
  box(): BallotBox | null {
    return this.board?.boxes.find(({ group }) => group === this.group) ?? null;
  },

  chooseGroup({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.group = currentTarget.dataset.id as string;
    this.chosen = [];
    this.setData({ refused: null });
    this.draw();
  },
  toggleRules() {
    this.setData({ rulesOpen: !this.data.rulesOpen });
  },
  openPanel() {
    openAbout('panel', this.judging);
  },
  openDecisions() {
    openDecisions(`ballot:${this.campaign?.id ?? ''}:${this.judging}:${this.group}`);
  },
  openEntry({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { entry } = currentTarget.dataset as { entry: string };
    if (entry !== '') openAbout('entry', entry);
  },

  /** The next thing to do with the group: opened and closed on a sheet, a tie chosen among on another. */
  ask() {
    const box = this.data.view?.box;
    if (box === undefined) return;
    const confirm = confirmOf(box);
    if (confirm === null) return this.openTie();
    this.setData({ confirm, confirming: true, refused: null });
  },
  closeConfirm() {
    this.setData({ confirming: false });
  },
  async confirmed() {
    const { box } = this.data.view ?? {};
    if (box === undefined) return;
    const { open, close } = this.chairing;
    const closes = box.next === 'close';
    const done = await this.act(closes ? close : open, {});
    this.setData({ confirming: false });
    if (done) void wx.showToast({ title: closes ? '已计票' : '已开始', icon: 'success' });
  },

  openTie() {
    const box = this.box();
    if (box === null) return;
    this.chosen = [];
    this.setData({ tie: tieView(box, this.chosen), choosing: true, refused: null });
  },
  closeTie() {
    this.setData({ choosing: false });
  },
  pick({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const box = this.box();
    const id = currentTarget.dataset.id as string;
    if (box === null) return;
    const without = this.chosen.filter((work) => work !== id);
    this.chosen = without.length < this.chosen.length ? without : [...this.chosen, id];
    this.setData({ tie: tieView(box, this.chosen), refused: null });
  },
  askReason() {
    const about = `${this.group}:${this.chosen.join()}`;
    this.setData({ choosing: false, asking: true, about, refused: null });
  },
  closeReason() {
    this.setData({ asking: false, choosing: true });
  },
  async choose({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const done = await this.act(this.chairing.choose, { works: this.chosen, reason });
    if (!done) return;
    this.setData({ asking: false });
    void wx.showToast({ title: '已决定', icon: 'success' });
  },

  /** @returns whether it was done; the board is as the server has it now. */
  async act<Own extends object>(
    send: (
      input: { judging: string; group: string; revision: number } & Own,
    ) => Promise<Reply<{ board: BallotBoard }>>,
    own: Own,
  ): Promise<boolean> {
    const box = this.box();
    if (box === null || this.data.busy) return false;
    const { group, revision } = box;
    this.setData({ busy: true, refused: null });
    const reply = await send({ judging: this.judging, group, revision, ...own });
    this.setData({ busy: false });
    if (reply.ok) this.keep(reply.data.board);
    else this.setData({ refused: reply.error });
    return reply.ok;
  },
});
