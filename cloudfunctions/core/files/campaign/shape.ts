import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { RecordPart } from '../../record/campaign/shape';
import { kindSchema } from './kind';

/** What a work can be. */
export const shape = {
  kinds: z.array(kindSchema),
};

export type FilesPart = RecordPart & PartOf<typeof shape>;
