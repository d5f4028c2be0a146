import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import type { PanelBoard } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { openDecisions } from '../../way-out';
import {
  chairedBy,
  panelPage,
  seated,
  seatingOf,
  type PanelPage,
  type Seating,
} from './panel.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as PanelPage | null,
    busy: false,
    refused: null as Fault | null,
  },
  judging: '',
  board: null as PanelBoard | null,
  premises: null as Premises | null,
  seating: { members: [], chair: null } as Seating,

  onLoad({ id }) {
    this.judging = id ?? '';
    this.board = null;
    void this.open();
  },
  async open() {
    const { judging } = this;
    const [premises, reply] = await Promise.all([openOffice(), call('panel.show', { judging })]);
    if (!premises.ok) return this.fail(premises.error);
    if (!reply.ok) return this.fail(reply.error);
    this.premises = premises.data;
    this.setData({ refused: null });
    this.keep(reply.data.panel);
  },
  keep(board: PanelBoard) {
    this.board = board;
    this.seating = seatingOf(board);
    void wx.setNavigationBarTitle({ title: `${board.name}的评审小组` });
    this.draw();
  },
  draw() {
    const { board, premises, seating } = this;
    if (board === null || premises === null) return;
    show(this, { phase: 'shown', view: panelPage(board, seating, premises.office) });
  },

  seat({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.seating = seated(this.seating, currentTarget.dataset.id as string);
    this.draw();
  },
  chair({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.seating = chairedBy(this.seating, currentTarget.dataset.id as string);
    this.draw();
  },
  async save() {
    const { judging, board, seating } = this;
    if (board === null || this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const { revision } = board;
    const reply = await call('panel.set', { judging, revision, ...seating });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: faultOf(reply.error) });
    void wx.showToast({ title: '已保存', icon: 'success' });
    this.keep(reply.data.panel);
  },
  openInvitations() {
    void wx.navigateTo({ url: '/packages/organizer/pages/invitations/invitations' });
  },
  openDecisions() {
    openDecisions(`panel:${this.premises?.campaign.id ?? ''}:${this.judging}`);
  },
});

/** A panel has no fields to write a fault beside: the first one is the note. */
function faultOf(fault: Fault): Fault {
  const field = fault.fields?.[0];
  return field === undefined ? fault : { ...fault, reason: field.reason, remedy: field.remedy };
}
