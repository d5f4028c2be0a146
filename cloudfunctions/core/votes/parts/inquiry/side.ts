import { mayAppealFor } from '../../../../../miniprogram/shared/votes/inquiry';
import type { Context } from '../../../ground/table';
import { levelOf } from '../../../people/parts/contact/level';
import type { Side } from './own';

/** The contact as one who may appeal for the unit's works. */
export const sideOf = (context: Context<'contact'>): Side => ({
  from: 'contact',
  may: mayAppealFor(levelOf(context), context.actor.acts),
});
