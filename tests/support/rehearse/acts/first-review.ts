import type { ChannelView } from '../../../../miniprogram/shared/campaign/view';
import { checklistFor } from '../../../../miniprogram/shared/works/acceptance';
import type { Work } from '../cast/works';
import { MINUTE } from '../days';
import type { Stage } from '../stage';

/** Of a partner such as a newspaper: who look first at what authors send in alone. */
export const PARTNERS = ['oPartner-0', 'oPartner-1'];

/** The way in that a work comes by. */
export const wayOf = ({ view }: Stage, { by }: Work): ChannelView | undefined =>
  view.channels.find((one) => (one.by === 'unit') === (by === 'contact'));

/** Who looks first at a work: the unit's contact, somebody of the partner, or the organizer. */
export function firstReviewerOf(stage: Stage, work: Work): string {
  const first = wayOf(stage, work)?.firstReview;
  if (first === 'unit' && work.unit !== null) return work.unit.contact;
  if (first === 'partner') return PARTNERS[work.key % PARTNERS.length] ?? '';
  return stage.cast.organizer;
}

/** Partners are invited by a code each, where a way in has one. */
export async function invitePartners(stage: Stage, now: number): Promise<void> {
  const way = stage.view.channels.find(({ firstReview }) => firstReview === 'partner');
  if (way === undefined) return;
  for (const [nth, openid] of PARTNERS.entries()) {
    const name = `${way.firstReviewBy} 编辑${'甲乙'[nth] ?? ''}`;
    const input = { role: 'partner' as const, name, unit: null };
    const { code } = await stage.do(stage.cast.organizer, now, 'invitation.create', input);
    await stage.do(openid, now + MINUTE, 'invitation.redeem', { code });
  }
}

/** A decision on a work by whoever looks first at it: all points signed, or turned back with a reason. */
export async function decideFirst(
  stage: Stage,
  work: Work,
  reason: string | null,
  now: number,
): Promise<void> {
  const id = work.id ?? '';
  const who = firstReviewerOf(stage, work);
  const organizer = who === stage.cast.organizer;
  if (reason !== null) {
    const input = { id, revision: 0, reason };
    await stage.do(who, now, organizer ? 'entry.reject' : 'first.reject', input);
    return;
  }
  if (organizer) {
    const points = checklistFor(stage.office, { kind: work.kind, form: work.form, checks: [] });
    const signed = points.map((point) => point.id);
    await stage.do(who, now, 'entry.accept', { id, revision: 0, signed });
    return;
  }
  const { first } = await stage.do(who, now, 'first.show', { id });
  const signed = first.points.map((point) => point.id);
  await stage.do(who, now, 'first.accept', { id, revision: first.work.revision, signed });
}

/** Whoever is not first: the organizer instead of others, another unit, the partner for a unit's work, without signing. */
export async function firstReviewMistakes(stage: Stage, work: Work, now: number): Promise<void> {
  const first = wayOf(stage, work)?.firstReview;
  if (first !== 'unit' && first !== 'partner') return;
  const id = work.id ?? '';
  const input = { id, revision: 0, signed: [] };
  const whose = first === 'unit' ? '单位报送' : '自荐';
  if (stage.journal.tried(`主办方替别人初审${whose}的作品`)) return;
  const attempt = (title: string, who: string, expect: string) =>
    stage.try({ title, who, at: now, action: 'first.accept', input, expect });
  await stage.try({
    title: `主办方替别人初审${whose}的作品`,
    who: stage.cast.organizer,
    at: now,
    action: 'entry.accept',
    input,
    expect: 'review.others',
  });
  await attempt(`市民初审${whose}的作品`, 'oStranger', 'FORBIDDEN');
  const other = stage.cast.units.find(
    ({ id: of, acts, level }) => of !== null && acts && level.uploads && of !== work.unit?.id,
  );
  if (other) await attempt(`别的单位初审${whose}的作品`, other.contact, 'NOT_FOUND');
  if (first === 'unit') await attempt('合作单位初审单位报送的作品', PARTNERS[0] ?? '', 'NOT_FOUND');
  await attempt(`没有逐项签字就通过${whose}的作品`, firstReviewerOf(stage, work), 'INVALID signed');
}
