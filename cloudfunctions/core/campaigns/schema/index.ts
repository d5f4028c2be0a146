import * as z from 'zod';
import { awardSchema, publicationSchema } from './award';
import {
  channelSchema,
  checklistSchema,
  contentSchema,
  disqualificationSchema,
  exhibitionSchema,
  namingSchema,
} from './entry';
import { consentSchema, formSchema } from './form';
import { assessmentSchema, followUpSchema, inspectionSchema } from './inspection';
import { figureSchema, judgingSchema } from './judging';
import { kindSchema } from './kind';
import { limitsSchema, twoPersonsSchema } from './limits';
import { idSchema, textSchema } from './plain';
import { quotaSchema, recommendationSchema } from './quota';
import { retentionSchema } from './retention';
import { roundSchema, windowSchema } from './round';
import { selectionSchema } from './selection';
import { materialSchema, taskSchema, topicSchema } from './task';
import { themeSchema } from './theme';
import { invitationSchema, unitsSchema } from './unit';
import { gateSchema, votingSchema } from './voting';

/**
 * A campaign: one reviewed file. Every key must be there, because leaving one out is an undecided
 * question; `null` and `[]` say that the campaign has no such thing.
 */
export const campaignSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  host: textSchema,
  year: z.int().min(2000).max(2100),
  window: windowSchema,
  rounds: z.array(roundSchema),
  themes: z.array(themeSchema),
  kinds: z.array(kindSchema),
  channels: z.array(channelSchema),
  form: formSchema,
  consent: consentSchema,
  content: contentSchema,
  naming: z.array(namingSchema),
  checklists: z.array(checklistSchema),
  disqualification: disqualificationSchema.nullable(),
  limits: limitsSchema,
  twoPersons: twoPersonsSchema.nullable(),
  exhibition: exhibitionSchema.nullable(),
  voting: votingSchema.nullable(),
  gates: z.array(gateSchema),
  units: unitsSchema,
  invitation: invitationSchema,
  quotas: z.array(quotaSchema),
  recommendation: recommendationSchema.nullable(),
  selections: z.array(selectionSchema),
  judgings: z.array(judgingSchema),
  figures: z.array(figureSchema),
  awards: z.array(awardSchema),
  publications: z.array(publicationSchema),
  topics: z.array(topicSchema),
  materials: z.array(materialSchema),
  tasks: z.array(taskSchema),
  inspections: z.array(inspectionSchema),
  followUp: followUpSchema.nullable(),
  assessment: assessmentSchema.nullable(),
  retention: z.array(retentionSchema).min(1),
});

/** A campaign as its file writes it. */
export type CampaignFile = z.input<typeof campaignSchema>;
/** A campaign that has passed every check. */
export type Campaign = z.output<typeof campaignSchema>;
