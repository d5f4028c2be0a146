import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { conflict } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { decide, type Wish } from '../../../record/parts/decided/decide';
import { doerOf } from '../../../record/parts/decision/new-act';
import type { SelectionAct } from '../selection/act';
import type { Standing } from './board';
import { decidedSelection } from '../selection/settle';

/**
 * Takes one decision on a selection as somebody saw it.
 * @throws ActionFault CONFLICT naming who was first.
 */
export async function decideSelection(
  context: Context<'organizer'>,
  { view, selection }: Standing,
  wish: Wish<SelectionAct>,
): Promise<void> {
  await decide(decidedSelection(context, view), doerOf(context), selection, wish, {
    same: sameChange,
    overtaken: (_, earlier) => overtaken(view.name, earlier),
  });
}

/** Two adjustments are of the same entry, to the same end; a confirmation says no more than that it is one. */
const sameChange = (one: SelectionAct, other: SelectionAct): boolean =>
  one.verb !== 'adjust' ||
  other.verb !== 'adjust' ||
  (one.after.entry === other.after.entry && one.after.admitted === other.after.admitted);

const overtaken = (name: string, earlier: SelectionAct | null) =>
  conflict(
    earlier === null
      ? `“${name}”的名单刚刚变过，这次操作没有生效。`
      : `${earlier.actorName}已于${formatMoment(earlier.at)}${earlier.verb === 'confirm' ? `确认“${name}”的名单` : `调整“${name}”的名单`}，这次操作没有生效。`,
    '请刷新名单，查看最新情况后再处理。',
  );
