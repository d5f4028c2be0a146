import type { Context } from '../../../ground/table';
import { doerOf, type Doer } from '../../../record/parts/decision/new-act';

/** An author who decides on the own work: decisions name the role and not the person. */
export const authorOf = ({
  actor: { openid },
  campaign,
  now,
}: Pick<Context<'citizen'>, 'actor' | 'campaign' | 'now'>): Doer =>
  doerOf({ actor: { openid, name: '作者本人', kind: 'citizen' }, campaign, now });
