import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import type { InvitationView, UnitLine, UnitRef } from '../../../../shared/contract/index';
import type { LevelView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice } from '../../office';
import { activeUnits } from '../../unit-list';
import { openDecisions } from '../../way-out';
import * as state from './invitations.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    lines: [] as state.InvitationLine[],
    /** The code that was just made: it is never shown again. */
    made: null as { name: string; code: string } | null,
    busy: false,
    refused: null as Fault | null,
    inviting: false,
    roles: [] as ReturnType<typeof state.invitedIn>,
    draft: { role: 'judge', name: '', unit: null } as state.InvitationDraft,
    nameFault: '',
    choosingUnit: false,
    units: [] as UnitLine[],
    levels: [] as LevelView[],
    revoking: null as (state.Revoking & { id: string; name: string }) | null,
    asking: false,
    about: '',
  },
  invitations: [] as InvitationView[],
  typed: '',
  letter: '',
  campaign: '',
  taken: 0,

  onLoad() {
    void this.open();
  },
  async open() {
    const [premises, list, units] = await Promise.all([
      openOffice(),
      call('invitation.list', {}),
      call('unit.lines', {}),
    ]);
    if (!premises.ok) return this.fail(premises.error);
    if (!list.ok) return this.fail(list.error);
    if (!units.ok) return this.fail(units.error);
    this.campaign = premises.data.campaign.title;
    this.invitations = list.data.invitations;
    this.setData({
      roles: state.invitedIn(premises.data.campaign),
      units: activeUnits(units.data.units),
      levels: premises.data.office.levels,
    });
    this.draw();
  },
  draw() {
    const view = { phase: 'shown', lines: state.invitationLines(this.invitations) };
    show(this, view);
  },
  keep(invitation: InvitationView) {
    const others = this.invitations.filter(({ id }) => id !== invitation.id);
    this.invitations = [invitation, ...others];
    this.draw();
  },

  openInvite() {
    this.setData({ inviting: true, refused: null });
  },
  closeInvite() {
    this.setData({ inviting: false, 'draft.name': this.typed });
  },
  chooseRole({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ 'draft.role': currentTarget.dataset.role as state.InvitedRole });
  },
  typeName({ detail }: WechatMiniprogram.Input) {
    this.typed = detail.value;
    if (this.data.nameFault !== '') this.setData({ nameFault: '' });
  },
  openUnits() {
    this.setData({ choosingUnit: true });
  },
  closeUnits() {
    this.setData({ choosingUnit: false });
  },
  chooseUnit({ detail }: WechatMiniprogram.CustomEvent<{ unit: UnitRef | null }>) {
    this.setData({ choosingUnit: false, 'draft.unit': detail.unit });
  },
  async invite() {
    const { role, unit } = this.data.draft;
    const nameFault = state.nameFault({ name: this.typed });
    this.setData({ nameFault });
    if (nameFault !== '' || this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('invitation.create', {
      role,
      name: this.typed.trim(),
      unit: role === 'judge' ? (unit?.id ?? null) : null,
    });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    const { invitation, code } = reply.data;
    this.typed = '';
    this.letter = state.letter(this.campaign, invitation, code);
    this.setData({
      inviting: false,
      made: { name: invitation.name, code },
      draft: { role, name: '', unit: null },
    });
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    this.keep(invitation);
  },
  copyCode() {
    const { made } = this.data;
    if (made !== null) void copyText(made.code);
  },
  copyLetter() {
    void copyText(this.letter);
  },

  openDecisions({ currentTarget }: WechatMiniprogram.TouchEvent) {
    openDecisions(`invitation:${currentTarget.dataset.id as string}`);
  },
  askRevoke({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const one = this.invitations.find((invitation) => invitation.id === id);
    if (one === undefined) return;
    const revoking = { id, name: one.name, ...state.revokingOf(one) };
    this.setData({ revoking, about: `${id}:${this.taken}`, asking: true, refused: null });
  },
  closeSheet() {
    this.setData({ asking: false });
  },
  async revoke({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { revoking, busy } = this.data;
    if (revoking === null || busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('invitation.revoke', { id: revoking.id, reason });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.taken += 1;
    this.setData({ asking: false });
    void wx.showToast({ title: revoking.done, icon: 'success' });
    this.keep(reply.data.invitation);
  },
});
