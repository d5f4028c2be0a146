import * as z from 'zod';
import { BALLOT_TIES, CHAIRS, OWN_WORKS } from '../../../../miniprogram/shared/campaign/judging';
import { idSchema, positiveSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { panelKeys, stepKeys } from './step';

/** A part of a number, exact: two thirds are `{ parts: 2, of: 3 }`. */
const fractionSchema = z.strictObject({ parts: positiveSchema, of: positiveSchema });

/** Works that are voted on together, such as 视频类. */
const groupSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Ids of the kinds it holds. */
  kinds: z.array(idSchema).min(1),
  /** Works that one expert may vote for. */
  most: positiveSchema,
  /** Works that may be elected. */
  places: positiveSchema,
  source: sourceSchema,
});

/** 复评: experts vote in a meeting. */
export const ballotSchema = z.strictObject({
  ...stepKeys,
  ...panelKeys,
  does: z.literal('ballot'),
  groups: z.array(groupSchema).min(1),
  /** How many of the panel's experts must have voted; null is any number. */
  quorum: z.union([z.strictObject({ count: positiveSchema }), fractionSchema]).nullable(),
  quorumSource: sourceSchema,
  /** The part of the ballots that a work needs; null is none. `over`: more than that part. */
  share: fractionSchema.extend({ over: z.boolean() }).nullable(),
  shareSource: sourceSchema,
  /** What becomes of works that share the last place and do not all fit. */
  tie: z.enum(BALLOT_TIES),
  tieSource: sourceSchema,
  /** Works of an expert's own unit: seen but not to be voted for, or not seen at all. */
  own: z.enum(OWN_WORKS),
  ownSource: sourceSchema,
  /** Who opens and closes: an expert who chairs the panel, the organizer, or either. */
  chairs: z.array(z.enum(CHAIRS)).min(1),
  chairsSource: sourceSchema,
});
