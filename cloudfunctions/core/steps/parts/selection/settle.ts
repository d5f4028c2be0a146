import type { Context } from '../../../ground/table';
import type { SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { findSelection, moveSelection, type Selection } from '../../stores/selections';
import { after, findSelectionAct, type SelectionAct } from './act';
import { hang } from './hang';

type Campaign = Pick<Context, 'campaign' | 'office'>;

/**
 * Carries out a decision on a selection; again and again if need be, since each step happens once. The
 * exhibits are put up before the selection moves: one that has moved needs nothing more.
 */
export async function carryOut(
  context: Campaign,
  view: SelectionView,
  selection: Selection,
  act: SelectionAct,
): Promise<void> {
  const next = after(selection, act);
  if (act.verb === 'confirm') await hang(context, view, next);
  await moveSelection(next);
}

/** A selection as it stands, after finishing what a call that broke off has decided and not carried out. */
export async function standingSelection(
  context: Campaign,
  view: SelectionView,
): Promise<Selection> {
  const { campaign } = context;
  const selection = await findSelection(campaign.id, view.id);
  const pending = await findSelectionAct(selection, selection.revision);
  if (pending === null) return selection;
  await carryOut(context, view, selection, pending);
  return findSelection(campaign.id, view.id);
}
