import type { Context } from '../../../ground/table';
import type { SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { settledOne } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import { findSelection, moveSelection, type Selection } from '../../stores/selections';
import { after, type SelectionAct } from './act';
import { hang } from './hang';

type Campaign = Pick<Context, 'campaign' | 'office'>;

/** A selection of the campaign's file as people decide on it. */
export const decidedSelection = (
  context: Campaign,
  view: SelectionView,
): Decided<Selection, SelectionAct> => ({
  subjectOf: ({ _id }) => `selection:${_id}`,
  revisionOf: ({ revision }) => revision,
  apply: async (selection, act) => {
    const next = after(selection, act);
    if (act.verb === 'confirm') await hang(context, view, next);
    await moveSelection(next);
  },
  again: (selections) =>
    Promise.all(selections.map(() => findSelection(context.campaign.id, view.id))),
});

/** A selection as it stands. */
export const standingSelection = async (
  context: Campaign,
  view: SelectionView,
): Promise<Selection> =>
  settledOne(decidedSelection(context, view), await findSelection(context.campaign.id, view.id));
