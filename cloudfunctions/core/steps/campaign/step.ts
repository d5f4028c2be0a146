import * as z from 'zod';
import { idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** What every step says, whatever it does. */
export const stepKeys = {
  id: idSchema,
  name: textSchema,
  /** The round in which it is done. */
  round: idSchema,
  /** Where its works come from: all that are `submitted`, `accepted` or `published`, or what an earlier step leaves, by its id. */
  from: idSchema,
  source: sourceSchema,
};

/** What a judge does not see. */
const HIDDEN = ['author', 'unit', 'votes', 'scores'] as const;

/** What steps say in which a panel judges, besides. */
export const panelKeys = {
  fromSource: sourceSchema,
  panel: textSchema,
  panelSource: sourceSchema,
  hides: z.array(z.enum(HIDDEN)),
  hidesSource: sourceSchema,
};
