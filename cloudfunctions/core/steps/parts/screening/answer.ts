import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { mayReview } from '../../../../../miniprogram/shared/steps/screening';
import { maySit } from '../../../../../miniprogram/shared/steps/panel';
import { conflict, notFound, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import {
  changeSeat,
  seatAt,
  type ScreeningSeat,
  type SeatChange,
} from '../../stores/screening-seats';
import { findScreening } from '../step/find';
import { mayWork, openReviewing, type Given, type Reviewing } from './reviewer';
import { traceAnswer } from './trace';

/** A work as a reviewer saw it. */
export interface Wish {
  judging: string;
  work: string;
  revision: number;
}

/** Opens a work for the reviewer who was given it. @throws ActionFault NOT_FOUND or REFUSED. */
export async function openAnswer(
  context: Context<'judge'>,
  { judging, work }: Wish,
): Promise<{ reviewing: Reviewing; one: Given }> {
  const screening = findScreening(context, judging);
  const reviewing = await openReviewing(context, screening);
  const sits = maySit(screening, reviewing.sits);
  if (!sits.allowed) throw refused(sits);
  const open = mayWork(context.campaign, reviewing, context.now);
  if (!open.allowed) throw refused(open);
  const gone = reviewing.gone.find((one) => one.work === work);
  if (gone !== undefined && gone.seat.state !== 'declined') {
    const decision = mayReview(screening, gone.entry.title, true);
    if (!decision.allowed) throw refused(decision);
  }
  const declined = gone === undefined ? [] : [gone];
  const one = [...reviewing.given, ...declined].find((given) => given.work === work);
  if (one === undefined) throw notFound('这件作品');
  return { reviewing, one };
}

/**
 * Keeps what a reviewer says of a work, if nothing has changed since the reviewer saw it. The same again is harmless.
 * @throws ActionFault CONFLICT when the place has changed meanwhile.
 */
export async function keepAnswer(
  { actor, now }: Context<'judge'>,
  { entry, seat }: Given,
  revision: number,
  said: Omit<SeatChange, 'at'>,
): Promise<ScreeningSeat> {
  if (sameWish(seat, revision, said)) return seat;
  if (seat.state === 'declined')
    throw conflict('您已回避这件作品，这次没有保存。', '请继续评其他作品。');
  if (seat.revision !== revision) throw overtaken(seat);
  const kept = await changeSeat(seat, { ...said, at: now });
  const after = kept ?? (await seatAt(seat, seat.work, actor.openid));
  if (after === null || !sameWish(after, revision, said)) throw overtaken(after);
  await traceAnswer(after, entry.title, actor.name);
  return after;
}

const sameWish = (
  seat: ScreeningSeat,
  revision: number,
  { state, opinion, reason }: Omit<SeatChange, 'at'>,
): boolean =>
  seat.revision === revision + 1 &&
  seat.state === state &&
  seat.opinion === opinion &&
  seat.reason === reason;

const overtaken = (seat: ScreeningSeat | null) =>
  conflict(
    seat === null
      ? '这件作品已经转给其他评审人，这次没有保存。'
      : `这件作品已于${formatMoment(seat.at)}在别处改过，这次没有保存。`,
    '您填写的内容还在，请刷新作品后核对，再提交一次。',
  );
