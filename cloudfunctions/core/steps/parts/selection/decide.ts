import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { conflict } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import type { Standing } from './board';
import {
  actId,
  findSelectionAct,
  insertAct,
  subjectOf,
  type SelectionAct,
  type SelectionWish,
} from './act';
import { carryOut } from './settle';

/**
 * Takes one decision on a selection as somebody saw it. Inserting it is the lock: of two at once one stands.
 * @throws ActionFault CONFLICT naming who was first.
 */
export async function decideSelection(
  context: Context<'organizer'>,
  { view, selection }: Standing,
  revision: number,
  wish: SelectionWish,
): Promise<void> {
  const { actor, campaign, now } = context;
  const act: SelectionAct = {
    _id: actId(selection, revision),
    campaign: campaign.id,
    subject: subjectOf(selection),
    title: view.name,
    actor: actor.openid,
    actorName: actor.name,
    actorRole: actor.kind,
    rule: null,
    at: now,
    ...wish,
  };
  if (selection.revision === revision && (await insertAct(act))) {
    await carryOut(context, view, selection, act);
    return;
  }
  const earlier = await findSelectionAct(selection, revision);
  if (earlier !== null && selection.revision === revision)
    await carryOut(context, view, selection, earlier);
  if (earlier !== null && sameWish(earlier, act)) return;
  throw overtaken(view.name, earlier);
}

const sameWish = (one: SelectionAct, other: SelectionAct): boolean =>
  one.actor === other.actor &&
  one.reason === other.reason &&
  (one.verb === 'adjust' && other.verb === 'adjust'
    ? one.after.entry === other.after.entry && one.after.admitted === other.after.admitted
    : one.verb === other.verb);

const overtaken = (name: string, earlier: SelectionAct | null) =>
  conflict(
    earlier === null
      ? `“${name}”的名单刚刚变过，这次操作没有生效。`
      : `${earlier.actorName}已于${formatMoment(earlier.at)}${earlier.verb === 'confirm' ? `确认“${name}”的名单` : `调整“${name}”的名单`}，这次操作没有生效。`,
    '请刷新名单，查看最新情况后再处理。',
  );
